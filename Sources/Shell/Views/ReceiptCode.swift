import CQRencode
import Fiscal

/// The QR code of a receipt.
struct ReceiptCode {
  /// Modules a side.
  let size: Int
  private let dark: [Bool]

  /// Nil where the receipt lacks a number that belongs in it.
  init?(_ receipt: Receipt) {
    guard let drive = receipt.drive, let document = receipt.document else { return nil }
    let qr = QRText(
      datetime: receipt.datetime, sum: receipt.total, drive: drive, document: document,
      fiscalSign: receipt.fiscalSign, sign: receipt.sign)
    guard let code = QRcode_encodeString(qr.text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    dark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// Outside it is the quiet zone.
  func isDark(_ x: Int, _ y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && dark[y * size + x]
  }

  /// An image that needs nothing beside itself, with the quiet zone of four modules that scanners want.
  var svg: String {
    let side = size + 8
    var path = ""
    for y in 0..<size {
      for x in 0..<size where isDark(x, y) { path += "M\(x + 4) \(y + 4)h1v1h-1z" }
    }
    return """
      <svg class="qr" role="img" aria-label="QR" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>
      """
  }
}

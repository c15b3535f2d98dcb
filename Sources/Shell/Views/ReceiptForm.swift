import CQRencode
import Fiscal

/// A receipt as its paper looks.
struct ReceiptForm {
  let receipt: Receipt
  let catalogue: Catalogue
  private static let width = 42

  init(_ receipt: Receipt, _ catalogue: Catalogue) {
    self.receipt = receipt
    self.catalogue = catalogue
  }

  var text: String {
    var lines: [String] = []
    lines.append(catalogue.word("kind.\(receipt.kind.name)") + " · " + catalogue.word("sign.\(receipt.sign.name)"))
    lines.append(receipt.datetime.russian)
    lines.append(String(repeating: "─", count: Self.width))
    for item in receipt.items {
      lines.append(item.name)
      let price = [item.quantity?.text, item.price?.grouped].compactMap { $0 }.joined(separator: " × ")
      lines.append(pair("  " + price, item.sum?.grouped ?? ""))
      if let vat = item.vat { lines.append("  " + catalogue.word("column.vat") + " " + vat.name) }
    }
    if !receipt.items.isEmpty { lines.append(String(repeating: "─", count: Self.width)) }
    lines.append(pair(catalogue.word("column.total"), receipt.total.grouped))
    for payment in Payment.allCases where receipt.payments[payment] != .zero {
      lines.append(pair(catalogue.word("payment.\(payment.name)"), receipt.payments[payment].grouped))
    }
    lines.append(String(repeating: "─", count: Self.width))
    let facts: [(String, String?)] = [
      ("cashier", receipt.cashier), ("inn", receipt.inn?.text), ("register", receipt.register?.text),
      ("drive", receipt.drive?.text), ("shift", receipt.shift.map { String($0) }),
      ("number", receipt.number.map { String($0) }), ("document", receipt.document.map { String($0) }),
      ("fiscal_sign", receipt.fiscalSign?.description),
    ]
    for (name, value) in facts { if let value { lines.append(pair(catalogue.title(ofColumn: name), value)) } }
    for warning in receipt.warnings { lines.append("! " + catalogue.text(warning)) }
    return lines.map { $0.visible }.joined(separator: "\n") + "\n"
  }

  private func pair(_ left: String, _ right: String) -> String {
    left + String(repeating: " ", count: max(1, Self.width - left.count - right.count)) + right
  }

  /// The QR code in half blocks, with its quiet zone; nil where the receipt lacks a number that belongs in it.
  static func qr(of receipt: Receipt) -> String? {
    guard let drive = receipt.drive, let document = receipt.document else { return nil }
    let qr = QRText(
      datetime: receipt.datetime, sum: receipt.total, drive: drive, document: document,
      fiscalSign: receipt.fiscalSign, sign: receipt.sign)
    guard let code = QRcode_encodeString(qr.text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    func dark(_ x: Int, _ y: Int) -> Bool {
      (0..<size).contains(x) && (0..<size).contains(y) && code.pointee.data[y * size + x] & 1 == 1
    }
    // A terminal is usually dark: light modules are drawn.
    let rows = stride(from: -2, to: size + 2, by: 2).map { y in
      String((-2..<size + 2).map { x in dark(x, y) ? (dark(x, y + 1) ? " " : "▄") : (dark(x, y + 1) ? "▀" : "█") })
    }
    return rows.joined(separator: "\n") + "\n"
  }
}

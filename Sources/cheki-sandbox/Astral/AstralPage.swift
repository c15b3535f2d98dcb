import Fiscal
import Foundation
import JSON

import enum JSON.JSONValue

extension AstralService {
  /// The electronic copy, for whoever knows the three numbers of the receipt; nil where they name none.
  func page(_ parameters: JSONValue) -> Data? {
    guard let drive = parameters["fiscalDriveNumber"]?.text.flatMap({ DriveNumber($0) }),
      let document = parameters["fiscalDocumentNumber"]?.text.flatMap({ UInt32($0) }),
      let sign = parameters["fiscalSign"]?.text.flatMap({ UInt32($0) }),
      let receipt = chain.received(drive, document), receipt.fiscalSign?.value == sign
    else { return nil }
    return AstralPage(receipt).bytes
  }
}

/// A page of PDF with the numbers of a receipt. Its font has Latin letters alone.
private struct AstralPage {
  private let receipt: Receipt

  init(_ receipt: Receipt) { self.receipt = receipt }

  var bytes: Data {
    let lines = [
      "Kassovyj chek", receipt.datetime.russian, "ITOG \(receipt.total.rubles)", "FN \(receipt.drive?.text ?? "")",
      "FD \(receipt.document ?? 0)", "FP \(receipt.fiscalSign?.description ?? "")",
    ]
    let text = lines.enumerated().map { "1 0 0 1 20 \(260 - $0 * 20) Tm (\($1)) Tj" }.joined(separator: "\n")
    let content = "BT /F1 11 Tf\n\(text)\nET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 226 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var page = "%PDF-1.4\n"
    var places: [Int] = []
    for (at, object) in objects.enumerated() {
      places.append(page.utf8.count)
      page += "\(at + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = page.utf8.count
    page += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { page += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
    page += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Data(page.utf8)
  }
}

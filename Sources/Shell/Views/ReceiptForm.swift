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
    for (name, value) in facts { lines.append(pair(catalogue.title(ofColumn: name), value)) }
    for warning in receipt.warnings { lines.append("! " + catalogue.text(warning)) }
    return lines.map { $0.visible }.joined(separator: "\n") + "\n"
  }

  /// What stands at the foot, by the name of the column.
  var facts: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("cashier", receipt.cashier), ("inn", receipt.inn?.text), ("register", receipt.register?.text),
      ("drive", receipt.drive?.text), ("shift", receipt.shift.map { String($0) }),
      ("number", receipt.number.map { String($0) }), ("document", receipt.document.map { String($0) }),
      ("fiscal_sign", receipt.fiscalSign?.description),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  private func pair(_ left: String, _ right: String) -> String {
    let taken = DisplayWidth.of(left.visible) + DisplayWidth.of(right.visible)
    return left + String(repeating: " ", count: max(1, Self.width - taken)) + right
  }

  /// The QR code in half blocks, with its quiet zone; nil where the receipt lacks a number that belongs in it.
  static func qr(of receipt: Receipt) -> String? {
    guard let code = ReceiptCode(receipt) else { return nil }
    // A terminal is usually dark: light modules are drawn.
    let rows = stride(from: -2, to: code.size + 2, by: 2).map { y in
      String(
        (-2..<code.size + 2).map { x in
          code.isDark(x, y) ? (code.isDark(x, y + 1) ? " " : "▄") : (code.isDark(x, y + 1) ? "▀" : "█")
        })
    }
    return rows.joined(separator: "\n") + "\n"
  }
}

import Fiscal
import Services

/// A receipt as its paper looks.
struct ReceiptForm {
  let copy: ReceiptCopy
  let catalogue: Catalogue
  private static let width = 42

  init(_ copy: ReceiptCopy, _ catalogue: Catalogue) {
    self.copy = copy
    self.catalogue = catalogue
  }

  private var receipt: Receipt { copy.receipt }

  var text: String {
    let rule = String(repeating: "─", count: Self.width)
    var lines = head.flatMap(centred)
    if !lines.isEmpty { lines.append(rule) }
    lines.append(pair(kind, sign))
    lines.append(receipt.datetime.russian)
    lines += correction.map { pair($0.name, $0.value) }
    if !receipt.items.isEmpty { lines.append(rule) }
    for (at, item) in receipt.items.enumerated() { lines += line(at + 1, item) }
    lines.append(rule)
    lines.append(pair(catalogue.word("receipt.total"), "=" + receipt.total.grouped))
    lines += payments.map { pair($0.name, $0.value) }
    lines += taxes.map { pair($0.name, $0.value) }
    lines.append(rule)
    lines += facts.map { pair(catalogue.title(ofColumn: $0.name), $0.value) }
    lines += receipt.warnings.map { "! " + catalogue.text($0) }
    return lines.map { $0.visibleLines }.joined(separator: "\n") + "\n"
  }

  // MARK: What stands on it

  /// The seller and the place.
  var head: [String] {
    let register = copy.register
    let inn = (receipt.inn ?? register?.inn).map { catalogue.word("column.inn") + " " + $0.text }
    return [register?.organization, inn, register?.outlet, register?.address].compactMap { $0 }.filter { !$0.isEmpty }
  }

  var kind: String { catalogue.word("receipt.paper.\(receipt.kind.name)") }
  var sign: String { catalogue.word("sign.\(receipt.sign.name)").uppercased() }

  /// What a correction says of itself.
  var correction: [(name: String, value: String)] {
    guard let correction = receipt.correction else { return [] }
    let all: [(String, String?)] = [
      ("receipt.correction-type", correction.kind.map { catalogue.word("correction.\($0.name)") }),
      ("receipt.correction-date", correction.date?.russian), ("receipt.correction-number", correction.number),
    ]
    return all.compactMap { name, value in value.map { (catalogue.word(name), $0) } }
  }

  /// A line's quantity and price, its rate, its code: under its name.
  func details(of item: ReceiptItem) -> [String] {
    let price = [item.quantity?.text, item.price?.grouped].compactMap { $0 }.joined(separator: " × ")
    let vat = item.vat.map { rate in
      rate == .none
        ? catalogue.word("vat.none") : catalogue.word("column.vat") + " " + catalogue.word("vat.\(rate.name)")
    }
    let code = item.code.map { catalogue.word("receipt.code") + " " + $0 }
    return [price, vat, code].compactMap { $0 }.filter { !$0.isEmpty }
  }

  var payments: [(name: String, value: String)] {
    Payment.allCases.filter { receipt.payments[$0] != .zero }.map {
      (catalogue.word("payment.\($0.name)"), receipt.payments[$0].grouped)
    }
  }

  var taxes: [(name: String, value: String)] {
    (copy.taxes ?? []).map { tax in
      let rate = catalogue.word("vat.\(tax.rate.name)")
      // Of these it is the turnover and no tax.
      let isTurnover = tax.rate == .none || tax.rate == .zero
      let name =
        tax.rate == .none
        ? catalogue.word("receipt.turnover") + " " + rate
        : catalogue.word(isTurnover ? "receipt.turnover-at" : "receipt.tax") + " " + rate
      return (name, tax.sum.grouped)
    }
  }

  /// What stands at the foot, by the name of the column.
  var facts: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("cashier", receipt.cashier), ("taxation", receipt.taxation.map(taxation)),
      ("shift", receipt.shift.map { String($0) }), ("number", receipt.number.map { String($0) }),
      ("registration", receipt.register?.text ?? copy.register?.registration?.text),
      ("serial", copy.register?.serial), ("drive", receipt.drive?.text),
      ("document", receipt.document.map { String($0) }), ("fiscal_sign", receipt.fiscalSign?.description),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  private func taxation(_ code: Int) -> String {
    let key = "taxation.\(code)"
    let word = catalogue.word(key)
    return word == key ? String(code) : word
  }

  // MARK: Drawing

  private func line(_ number: Int, _ item: ReceiptItem) -> [String] {
    let name = "\(number). \(item.name)".wrapped(to: Self.width)
    let details = details(of: item)
    let first = pair("   " + (details.first ?? ""), item.sum?.grouped ?? "")
    return name + [first] + details.dropFirst().flatMap { $0.wrapped(to: Self.width - 3) }.map { "   " + $0 }
  }

  private func centred(_ text: String) -> [String] {
    text.visible.wrapped(to: Self.width).map { line in
      String(repeating: " ", count: max(0, (Self.width - DisplayWidth.of(line)) / 2)) + line
    }
  }

  /// Two texts at the edges; where there is no room for both, the right one stands on a line of its own.
  private func pair(_ left: String, _ right: String) -> String {
    let taken = DisplayWidth.of(left.visible) + DisplayWidth.of(right.visible)
    if taken < Self.width { return left + String(repeating: " ", count: Self.width - taken) + right }
    let room = max(0, Self.width - DisplayWidth.of(right.visible))
    return left.visible + "\n" + String(repeating: " ", count: room) + right
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

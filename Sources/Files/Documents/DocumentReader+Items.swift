import Fiscal
import JSON

extension DocumentReader {
  /// Reads the lines, and checks that each is price × quantity and that all of them make the total.
  func items(_ wantsDetails: Bool, _ details: inout ReceiptDetails) throws(Refusal) {
    var total = Kopecks.zero
    var count = 0
    var isKnown = true
    if !lines.isEmpty { lines.removeAll(keepingCapacity: true) }
    for (key, isStorno) in [(FiscalKey.items, false), (.stornoItems, true)] {
      guard let token = fields[key] else { continue }
      if tape.kind(token) == .object {
        try item(token, isStorno, wantsDetails, &total, &isKnown)
        count += 1
      } else if tape.kind(token) == .array {
        for child in tape.children(token) where tape.kind(child) == .object {
          try item(child, isStorno, wantsDetails, &total, &isKnown)
          count += 1
        }
      }
    }
    details.items = lines
    // Corrections of ФФД 1.05 have no lines at all; discounts of 1.0 stand apart from them.
    let hasModifiers = fields[.modifiers].map { tape.next($0) > $0 + 1 } ?? false
    guard count > 0, isKnown, !hasModifiers else { return }
    let over = total - receipt.total
    // Up to 99 kopecks more than the total: the sum was rounded down to rubles.
    guard over < .zero || over >= Kopecks(100) else { return }
    doubts.append(Message(Doubt.itemsNotTotal, ["items": total.rubles, "total": receipt.total.rubles]))
  }

  private func item(
    _ token: Int, _ isStorno: Bool, _ wantsDetails: Bool, _ total: inout Kopecks, _ isKnown: inout Bool
  ) throws(Refusal) {
    itemFields.read(tape, token)
    if let key = itemFields.duplicate { throw refusal(.duplicateKey, ["key": FieldBytes.shown(tape.text(key) ?? "")]) }
    let price = try sum(itemFields[.price])
    let sum = try sum(itemFields[.sum])
    if let sum { total += isStorno ? -sum : sum } else { isKnown = false }
    if let price, let sum, let token = itemFields[.quantity] { checkLine(token, price, sum) }
    guard wantsDetails else { return }
    let quantity = itemFields[.quantity].flatMap { LineQuantity.quantity(tape.bytes($0)) }
    lines.append(
      ReceiptItem(
        name: itemFields[.name].map { name($0) } ?? "", quantity: isStorno ? quantity.map { -$0 } : quantity,
        price: price, sum: isStorno ? sum.map { -$0 } : sum, vat: rate(), code: code(),
        settlement: small(.settlement), subject: small(.subject)))
  }

  /// A shop's goods repeat: the texts of the first fifty thousand are made once.
  private func name(_ token: Int) -> String {
    guard tape.kind(token) == .string else { return tape.text(token) ?? "" }
    let bytes = tape.bytes(token)
    if let known = goods.known(bytes) { return known == 0 ? "" : goodsNames[Int(known) - 1] }
    let name = String(decoding: bytes, as: UTF8.self)
    guard goodsNames.count < 50_000 else { return name }
    goodsNames.append(name)
    _ = goods.add(bytes, as: UInt32(goodsNames.count))
    return name
  }

  private func checkLine(_ quantity: Int, _ price: Kopecks, _ sum: Kopecks) {
    let bytes = tape.bytes(quantity)
    guard let product = LineQuantity.product(bytes, price), product != sum else { return }
    let name = itemFields[.name].flatMap { tape.text($0) } ?? ""
    doubts.append(
      Message(
        Doubt.lineNotPrice,
        [
          "item": FieldBytes.shown(name), "quantity": FieldBytes.shown(bytes, .utf8), "price": price.rubles,
          "sum": sum.rubles,
        ]))
  }

  private func small(_ key: FiscalKey) -> Int? {
    itemFields[key].flatMap { tape.integer($0) }.map { Int(clamping: $0) }
  }

  /// The rate: by its code, or in ФФД 1.0 by which tax the line carries.
  private func rate() -> VATRate? {
    if let code = small(.vat) { return VATRate(rawValue: code) }
    let taxes: [(FiscalKey, VATRate)] = [
      (.taxTwenty, .twenty), (.taxTen, .ten), (.turnoverZero, .zero), (.turnoverNone, .none),
    ]
    return taxes.first { key, _ in (itemFields[key].flatMap { tape.integer($0) } ?? 0) > 0 }?.1
  }

  /// The product's code: its GTIN where a service tells it, else the marking code or barcode as text.
  private func code() -> String? {
    if let token = itemFields[.productObject] {
      let value = tape.value(token)
      for member in value.members ?? [] {
        if let code = member.value["gtin"]?.text ?? member.value["rawProductCode"]?.text ?? member.value.text {
          return code
        }
      }
    }
    return itemFields[.productCode].flatMap { tape.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

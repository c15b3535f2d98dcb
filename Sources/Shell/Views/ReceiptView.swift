import Fiscal
import JSON
import Services

/// Receipts as rows and as objects of the contract.
enum ReceiptView {
  static let columns: [Listing.Column] = [
    .init("datetime"), .init("register", minor: true), .init("drive", minor: true),
    .init("shift", minor: true), .init("number", minor: true),
    .init("document"), .init("sign"), .init("total"), .init("cash"), .init("electronic"), .init("prepaid", minor: true),
    .init("postpaid", minor: true), .init("provision", minor: true), .init("cashier", minor: true),
    .init("kind", minor: true),
    .init("fiscal_sign", minor: true), .init("inn", minor: true), .init("taxation", minor: true),
  ]

  static func row(_ receipt: Receipt) -> [Cell] {
    [
      .clock(receipt.datetime), .text(receipt.register?.text), .text(receipt.drive?.text), .integer(receipt.shift),
      .integer(receipt.number), .integer(receipt.document), .sign(receipt.sign), .sum(receipt.total),
      .sum(receipt.payments.cash), .sum(receipt.payments.electronic), .sum(receipt.payments.prepaid),
      .sum(receipt.payments.postpaid), .sum(receipt.payments.provision), .text(receipt.cashier),
      .word(receipt.kind.name, "kind.\(receipt.kind.name)"), .text(receipt.fiscalSign?.description),
      .text(receipt.inn?.text), .integer(receipt.taxation),
    ]
  }

  /// The net sums of one side's receipts; nil for fewer than two.
  static func totals(_ receipts: some Collection<Receipt>) -> [Cell]? {
    guard receipts.count > 1 else { return nil }
    var total = Kopecks.zero
    var payments = Payments()
    for receipt in receipts {
      total += receipt.sign.net(receipt.total)
      payments = receipt.sign.direction > 0 ? payments + receipt.payments : payments - receipt.payments
    }
    return Array(repeating: Cell.absent, count: 6) + [
      .word("net", "total.net"), .sum(total), .sum(payments.cash), .sum(payments.electronic), .sum(payments.prepaid),
      .sum(payments.postpaid), .sum(payments.provision),
    ] + Array(repeating: .absent, count: 5)
  }

  static func object(_ receipt: Receipt, _ catalogue: Catalogue) -> JSONValue {
    .object([
      JSONMember("datetime", .string(receipt.datetime.description)),
      JSONMember("register", .text(receipt.register?.text)), JSONMember("drive", .text(receipt.drive?.text)),
      JSONMember("shift", .count(receipt.shift)), JSONMember("number", .count(receipt.number)),
      JSONMember("document", .count(receipt.document)),
      JSONMember("fiscal_sign", .text(receipt.fiscalSign?.description)),
      JSONMember("kind", .string(receipt.kind.name)), JSONMember("sign", .string(receipt.sign.name)),
      JSONMember("total", .sum(receipt.total)), JSONMember("cash", .sum(receipt.payments.cash)),
      JSONMember("electronic", .sum(receipt.payments.electronic)),
      JSONMember("prepaid", .sum(receipt.payments.prepaid)), JSONMember("postpaid", .sum(receipt.payments.postpaid)),
      JSONMember("provision", .sum(receipt.payments.provision)), JSONMember("cashier", .text(receipt.cashier)),
      JSONMember("inn", .text(receipt.inn?.text)),
      JSONMember("taxation", receipt.taxation.map { .number(String($0)) } ?? .null),
      JSONMember("correction", receipt.correction.map(correction) ?? .null),
      JSONMember("items", .array(receipt.items.map(item))),
      JSONMember("warnings", .array(receipt.warnings.map { .string(catalogue.text($0)) })),
    ])
  }

  /// The receipt, and what its electronic copy has besides.
  static func object(_ copy: ReceiptCopy, _ catalogue: Catalogue) -> JSONValue {
    guard case .object(let members) = object(copy.receipt, catalogue) else { return .null }
    let register = copy.register
    let taxes = copy.taxes.map { taxes in
      JSONValue.array(
        taxes.map { .object([JSONMember("vat", .string($0.rate.name)), JSONMember("sum", .sum($0.sum))]) })
    }
    return .object(
      members + [
        JSONMember("side", .string(copy.side.rawValue)), JSONMember("organization", .text(register?.organization)),
        JSONMember("outlet", .text(register?.outlet)), JSONMember("address", .text(register?.address)),
        JSONMember("serial", .text(register?.serial)), JSONMember("taxes", taxes ?? .null),
        JSONMember("qr", .text(QRText(copy.receipt)?.text)),
      ])
  }

  private static func correction(_ correction: Correction) -> JSONValue {
    .object([
      JSONMember("type", .text(correction.kind?.name)), JSONMember("date", .text(correction.date?.description)),
      JSONMember("number", .text(correction.number)),
    ])
  }

  private static func item(_ item: ReceiptItem) -> JSONValue {
    .object([
      JSONMember("name", .string(item.name)), JSONMember("quantity", .text(item.quantity?.text)),
      JSONMember("price", item.price.map { .sum($0) } ?? .null), JSONMember("sum", item.sum.map { .sum($0) } ?? .null),
      JSONMember("vat", .text(item.vat?.name)), JSONMember("code", .text(item.code)),
    ])
  }
}

extension JSONValue {
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  static func sum(_ sum: Kopecks) -> JSONValue { .string(sum.rubles) }
  static func count(_ number: UInt32?) -> JSONValue { number.map { .number(String($0)) } ?? .null }
  static func count(_ number: Int) -> JSONValue { .number(String(number)) }
}

import Fiscal
import JSON

/// Documents as Платформа ОФД writes them.
enum PlatformaDocument {
  private static let words: [Sign: String] = [
    .sale: "Приход", .return: "Возврат прихода", .expense: "Расход", .expenseReturn: "Возврат расхода",
  ]

  /// An element of `all-documents`.
  static func listed(_ document: ChainDocument) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("docTypeId", .whole(document.form.rawValue)), ("docTypeName", .string("Документ\r\n")),
      ("docFp", .string(String(document.sign))), ("fiscalDocumentNumber", .document(document.document)),
      ("shiftNumber", .whole(Int(document.shift.id.number))),
      ("requestNumber", .whole(Int(document.receipt?.number ?? 0))),
      ("operationTypeId", .whole(document.receipt?.sign.rawValue ?? 0)), ("userInn", .string(Chain.inn)),
      ("kktRegId", .string(document.till.registration.text)), ("fnSn", .string(document.drive.text)),
      ("reqDocDate", .string(document.datetime.dotted)),
      ("rqDate", .string(document.datetime.adding(seconds: 40).dotted)),
    ]
    if let receipt = document.receipt {
      members += [
        ("operationType", .text(words[receipt.sign])), ("totalSum", .kopecks(receipt.total)),
        ("cashTotalSum", .kopecks(receipt.payments.cash)), ("eCashTotalSum", .kopecks(receipt.payments.electronic)),
      ]
    }
    return .record(members)
  }

  /// An element of `receipts`.
  static func receipt(_ document: ChainDocument) -> JSONValue {
    guard let receipt = document.receipt else { return .null }
    let payments = receipt.payments
    return .record([
      ("user", .string(Chain.organization)), ("userInn", .string(Chain.inn)),
      ("rqDate", .string(document.datetime.adding(seconds: 40).dotted)), ("kktName", .string(document.till.name)),
      ("kktRegId", .string(document.till.registration.text)),
      ("shiftNumber", .whole(Int(document.shift.id.number))), ("fiscalDriveNumber", .string(document.drive.text)),
      ("fiscalDocumentNumber", .document(document.document)), ("fiscalSign", .document(document.sign)),
      ("receiptDate", .string(document.datetime.dotted)),
      (receipt.kind == .bso ? "bsoCode" : "receiptCode", .whole(Int(receipt.kind.rawValue))),
      ("totalSum", .kopecks(receipt.total)), ("cashTotalSum", .kopecks(payments.cash)),
      ("ecashTotalSum", .kopecks(payments.electronic)), ("prepaidSum", .kopecks(payments.prepaid)),
      ("creditSum", .kopecks(payments.postpaid)), ("provisionSum", .kopecks(payments.provision)),
      ("operator", .string(receipt.cashier ?? "")), ("requestNumber", .whole(Int(receipt.number ?? 0))),
      ("operationType", .whole(receipt.sign.rawValue)), ("taxationType", .whole(1)),
      (
        "items",
        .list(receipt.items) { item in
          .record([
            ("name", .string(Assortment.printed(item.name))), ("price", .kopecks(item.price ?? .zero)),
            ("quantity", .number(item.quantity?.text ?? "1")), ("sum", .kopecks(item.sum ?? .zero)),
            ("nds_1199", item.vat.map { .whole($0.rawValue) } ?? .null), ("productType", .whole(1)),
            ("paymentType", .whole(4)), ("productCode", .text(item.code)),
          ])
        }
      ), ("properties", .array([])),
    ])
  }
}

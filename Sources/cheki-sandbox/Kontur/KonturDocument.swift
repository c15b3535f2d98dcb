import Fiscal
import JSON

/// A document as Контур.ОФД writes it: an object under the name of its form.
enum KonturDocument {
  static func json(_ document: ChainDocument) -> JSONValue {
    .record([(document.form.rootKey, .record(members(document)))])
  }

  private static func members(_ document: ChainDocument) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("user", .string(Chain.organization)), ("userInn", .string(Chain.inn + "  ")),
      ("dateTime", .text(document.datetime)),
      ("receiveDateTimeUtc", .text(document.datetime.moscowUTC.adding(seconds: 40))),
      ("shiftNumber", .whole(Int(document.shift.id.number))),
      ("kktRegId", .string(document.till.registration.text + "    ")),
      ("fiscalDriveNumber", .string(document.drive.text + "  ")),
      ("fiscalDocumentNumber", .document(document.document)), ("fiscalSign", .document(document.sign)),
      ("id", .string(document.uuid)),
    ]
    guard let receipt = document.receipt else {
      return members + [("code", .whole(document.form.rawValue))]
    }
    let payments = receipt.payments
    members += [
      (receipt.kind == .bso ? "bsoCode" : "receiptCode", .whole(Int(receipt.kind.rawValue))),
      ("operator", .string(receipt.cashier ?? "")), ("requestNumber", .whole(Int(receipt.number ?? 0))),
      ("operationType", .whole(receipt.sign.rawValue)), ("taxationType", .whole(1)),
      ("items", .list(receipt.items, line)), ("totalSum", .kopecks(receipt.total)),
      ("cashTotalSum", .kopecks(payments.cash)), ("ecashTotalSum", .kopecks(payments.electronic)),
    ]
    // The other three may be absent.
    let rest = [
      ("prePaymentTotalSum", payments.prepaid), ("postPaymentTotalSum", payments.postpaid),
      ("considerationTotalSum", payments.provision),
    ]
    members += rest.filter { $0.1 != .zero }.map { ($0.0, .kopecks($0.1)) }
    if receipt.kind.isCorrection { members.append(("correctionType", .whole(0))) }
    return members
  }

  private static let rates: [VATRate: String] = [
    .none: "ndsNo", .zero: "nds0", .ten: "nds10", .twenty: "nds20", .twentyTwo: "nds22",
  ]

  private static func line(_ item: ReceiptItem) -> JSONValue {
    .record([
      ("name", .string(Assortment.printed(item.name))), ("price", .kopecks(item.price ?? .zero)),
      ("quantity", .number(item.quantity?.text ?? "1")), ("sum", .kopecks(item.sum ?? .zero)),
      ("paymentMode", .whole(3)), ("paymentSubject", .whole(0)),
      ("ndsType", .text(item.vat.flatMap { rates[$0] })), ("productCode", .text(item.code)),
    ])
  }
}

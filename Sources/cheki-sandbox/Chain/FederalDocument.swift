import Fiscal
import JSON

/// A document in the field names of the ФНС, as several operators give it: kopecks, unix seconds of the wall clock written
/// as UTC unless the clock is of instants.
enum FederalDocument {
  static func members(_ document: ChainDocument, _ mood: Mood) -> [(String, JSONValue)] {
    let seconds = document.datetime.seconds - (mood.has(.instantClock) ? Mood.moscow : 0)
    var members: [(String, JSONValue)] = [
      ("dateTime", .number(String(seconds))), ("userInn", .string(Chain.inn)), ("user", .string(Chain.organization)),
      ("kktRegId", .string(document.till.registration.text)),
      ("shiftNumber", .whole(Int(document.shift.id.number))),
      ("fiscalDocumentNumber", .document(document.document)), ("fiscalDriveNumber", .string(document.drive.text)),
      ("fiscalSign", .document(document.sign)), ("code", .whole(document.form.rawValue)),
    ]
    guard let receipt = document.receipt else { return members }
    let payments = receipt.payments
    members += [
      (receipt.kind == .bso ? "bsoCode" : "receiptCode", .whole(Int(receipt.kind.rawValue))),
      ("operator", .string(receipt.cashier ?? "")), ("requestNumber", .whole(Int(receipt.number ?? 0))),
      ("operationType", .whole(receipt.sign.rawValue)), ("taxationType", .whole(1)),
      ("totalSum", .kopecks(receipt.total)), ("cashTotalSum", .kopecks(payments.cash)),
      ("ecashTotalSum", .kopecks(payments.electronic)), ("prepaidSum", .kopecks(payments.prepaid)),
      ("creditSum", .kopecks(payments.postpaid)), ("provisionSum", .kopecks(payments.provision)),
      (
        "items",
        .list(receipt.items) { item in
          .record([
            ("name", .string(Assortment.printed(item.name))), ("price", .kopecks(item.price ?? .zero)),
            ("quantity", .number(item.quantity?.text ?? "1")), ("sum", .kopecks(item.sum ?? .zero)),
            ("nds", item.vat.map { .whole($0.rawValue) } ?? .null), ("productType", .whole(1)),
            ("paymentType", .whole(4)), ("productCode", .text(item.code)),
          ])
        }
      ),
    ]
    return members
  }
}

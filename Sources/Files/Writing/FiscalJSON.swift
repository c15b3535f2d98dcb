import Fiscal
import JSON

/// Receipts in the ФНС's field names, sums in kopecks.
public enum FiscalJSON {
  /// The receipt as an object of the ФНС format; what is not known is left out.
  public static func value(_ receipt: Receipt) -> JSONValue {
    var members = [
      JSONMember("code", .number(String(receipt.kind.rawValue))),
      JSONMember("dateTime", .string(receipt.datetime.description)),
    ]
    func add(_ key: String, _ value: JSONValue?) { if let value { members.append(JSONMember(key, value)) } }
    add("userInn", receipt.inn.map { .string($0.text) })
    add("kktRegId", receipt.register.map { .string($0.text) })
    add("fiscalDriveNumber", receipt.drive.map { .string($0.text) })
    add("shiftNumber", receipt.shift.map { .number(String($0)) })
    add("requestNumber", receipt.number.map { .number(String($0)) })
    add("fiscalDocumentNumber", receipt.document.map { .number(String($0)) })
    add("fiscalSign", receipt.fiscalSign.map { .number(String($0.value)) })
    add("operationType", .number(String(receipt.sign.rawValue)))
    add("totalSum", sum(receipt.total))
    add("cashTotalSum", sum(receipt.payments.cash))
    add("ecashTotalSum", sum(receipt.payments.electronic))
    add("prepaidSum", sum(receipt.payments.prepaid))
    add("creditSum", sum(receipt.payments.postpaid))
    add("provisionSum", sum(receipt.payments.provision))
    add("operator", receipt.cashier.map { .string($0) })
    add("appliedTaxationType", receipt.taxation.map { .number(String($0)) })
    if let correction = receipt.correction { members += self.correction(correction) }
    // A line taken back has a negative quantity; the format keeps such lines apart, in positive numbers.
    let taken = receipt.items.filter { $0.quantity?.isNegative == true }
    let lines = receipt.items.filter { $0.quantity?.isNegative != true }
    add("items", .array(lines.map { item($0) }))
    if !taken.isEmpty { add("stornoItems", .array(taken.map { item($0) })) }
    return .object(members)
  }

  private static func sum(_ sum: Kopecks) -> JSONValue { .number(String(sum.count)) }

  private static func correction(_ correction: Correction) -> [JSONMember] {
    var members: [JSONMember] = []
    if let kind = correction.kind { members.append(JSONMember("correctionType", .number(String(kind.rawValue)))) }
    var base: [JSONMember] = []
    if let date = correction.date {
      base.append(JSONMember("correctionDocumentDate", .number(String(date.start.seconds))))
    }
    if let number = correction.number { base.append(JSONMember("correctionDocumentNumber", .string(number))) }
    // The ФНС's own key, with a Cyrillic «с».
    if !base.isEmpty { members.append(JSONMember("сorrectionBase", .object(base))) }
    return members
  }

  private static func item(_ item: ReceiptItem) -> JSONValue {
    var members = [JSONMember("name", .string(item.name))]
    func add(_ key: String, _ number: String?) { if let number { members.append(JSONMember(key, .number(number))) } }
    add("price", item.price.map { String($0.count) })
    add("quantity", item.quantity.map { ($0.isNegative ? -$0 : $0).text })
    add("sum", item.sum.map { String($0.magnitude.count) })
    add("nds", item.vat.map { String($0.rawValue) })
    add("paymentType", item.settlement.map { String($0) })
    add("productType", item.subject.map { String($0) })
    if let code = item.code { members.append(JSONMember("productCodeNew", productCode(code))) }
    return .object(members)
  }

  /// A code under the name of its kind, as far as its length tells it.
  private static func productCode(_ code: String) -> JSONValue {
    let isDigits = code.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    let kind =
      switch code.utf8.count {
      case 8 where isDigits: "ean8"
      case 13 where isDigits: "ean13"
      case 14 where isDigits: "itf14"
      default: "undefined"
      }
    return .object([JSONMember(kind, .string(code))])
  }
}

/// Writes receipts as JSON in the ФНС's names: one array, or an object a line.
public final class FiscalJSONWriter {
  private let file: AtomicFile
  private let isLines: Bool
  private var isFirst = true

  /// Begins a file. Nothing is at the path until ``finish()``.
  public init(_ path: String, lines isLines: Bool) throws(Fault) {
    file = try AtomicFile(path)
    self.isLines = isLines
    if !isLines { try file.write("[") }
  }

  public func write(_ receipt: Receipt) throws(Fault) {
    if !isLines { try file.write(isFirst ? "\n" : ",\n") }
    isFirst = false
    try file.write(FiscalJSON.value(receipt).serialized() + (isLines ? "\n" : ""))
  }

  public func finish() throws(Fault) {
    if !isLines { try file.write("\n]\n") }
    try file.commit()
  }
}

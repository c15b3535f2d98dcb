import Fiscal

/// A record of `РегистрСведений.ФискальныеОперации` that is a receipt.
struct FiscalOperation: Sendable {
  enum Reading {
    case operation(FiscalOperation)
    /// Cash paid in or out, or another document that is no receipt.
    case other
    case unreadable
  }

  let document: ObjectReference?
  let record: String
  let date: WallClock
  let isCorrection: Bool
  let sign: Sign
  let number: UInt32?
  let shift: UInt32?
  let fiscalSign: FiscalSign?
  let total: Kopecks
  /// Nil where the record has no payments at all.
  let payments: Payments?
  let drive: DriveNumber?
  let registration: RegistrationNumber?
  let original: String
  let warnings: [Message]

  /// The record's own key in the infobase.
  var key: String { [document?.set, document?.key.description, record].compactMap(\.self).joined(separator: ":") }

  /// - Parameter set: the documents' set, where references have one type and do not tell it.
  static func read(_ json: ODataRecord, _ names: FiscalNames, documentsOf set: String?) -> Reading {
    let kind = json.text(names.kind)
    guard kind == names.receipt || kind == names.correction else { return .other }
    guard let date = json.clock(names.date), let sign = json.text(names.sign).flatMap({ names.signs[$0] }),
      let payments = payments(of: json, names), let total = json.sum(names.total) ?? payments.nonzero?.total,
      total.count >= 0
    else { return .unreadable }
    var warnings: [Message] = []
    func number<Number>(_ name: String?, _ read: (String) -> Number?) -> Number? {
      guard let name, let text = json.text(name) else { return nil }
      if let number = read(text) { return number }
      if text.contains(where: { $0 != "0" }) {
        warnings.append(Message(BooksNote.badNumber, ["attribute": name, "value": text]))
      }
      return nil
    }
    let fiscalSign = number(names.fiscalSign) { FiscalSign($0) }
    let drive = number(names.drive) { DriveNumber($0) }
    let registration = number(names.registration) { RegistrationNumber($0) }
    return .operation(
      FiscalOperation(
        document: json.reference(names.document).map { ObjectReference(set: $0.set ?? set, key: $0.key) },
        record: json.text(names.record) ?? "", date: date,
        isCorrection: kind == names.correction, sign: sign, number: json.number(names.number),
        shift: json.number(names.shift), fiscalSign: fiscalSign, total: total, payments: payments.nonzero,
        drive: drive, registration: registration, original: json.original, warnings: warnings))
  }

  /// Nil where one of them is no sum.
  private static func payments(of json: ODataRecord, _ names: FiscalNames) -> Payments? {
    var payments = Payments.zero
    for (payment, name) in names.payments where json.text(name) != nil {
      guard let sum = json.sum(name) else { return nil }
      payments[payment] = sum
    }
    return payments
  }
}

extension Payments {
  fileprivate var nonzero: Payments? { self == .zero ? nil : self }
}

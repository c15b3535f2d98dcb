import Fiscal

/// Where the facts of fiscal documents stand: `РегистрСведений.ФискальныеОперации`, one record a document printed.
public struct FiscalNames: Hashable, Sendable {
  public let set: String
  public let document: String
  public let record: String
  public let date: String
  public let kind: String
  /// Values of `kind`. Others (cash paid in and out) are no receipts.
  public let receipt: String
  public let correction: String
  public let sign: String
  public let signs: [String: Sign]
  /// № ФД, see 1С's own QR code, which is built of it.
  public let number: String
  public let shift: String?
  public let fiscalSign: String?
  public let total: String
  public let payments: [Payment: String]
  public let drive: String?
  public let registration: String?

  init?(_ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.set = set
    document = try section.required("document")
    record = try section.required("record")
    date = try section.required("date")
    kind = try section.required("kind")
    receipt = try section.required("receipt")
    correction = try section.required("correction")
    sign = try section.required("sign")
    signs = try Sign.values(section.section("signs"))
    number = try section.required("number")
    shift = try section.text("shift")
    fiscalSign = try section.text("fiscal-sign")
    total = try section.required("total")
    var payments: [Payment: String] = [:]
    for payment in Payment.allCases { payments[payment] = try section.text(payment.name) }
    self.payments = payments
    drive = try section.text("drive")
    registration = try section.text("registration")
  }
}

extension Sign {
  /// The configuration's words for signs: `sale: ПриходДенежныхСредств`.
  static func values(_ section: SettingSection) throws(Fault) -> [String: Sign] {
    var signs: [String: Sign] = [:]
    for sign in Sign.allCases {
      for word in try section.list(sign.name) { signs[word] = sign }
    }
    return signs
  }
}

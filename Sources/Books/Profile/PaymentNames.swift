import Fiscal

/// A table of payments in a receipt's document. What the rows of all such tables do not cover is paid in cash.
///
/// How a certificate, a bonus or a credit was printed decides which payment of the ФФД it is; the built-in words are
/// the usual way.
public struct PaymentNames: Hashable, Sendable {
  public enum Use: Hashable, Sendable {
    case payment(Payment)
    /// Lowers the receipt's total: bonuses are printed as a discount.
    case discount
    /// No payment for goods: cash handed out at the till.
    case ignored
  }

  public let table: String
  /// Nil where every row is of one kind.
  public let kind: String?
  /// Catalog and attribute of it that tell the kind, where `kind` is a reference.
  public let kindSet: String?
  public let kindAttribute: String?
  public let sum: String
  public let uses: [String: Use]
  /// What a kind is that is not listed.
  public let other: Use

  init?(_ section: SettingSection) throws(Fault) {
    guard let table = try section.text("table") else { return nil }
    self.table = table
    kind = try section.text("kind")
    kindSet = try section.text("kind-set")
    kindAttribute = try section.text("kind-attribute")
    sum = try section.required("sum")
    var uses: [String: Use] = [:]
    for payment in Payment.allCases {
      for word in try section.list(payment.name) where word != "rest" { uses[word] = .payment(payment) }
    }
    for word in try section.list("discount") { uses[word] = .discount }
    for word in try section.list("ignored") { uses[word] = .ignored }
    self.uses = uses
    let other = try section.text("other") ?? Payment.electronic.name
    guard let payment = Payment(name: other) else {
      throw section.bad("other", other, expected: Payment.allCases.map(\.name).joined(separator: " | "))
    }
    self.other = .payment(payment)
  }
}

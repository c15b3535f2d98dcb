import Fiscal

/// How many receipts carry each payment; a receipt paid in two ways counts in both.
public struct PaymentCounts: Hashable, Sendable {
  public var cash = 0
  public var electronic = 0
  public var prepaid = 0
  public var postpaid = 0
  public var provision = 0

  public init() {}

  public subscript(payment: Payment) -> Int {
    get {
      switch payment {
      case .cash: cash
      case .electronic: electronic
      case .prepaid: prepaid
      case .postpaid: postpaid
      case .provision: provision
      }
    }
    set {
      switch payment {
      case .cash: cash = newValue
      case .electronic: electronic = newValue
      case .prepaid: prepaid = newValue
      case .postpaid: postpaid = newValue
      case .provision: provision = newValue
      }
    }
  }

  static func + (a: PaymentCounts, b: PaymentCounts) -> PaymentCounts {
    var sum = a
    for payment in Payment.allCases { sum[payment] = a[payment] + b[payment] }
    return sum
  }
}

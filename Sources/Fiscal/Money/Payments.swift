/// The five payment sums of a receipt or of a total.
public struct Payments: Hashable, Sendable {
  public var cash: Kopecks
  public var electronic: Kopecks
  public var prepaid: Kopecks
  public var postpaid: Kopecks
  public var provision: Kopecks

  public init(
    cash: Kopecks = .zero, electronic: Kopecks = .zero, prepaid: Kopecks = .zero, postpaid: Kopecks = .zero,
    provision: Kopecks = .zero
  ) {
    self.cash = cash
    self.electronic = electronic
    self.prepaid = prepaid
    self.postpaid = postpaid
    self.provision = provision
  }

  /// The whole sum by one payment.
  public init(_ sum: Kopecks, by payment: Payment) {
    self.init()
    self[payment] = sum
  }

  public static let zero = Payments()

  public var total: Kopecks { cash + electronic + prepaid + postpaid + provision }

  public subscript(payment: Payment) -> Kopecks {
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

  public static func + (a: Payments, b: Payments) -> Payments {
    Payments(
      cash: a.cash + b.cash, electronic: a.electronic + b.electronic, prepaid: a.prepaid + b.prepaid,
      postpaid: a.postpaid + b.postpaid, provision: a.provision + b.provision)
  }

  public static func - (a: Payments, b: Payments) -> Payments { a + -b }

  public static prefix func - (a: Payments) -> Payments {
    Payments(
      cash: -a.cash, electronic: -a.electronic, prepaid: -a.prepaid, postpaid: -a.postpaid, provision: -a.provision)
  }

  public static func += (a: inout Payments, b: Payments) { a = a + b }
}

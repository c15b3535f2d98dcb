import Fiscal

/// Sums by sign and payment, plain as on a Z-report: a return's sum is positive. Also used for differences.
public struct SettlementCells: Hashable, Sendable {
  /// One sign and payment.
  public struct Cell: Hashable, Sendable {
    public let sign: Sign
    public let payment: Payment
    public let sum: Kopecks
    /// How many receipts of this sign are paid so, wholly or in part.
    public let count: Int
  }

  private var sums: [Kopecks]
  private var counts: [Int]

  public init() {
    sums = [Kopecks](repeating: .zero, count: Sign.allCases.count * Payment.allCases.count)
    counts = [Int](repeating: 0, count: sums.count)
  }

  private static func place(_ sign: Sign, _ payment: Payment) -> Int {
    (sign.rawValue - 1) * Payment.allCases.count + payment.rawValue
  }

  public subscript(sign: Sign, payment: Payment) -> Kopecks { sums[Self.place(sign, payment)] }

  public func count(_ sign: Sign, _ payment: Payment) -> Int { counts[Self.place(sign, payment)] }

  /// Adds a receipt, or takes it away when `times` is −1.
  mutating func add(_ sign: Sign, _ payments: Payments, times: Int = 1) {
    for payment in Payment.allCases where payments[payment] != .zero {
      add(sign, payment, payments[payment], times: times)
    }
  }

  mutating func add(_ sign: Sign, _ payment: Payment, _ sum: Kopecks, times: Int = 1) {
    let at = Self.place(sign, payment)
    sums[at] += times < 0 ? -sum : sum
    counts[at] += times
  }

  mutating func set(_ sign: Sign, _ payment: Payment, _ sum: Kopecks, count: Int) {
    sums[Self.place(sign, payment)] = sum
    counts[Self.place(sign, payment)] = count
  }

  static func += (a: inout SettlementCells, b: SettlementCells) {
    for at in a.sums.indices {
      a.sums[at] += b.sums[at]
      a.counts[at] += b.counts[at]
    }
  }

  /// The cells that hold a sum, by sign, then by payment.
  public var filled: [Cell] {
    Sign.allCases.flatMap { sign in
      Payment.allCases.compactMap { payment in
        let sum = self[sign, payment]
        return sum == .zero ? nil : Cell(sign: sign, payment: payment, sum: sum, count: count(sign, payment))
      }
    }
  }

  /// The net of all cells: sale and expense return plus, return and expense minus.
  public var net: Kopecks {
    Sign.allCases.reduce(Kopecks.zero) { net, sign in
      Payment.allCases.reduce(net) { $0 + sign.net(self[sign, $1]) }
    }
  }
}

import Fiscal

/// Plain sums of the receipts of one sign, as on a Z-report; corrections are in them.
public struct SignSums: Hashable, Sendable {
  public var sign: Sign
  public var receipts: Int
  public var total: Kopecks
  public var payments: Payments
  public var counts: PaymentCounts
  /// Time of the first and of the last receipt.
  public var first: WallClock
  public var last: WallClock

  /// The sums of one receipt.
  init(_ receipt: Receipt) {
    self.init(receipt.sign, total: receipt.total, payments: receipt.payments, at: receipt.datetime)
  }

  init(_ sign: Sign, total: Kopecks, payments: Payments, at datetime: WallClock) {
    self.sign = sign
    receipts = 1
    self.total = total
    self.payments = payments
    counts = PaymentCounts()
    for payment in Payment.allCases where payments[payment] != .zero { counts[payment] = 1 }
    first = datetime
    last = datetime
  }

  init(
    sign: Sign, receipts: Int, total: Kopecks, payments: Payments, counts: PaymentCounts, first: WallClock,
    last: WallClock
  ) {
    self.sign = sign
    self.receipts = receipts
    self.total = total
    self.payments = payments
    self.counts = counts
    self.first = first
    self.last = last
  }

  mutating func add(_ other: SignSums) {
    receipts += other.receipts
    total += other.total
    payments += other.payments
    counts = counts + other.counts
    first = min(first, other.first)
    last = max(last, other.last)
  }
}

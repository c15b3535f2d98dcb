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
  init(_ row: BlockRow) {
    sign = row.sign
    receipts = 1
    total = row.total
    payments = row.payments
    counts = PaymentCounts()
    for payment in Payment.allCases where row.payments[payment] != .zero { counts[payment] = 1 }
    first = row.datetime
    last = row.datetime
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

  mutating func add(_ row: BlockRow) {
    receipts += 1
    total += row.total
    payments += row.payments
    for payment in Payment.allCases where row.payments[payment] != .zero { counts[payment] += 1 }
    first = min(first, row.datetime)
    last = max(last, row.datetime)
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

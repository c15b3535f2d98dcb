/// What a source itself adds up of one sign of a shift, as far as it says it: operators tell fewer forms of payment than
/// five, or no count.
public struct StatedSums: Hashable, Sendable {
  public var receipts: Int?
  public var total: Kopecks?
  /// Those that the source tells; another one is not zero.
  public var payments: [Payment: Kopecks]

  public init(receipts: Int? = nil, total: Kopecks? = nil, payments: [Payment: Kopecks] = [:]) {
    self.receipts = receipts
    self.total = total
    self.payments = payments
  }

  public var isEmpty: Bool { receipts == nil && total == nil && payments.isEmpty }
}

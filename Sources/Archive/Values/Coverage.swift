import Fiscal

/// That a source was asked for a register's documents in a period.
public struct Coverage: Hashable, Sendable {
  public var period: Period
  /// When, seconds in UTC.
  public var asked: Int64
  /// False when the side is known to have held something back.
  public var complete: Bool

  public init(period: Period, asked: Int64, complete: Bool) {
    self.period = period
    self.asked = asked
    self.complete = complete
  }
}

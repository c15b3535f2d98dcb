import Fiscal

/// What one register has on one day, as one source tells it, by the times of the receipts.
public struct DaySums: Hashable, Sendable {
  public var source: Source
  /// Nil where the receipts do not say.
  public var register: RegistrationNumber?
  public var drive: DriveNumber?
  public var day: CalendarDay
  /// By sign; a sign without receipts is left out.
  public var sums: [SignSums]
}

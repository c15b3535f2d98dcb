import Fiscal

/// Documents that a drive has not sent yet. It holds them for 30 days, then the register is blocked.
public struct UnsentOnDrive: Hashable, Sendable {
  /// How it is known.
  public enum Evidence: String, Sendable {
    /// A side tells so: 1С in its shift documents, a closing report.
    case told
    /// The books have documents above the last one that the operator has.
    case numbers
  }

  public static let holdingDays = 30

  public var drive: DriveNumber?
  public var count: Int
  public var firstDocument: UInt32?
  public var first: WallClock?
  public var evidence: Evidence

  /// The day on which the 30 days are over; nil where nobody tells when the first document was made.
  public var deadline: CalendarDay? { first.map { $0.day.advanced(by: Self.holdingDays) } }

  public func daysLeft(on today: CalendarDay) -> Int? { deadline.map { today.distance(to: $0) } }
}

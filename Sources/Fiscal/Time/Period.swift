/// A stretch of a register's time, both ends included.
public struct Period: Hashable, Sendable {
  public let from: WallClock
  public let to: WallClock

  public init(from: WallClock, to: WallClock) {
    self.from = from
    self.to = to
  }

  public init(from: CalendarDay, to: CalendarDay) { self.init(from: from.start, to: to.end) }

  public func contains(_ clock: WallClock) -> Bool { from <= clock && clock <= to }

  /// The period with so many days more on either side.
  public func widened(days: Int64) -> Period {
    Period(from: from.adding(seconds: -days * 86_400), to: to.adding(seconds: days * 86_400))
  }

  public var days: ClosedRange<CalendarDay>? { from <= to ? from.day...to.day : nil }
}

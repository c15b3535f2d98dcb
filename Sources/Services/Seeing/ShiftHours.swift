import Fiscal

/// A shift by the hours of its receipts.
public struct ShiftHours: Sendable {
  /// An hour that begins at a full one.
  public struct Hour: Sendable {
    public var start: WallClock
    public var pair: FiguresPair
  }

  public let register: RegisterRecord
  public let shift: ShiftRecord
  public let sides: Set<SideName>
  /// Every hour from the first to the last that has receipts; those without any are left out where there are more
  /// of them than a day and a half has.
  public let hours: [Hour]
  public let total: FiguresPair
  public let notes: [Message]
}

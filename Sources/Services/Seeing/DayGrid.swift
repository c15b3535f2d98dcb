import Fiscal

/// The differences of a period by register and day.
public struct DayGrid: Sendable {
  /// A register with its days.
  public struct Line: Sendable {
    public var record: RegisterRecord
    /// Days on which either side has receipts.
    public var days: [CalendarDay: FiguresPair]
    public var total: FiguresPair
  }

  public let period: Period
  /// The sides that are there.
  public let sides: Set<SideName>
  /// Registers that have anything in the period, in the order in which they were asked.
  public let lines: [Line]
  /// By day, over all registers.
  public let totals: [CalendarDay: FiguresPair]
  public let total: FiguresPair
  /// What it rests on and how old that is.
  public let notes: [Message]

  /// Every day from the first to the last that has receipts, the empty ones between them included; at most so many
  /// as a picture can have.
  public var days: [CalendarDay] {
    guard let first = totals.keys.min(), let last = totals.keys.max() else { return [] }
    let count = first.distance(to: last) + 1
    guard count <= Self.mostDays else { return totals.keys.sorted() }
    return (0..<count).map { first.advanced(by: $0) }
  }

  private static let mostDays = 1_100
}

/// The time that a register's own clock showed. It has no zone: the zone belongs to the register (tag 1012 has none).
public struct WallClock: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00 of the same clock.
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public init(_ day: CalendarDay, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    seconds = day.start.adding(seconds: Int64(hour * 3600 + minute * 60 + second)).seconds
  }

  public static func < (a: WallClock, b: WallClock) -> Bool { a.seconds < b.seconds }

  /// So many seconds later; at the end of all time it stays there.
  public func adding(seconds delta: Int64) -> WallClock {
    let (sum, overflow) = seconds.addingReportingOverflow(delta)
    return WallClock(seconds: overflow ? (delta < 0 ? .min : .max) : sum)
  }

  public var day: CalendarDay {
    CalendarDay(number: Int(seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1))
  }

  public var timeOfDay: (hour: Int, minute: Int, second: Int) {
    let rest = Int((seconds % 86_400 + 86_400) % 86_400)
    return (rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// A year that a fiscal document can have: the ФФД era begins in 2016, clocks of registers reach 2099.
  public var isPlausible: Bool { (2016...2099).contains(day.components.year) }
}

extension WallClock: CustomStringConvertible {
  /// `2026-11-20T16:13:42`.
  public var description: String {
    let (hour, minute, second) = timeOfDay
    return "\(day)T\(pad(hour, 2)):\(pad(minute, 2)):\(pad(second, 2))"
  }

  /// `20.11.2026 16:13:42`.
  public var russian: String {
    let (year, month, date) = day.components
    let (hour, minute, second) = timeOfDay
    return "\(pad(date, 2)).\(pad(month, 2)).\(pad(year, 4)) \(pad(hour, 2)):\(pad(minute, 2)):\(pad(second, 2))"
  }
}

extension WallClock {
  /// Reads `2026-11-20T16:13:42`, `2026-11-20 16:13`, `20.11.2026 9:00:12`, `2025.03.15 15:03:00.000`,
  /// `20261120T1613`, or a day alone (midnight). A fraction of a second is cut off; a zone makes it nil: whoever reads
  /// instants says so and converts. Nil when it is no time.
  public init?(_ text: some StringProtocol) {
    guard let parsed = ClockText(text.trimmed) else { return nil }
    self = parsed.clock
  }
}

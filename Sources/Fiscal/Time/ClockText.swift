/// A date, or a date with a time, as people and programs write it, and how exact it is.
///
/// The exactness matters for periods: `2026-11-20` as an end means the whole day, `2026-11-20T16:13` the whole minute.
public struct ClockText: Hashable, Sendable {
  public enum Precision: Sendable { case day, minute, second }

  public let clock: WallClock
  public let precision: Precision

  /// The last second that the text can mean.
  public var last: WallClock {
    switch precision {
    case .day: clock.day.end
    case .minute: clock.adding(seconds: 59)
    case .second: clock
    }
  }

  public init?(_ text: some StringProtocol) {
    var scanner = Scanner(text.utf8)
    guard let day = scanner.day() else { return nil }
    if scanner.atEnd {
      clock = day.start
      precision = .day
      return
    }
    guard scanner.separator(), let (time, exact) = scanner.time(), scanner.fraction(), scanner.atEnd else { return nil }
    clock = WallClock(seconds: day.start.seconds + Int64(time))
    precision = exact ? .second : .minute
  }

  /// Walks over the bytes of a time.
  private struct Scanner<Bytes: Collection> where Bytes.Element == UInt8 {
    private let bytes: Bytes
    private var at: Bytes.Index

    init(_ bytes: Bytes) {
      self.bytes = bytes
      at = bytes.startIndex
    }

    var atEnd: Bool { at == bytes.endIndex }
    private var next: UInt8? { atEnd ? nil : bytes[at] }

    /// The digits that follow, `most` of them at the most.
    private mutating func digits(_ most: Int) -> (value: Int, count: Int)? {
      var value = 0
      var count = 0
      while count < most, let byte = next, byte >= 48, byte <= 57 {
        value = value * 10 + Int(byte - 48)
        count += 1
        at = bytes.index(after: at)
      }
      return count == 0 ? nil : (value, count)
    }

    private mutating func skip(_ byte: Character) -> Bool {
      guard next == byte.asciiValue else { return false }
      at = bytes.index(after: at)
      return true
    }

    mutating func day() -> CalendarDay? {
      guard let first = digits(8) else { return nil }
      switch first.count {
      case 8:  // 20261120
        return CalendarDay(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
      case 4:  // 2026-11-20, 2026.11.20
        guard skip("-") || skip("."), let month = digits(2), skip("-") || skip("."), let day = digits(2) else {
          return nil
        }
        return CalendarDay(year: first.value, month: month.value, day: day.value)
      case 1, 2:  // 20.11.2026
        guard skip("."), let month = digits(2), skip("."), let year = digits(4), year.count == 4 else { return nil }
        return CalendarDay(year: year.value, month: month.value, day: first.value)
      default:
        return nil
      }
    }

    mutating func separator() -> Bool {
      if skip("T") || skip("t") { return true }
      var found = false
      while skip(" ") { found = true }
      return found
    }

    /// Seconds since midnight, and whether the seconds were written.
    mutating func time() -> (seconds: Int, exact: Bool)? {
      guard let first = digits(6) else { return nil }
      var parts: (hour: Int, minute: Int, second: Int?)
      switch first.count {
      case 6: parts = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
      case 4: parts = (first.value / 100, first.value % 100, nil)
      case 1, 2:
        guard skip(":"), let minute = digits(2), minute.count == 2 else { return nil }
        parts = (first.value, minute.value, nil)
        if skip(":") {
          guard let second = digits(2), second.count == 2 else { return nil }
          parts.second = second.value
        }
      default: return nil
      }
      guard parts.hour < 24, parts.minute < 60, parts.second ?? 0 < 60 else { return nil }
      return (parts.hour * 3600 + parts.minute * 60 + (parts.second ?? 0), parts.second != nil)
    }

    /// A fraction of a second, read over.
    mutating func fraction() -> Bool {
      guard skip(".") else { return true }
      return digits(9) != nil
    }
  }
}

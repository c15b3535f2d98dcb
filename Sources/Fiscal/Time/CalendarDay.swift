/// A day of the calendar, counted from 1970-01-01.
public struct CalendarDay: Hashable, Sendable, Comparable, Strideable {
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil when there is no such day (30 February) or the year is outside 1970…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1970...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(of: month, in: year)
    else { return nil }
    // Days from civil, the proleptic Gregorian calendar with the year beginning in March.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  public var components: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
  public func distance(to other: CalendarDay) -> Int { other.number - number }
  public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The first second of the day.
  public var start: WallClock {
    let (seconds, overflow) = Int64(number).multipliedReportingOverflow(by: 86_400)
    return WallClock(seconds: overflow ? (number < 0 ? .min : .max) : seconds)
  }

  /// The last second of the day.
  public var end: WallClock { start.adding(seconds: 86_399) }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-11-20`.
  public var description: String {
    let (year, month, day) = components
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  /// `20.11.2026`.
  public var russian: String {
    let (year, month, day) = components
    return "\(pad(day, 2)).\(pad(month, 2)).\(pad(year, 4))"
  }
}

/// A number with zeros in front.
func pad(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

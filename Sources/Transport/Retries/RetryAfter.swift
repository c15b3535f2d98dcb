import Fiscal

/// The header Retry-After (RFC 9110, 10.2.3): seconds, or a date.
public enum RetryAfter {
  /// Seconds from the answer's own Date, or from `now` (seconds since 1970) where it has none; nil without the header
  /// or where it cannot be read. A date that is over gives 0.
  public static func seconds(of response: HTTPResponse, now: Double) -> Double? {
    guard let text = response.header("Retry-After") else { return nil }
    if let seconds = Double(text), seconds.isFinite, seconds >= 0 { return seconds }
    guard let date = instant(text) else { return nil }
    let from = response.header("Date").flatMap(instant) ?? now
    return max(0, date - from)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT` in seconds since 1970.
  static func instant(_ text: String) -> Double? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard words.count == 6, words[5] == "GMT" || words[5] == "UTC", let day = Int(words[1]), let year = Int(words[3]),
      let month = months.firstIndex(of: String(words[2])),
      let date = CalendarDay(year: year, month: month + 1, day: day),
      let clock = ClockText("\(date)T\(words[4])")
    else { return nil }
    return Double(clock.clock.seconds)
  }
}

import Fiscal

/// Days as people say them: `2026-11-20`, `20.11.2026`, `today`, `yesterday`, `-7d`, each date also with a time.
public enum DateWords {
  public static func read(_ text: String, today: CalendarDay) -> ClockText? {
    switch text.lowercased() {
    case "today", "сегодня": return ClockText(today.description)
    case "yesterday", "вчера": return ClockText(today.advanced(by: -1).description)
    default: break
    }
    if text.hasPrefix("-"), let unit = text.last, unit == "d" || unit == "д",
      let days = Int(text.dropFirst().dropLast()),
      (0...100_000).contains(days)
    {
      return ClockText(today.advanced(by: -days).description)
    }
    return ClockText(text)
  }
}

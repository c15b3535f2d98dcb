import Fiscal

/// How pictures name days.
extension CalendarDay {
  /// The key of its weekday's name in the catalogue.
  var weekdayKey: String { "weekday.\(((number + 3) % 7 + 7) % 7 + 1)" }

  /// `23.11` or `11-23`.
  func short(_ language: Language) -> String {
    language == .russian ? String(russian.prefix(5)) : String(description.suffix(5))
  }

  /// `23.11.2026` or `2026-11-23`.
  func long(_ language: Language) -> String { language == .russian ? russian : description }

  /// `11.2026` or `2026-11`.
  func month(_ language: Language) -> String {
    language == .russian ? String(russian.suffix(7)) : String(description.prefix(7))
  }
}

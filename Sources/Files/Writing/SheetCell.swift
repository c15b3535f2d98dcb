import Fiscal

/// A cell of a spreadsheet.
public enum SheetCell: Sendable, Hashable {
  case empty
  /// A text, never a formula. Numbers of 16 digits are texts: a spreadsheet keeps 15.
  case text(String)
  /// Rubles with two digits.
  case sum(Kopecks)
  /// A whole number; written as text when it is longer than a spreadsheet keeps.
  case integer(Int64)
  case clock(WallClock)
  case day(CalendarDay)
}

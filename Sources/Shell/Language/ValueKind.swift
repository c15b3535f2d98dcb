import Fiscal

/// What the value of an argument or an option is: how it is read, and what completes it.
public enum ValueKind: Hashable, Sendable {
  case text
  /// A whole number, 1 or more.
  case number
  /// Seconds, with a fraction where that is wanted: see ``Seconds``.
  case seconds
  /// A day or a time: see ``DateWords``.
  case date
  /// `A..B`, `A..`, `..B` or one sum, in rubles.
  case sums
  /// One of these words; the catalogue has `choice.WORD` where a word of description helps.
  case choice([String])
  /// A file that is read; the endings that fit, all when empty.
  case file([String])
  /// A file that is written.
  case newFile
  /// Things that the connection reaches.
  case register
  case outlet
  case shift
  case cashier
  case profile
  /// The name of a variable of the environment that holds a secret.
  case environment
  /// A command's path.
  case command
  /// The name of a setting.
  case setting
  /// A value of the setting that stands before it.
  case settingValue
  case connection
  /// An item as receipts name it.
  case goods
  /// An item of the books' catalog.
  case item
  /// A receipt: № ФД, or what else names one.
  case receipt
  /// The name of a variable, which is not filled in.
  case variable
  /// Another statement, to the end of the line.
  case statement
}

import Fiscal

/// Literals of OData 3.0 as 1С reads them in `$filter`.
enum ODataLiteral {
  static func clock(_ clock: WallClock) -> String { "datetime'\(clock)'" }

  /// A date that is not filled.
  static let emptyClock = "datetime'0001-01-01T00:00:00'"

  static func string(_ text: String) -> String { "'\(text.split("'", with: "''"))'" }

  static func guid(_ key: ObjectKey) -> String { "guid'\(key)'" }

  /// A reference for a field of several types: a bare `guid'…'` there gives nothing.
  static func reference(_ key: ObjectKey, to set: String) -> String { "cast(guid'\(key)',\(string(set)))" }
}

extension String {
  fileprivate func split(_ part: Character, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

/// Text cells that a spreadsheet would run as a formula: `export` puts an apostrophe before them, `import` takes it away.
public enum FormulaGuard {
  /// The text as it is written into a table: with an apostrophe in front when it begins like a formula. A text that
  /// begins like a guarded one gets one more, so that reading gives back what was written.
  public static func guarded(_ text: String) -> String { isRisky(text) ? "'" + text : text }

  /// The text as it was before ``guarded(_:)``.
  public static func unguarded(_ text: String) -> String {
    text.hasPrefix("'") && isRisky(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isRisky(_ text: String) -> Bool {
    switch text.unicodeScalars.drop(while: { $0 == "'" }).first {
    case "=", "+", "-", "@", "\t", "\r": true
    default: false
    }
  }
}

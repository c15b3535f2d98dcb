/// Words as they must be typed.
public enum Quoting {
  /// The word itself, or in single quotes where the parser would take it apart.
  public static func word(_ text: String) -> String {
    let plain =
      !text.isEmpty && text.first != "#" && text.first != "!"
      && text.allSatisfy { !$0.isWhitespace && !"'\"\\|>".contains($0) } && !hasReference(text)
    if plain { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// Whether the parser would see a variable in it.
  private static func hasReference(_ text: String) -> Bool {
    guard text.contains(":") else { return false }
    return !StatementParser.words(of: text).words.allSatisfy(\.references.isEmpty)
  }
}

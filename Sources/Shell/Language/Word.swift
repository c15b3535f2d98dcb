/// A word of a line, quotes and backslashes taken away.
public struct Word: Hashable, Sendable {
  public var text: String
  /// Where it stands in the line, as offsets of characters, quotes included.
  public var start: Int
  public var end: Int
  /// Whether it begins with a quote or a backslash: such a word is never an option.
  public var quoted: Bool
}

/// A word of a line, quotes and backslashes taken away.
public struct Word: Hashable, Sendable {
  /// `:name` in a word.
  public struct Reference: Hashable, Sendable {
    public var name: String
    /// Where it stands in the word's text, as offsets of characters.
    public var place: Range<Int>
    /// Whether it was written `:'name'`: then its value is never an option.
    public var isQuoted: Bool
  }

  public var text: String
  /// Where it stands in the line, as offsets of characters, quotes included.
  public var start: Int
  public var end: Int
  /// Whether it begins with a quote or a backslash: such a word is never an option.
  public var quoted: Bool
  /// The variables in it, from left to right. Until they are filled in, the text has their names as they were typed.
  public var references: [Reference] = []
}

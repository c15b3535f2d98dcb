/// One way to complete a word.
public struct Candidate: Hashable, Sendable {
  /// What stands in place of the word, quoted where the language of commands wants it.
  public var replacement: String
  /// What the list shows.
  public var display: String
  /// A word about it.
  public var description: String?
  /// Whether the word is complete with it: a space follows. Not so for a folder or `--option=`.
  public var isFinal: Bool

  public init(_ replacement: String, display: String? = nil, description: String? = nil, isFinal: Bool = true) {
    self.replacement = replacement
    self.display = display ?? replacement
    self.description = description
    self.isFinal = isFinal
  }
}

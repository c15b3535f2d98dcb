/// A word that could stand at the cursor.
public struct Candidate: Sendable, Hashable {
  /// What is typed for it, quotes included.
  public var replacement: String
  public var display: String
  public var description: String
  /// Whether the word is whole with it; a folder goes on.
  public var final: Bool

  public init(replacement: String, display: String, description: String, final: Bool) {
    self.replacement = replacement
    self.display = display
    self.description = description
    self.final = final
  }
}

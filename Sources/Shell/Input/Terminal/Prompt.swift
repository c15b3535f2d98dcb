/// What stands before the line that is typed.
public struct Prompt: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    public var text: String
    public var style: Palette.Style?

    public init(_ text: String, _ style: Palette.Style? = nil) {
      self.text = text
      self.style = style
    }
  }

  public var parts: [Part]
  /// A line of its own before the first of them; none where it is empty.
  public var above: [Part] = []
  /// Before every further line of a statement.
  public var continuation: String
  /// At the right edge, while the line leaves room for it.
  public var right: [Part]

  public init(_ parts: [Part], continuation: String = "> ", right: [Part] = []) {
    self.parts = parts
    self.continuation = continuation
    self.right = right
  }

  public init(_ text: String) { self.init([Part(text)]) }

  public var text: String { parts.map(\.text).joined() }
}

/// What every room throws: a message that says what failed and why. The catalogue adds what to do next.
///
/// Facts never carry a secret: whoever makes a fault leaves keys, tokens and passwords out of it.
public struct Fault: Error, Hashable, Sendable {
  public let message: Message
  /// Where in a file or script, when there is a place.
  public let place: Place?

  public init(_ code: some MessageCode, _ facts: [String: String] = [:], at place: Place? = nil) {
    self.message = Message(code, facts)
    self.place = place
  }

  public init(_ message: Message, at place: Place? = nil) {
    self.message = message
    self.place = place
  }

  public var code: String { message.code }

  public func at(_ place: Place) -> Fault { Fault(message, at: place) }

  /// A line of a file; the first line is 1.
  public struct Place: Hashable, Sendable {
    public let file: String
    public let line: Int

    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }
}

import Fiscal

/// A row or a document that could not be read, or a doubt about one that could: where, and why.
public struct Reject: Hashable, Sendable {
  public var file: String
  /// The first line is 1; in a table usually the header's. A sheet's rows count as lines.
  public var line: Int
  public var reason: Message

  public init(file: String, line: Int, reason: Message) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Whoever is told of each of them, in the order of the file.
  public typealias Report = (Reject) -> Void
}

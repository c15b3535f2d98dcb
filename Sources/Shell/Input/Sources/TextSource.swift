import Fiscal

/// Statements from a text: `-c`, the words of the command line, a test.
public final class TextSource: CommandSource {
  private var lines: ArraySlice<String>
  private var gatherer: StatementGatherer
  private var answers: ArraySlice<String>?

  public let interactive = false

  /// - Parameter answers: what questions and secrets get, in turn (a test); nil asks whoever sits at the terminal.
  public init(_ text: String, answers: [String]? = nil, isComplete: @escaping @Sendable (String) -> Bool) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    self.answers = answers.map { $0[...] }
    gatherer = StatementGatherer(isComplete)
  }

  public func next(_ prompt: Prompt) throws -> Line? {
    while let line = lines.popFirst() {
      if let statement = gatherer.add(line) { return Line(statement) }
    }
    return gatherer.finish().map { Line($0) }
  }

  public func ask(_ question: String) -> String? {
    answers == nil ? Person.answer(question) : answers?.popFirst()
  }

  public func readSecret(_ prompt: String) throws -> String? {
    guard answers != nil else { return try Person.secret(prompt) }
    return answers?.popFirst()
  }

  public func discard() {}
}

import Fiscal

/// Asks the person at the terminal while a command is at work.
public struct Asking: Sendable {
  /// Whether there is anybody.
  public var isPossible: Bool
  /// One line; nil after Ctrl-C or Ctrl-D, and where nobody is.
  public var line: @Sendable (Message) async -> String?
  /// Draws what a question is about, at the terminal and not on standard output.
  public var show: @Sendable (Answer) async throws -> Void

  public init(
    isPossible: Bool, line: @escaping @Sendable (Message) async -> String?,
    show: @escaping @Sendable (Answer) async throws -> Void
  ) {
    self.isPossible = isPossible
    self.line = line
    self.show = show
  }

  /// Nobody there.
  public static let nobody = Asking(isPossible: false, line: { _ in nil }, show: { _ in })

  private static let words: [String: Bool] = [
    "y": true, "yes": true, "д": true, "да": true, "n": false, "no": false, "н": false, "нет": false,
  ]

  /// Yes or no, in either language; asked until it is one of the two. Nil when the question was given up.
  public func confirm(_ question: Message) async -> Bool? {
    var question = question
    while let answer = await line(question) {
      if let decision = Self.words[answer.trimmingSpaces.lowercased()] { return decision }
      question = Message(AskingQuestion.yesOrNo)
    }
    return nil
  }

  /// Some words, asked until there are any. Nil when the question was given up.
  public func words(_ question: Message) async -> String? {
    var question = question
    while let answer = await line(question) {
      if let words = answer.foldedName { return words }
      question = Message(AskingQuestion.somethingPlease, question.facts)
    }
    return nil
  }
}

/// What is asked again.
public enum AskingQuestion: String, MessageCode {
  case yesOrNo = "ask.yes-or-no"
  case somethingPlease = "ask.something-please"
}

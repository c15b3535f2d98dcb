/// Reads one line from a person.
protocol LineEditor: AnyObject {
  func read(_ prompt: Prompt, for purpose: ReadingPurpose) -> LineReading
}

enum ReadingPurpose {
  /// A line of a statement; `begun` are the lines of it before this one.
  case statement(begun: String?)
  /// An answer: no history, no completion.
  case answer
}

enum LineReading: Equatable {
  case line(String)
  case end
  /// Ctrl-C: the line is dropped.
  case interrupted
  case ending(Interruption)
}

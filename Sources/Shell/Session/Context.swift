import Fiscal
import Services

/// What a handler may touch besides its arguments.
public struct Context: Sendable {
  /// The session as it is; a handler returns a changed copy.
  public var session: Session
  /// Where long work tells how far it is.
  public var progress: Progress.Report
  /// Asks a person for a secret without echo.
  /// - Throws: a ``Fault`` where there is nobody to ask.
  public var askSecret: @Sendable (Message) async throws -> Secret
  /// Asks whoever sits at the terminal.
  public var person: Asking
  /// Warns at once, on standard error.
  public var warn: @Sendable (Message) -> Void
  /// Says at once what was done, on standard error, to somebody who looks on.
  public var say: @Sendable (Message) -> Void
  /// The result of the last command that gave one.
  public var last: LastResult?
  /// What was typed in this profile.
  public var history: @Sendable () -> History
}

extension Context {
  /// Whether there is somebody to ask.
  var canAsk: Bool { person.isPossible }

  /// Asks a person for a line of text, which comes trimmed and may be empty.
  /// - Throws: a ``Fault`` where there is nobody to ask, `CancellationError` after Ctrl-C or Ctrl-D.
  func ask(_ question: Message) async throws -> String {
    guard canAsk else { throw Fault(InputFault.noTerminal) }
    guard let answer = await person.line(question) else { throw CancellationError() }
    return answer.trimmingSpaces
  }
}

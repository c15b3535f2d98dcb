import Fiscal

/// What a command's handler gives back. It has printed nothing.
public struct Outcome: Sendable {
  public enum Effect: Sendable {
    case none
    case quit
    /// Run the commands of this file.
    case source(path: String)
    /// Run this statement, on the same target.
    case run([Word])
    /// Run this statement again and again.
    case watch([Word], Watch)
  }

  /// The result, for standard output.
  public var answer: Answer?
  /// What was done, for standard error.
  public var said: [Message]
  /// The session as it is afterwards; nil when nothing changed.
  public var session: Session?
  public var effect: Effect
  /// The command's own exit status.
  public var status: ExitStatus

  public init(
    answer: Answer? = nil, said: [Message] = [], session: Session? = nil, effect: Effect = .none,
    status: ExitStatus? = nil
  ) {
    self.answer = answer
    self.said = said
    self.session = session
    self.effect = effect
    self.status = status ?? (answer?.differs == true ? .differs : .done)
  }
}

/// The exit statuses, as with diff(1).
public enum ExitStatus: Int32, Sendable, Comparable {
  /// All done and nothing differs.
  case done = 0
  /// Done, and differences were found.
  case differs = 1
  /// Usage, connection, bad data, no permission.
  case trouble = 2
  /// Ended by Ctrl-C.
  case interrupted = 130

  public static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}

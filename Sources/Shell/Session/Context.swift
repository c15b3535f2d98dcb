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
  /// Asks a person for a line of text, which comes trimmed and may be empty.
  /// - Throws: a ``Fault`` where there is nobody to ask, `CancellationError` after Ctrl-C or Ctrl-D.
  public var ask: @Sendable (Message) async throws -> String
  /// Whether there is somebody to ask.
  public var canAsk: Bool
  /// Warns at once, on standard error.
  public var warn: @Sendable (Message) -> Void
  /// Says at once what was done, on standard error, to somebody who looks on.
  public var say: @Sendable (Message) -> Void
  /// What was typed in this profile.
  public var history: @Sendable () -> History
}

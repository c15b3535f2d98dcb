import Fiscal

/// The result that `last` shows again.
public struct LastResult: Sendable {
  public var answer: Answer
  /// The command that gave it, as it was typed.
  public var command: String
  /// When it was given.
  public var at: WallClock
}

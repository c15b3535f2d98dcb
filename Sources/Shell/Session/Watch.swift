/// How often `watch` runs a statement.
public struct Watch: Sendable, Hashable {
  /// From the end of a run to the begin of the next one.
  public var pause: Duration
  /// How many runs at the most; nil for no end.
  public var count: Int?
  /// Whether the first run that gives another result than the one before is the last.
  public var untilChanges: Bool
}

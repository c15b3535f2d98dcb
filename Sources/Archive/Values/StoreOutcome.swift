/// What storing changed, in documents.
public struct StoreOutcome: Hashable, Sendable {
  /// Not here before.
  public var added = 0
  /// Here, and told with more or other content now.
  public var changed = 0
  /// Here, and no longer told by a side that was asked for the whole.
  public var removed = 0
  /// Here as they were told.
  public var same = 0

  public init(added: Int = 0, changed: Int = 0, removed: Int = 0, same: Int = 0) {
    self.added = added
    self.changed = changed
    self.removed = removed
    self.same = same
  }

  public var isUnchanged: Bool { added == 0 && changed == 0 && removed == 0 }
}

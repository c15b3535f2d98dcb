/// How far a long work is.
public struct Progress: Sendable {
  /// What is being done: `progress.receipts` with the register's name.
  public var what: Message
  public var done: Int
  /// How much there is, where that is known.
  public var total: Int?

  public init(_ what: Message, done: Int, total: Int? = nil) {
    self.what = what
    self.done = done
    self.total = total
  }

  /// Whoever is told.
  public typealias Report = @Sendable (Progress) -> Void
}

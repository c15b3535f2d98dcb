/// Documents that a drive still holds, as one side tells it (tags 1097, 1098, 1116).
public struct Unsent: Hashable, Sendable {
  public var count: Int
  /// Time of the first of them.
  public var first: WallClock?
  /// Number of the first of them.
  public var firstDocument: UInt32?

  public init(count: Int, first: WallClock? = nil, firstDocument: UInt32? = nil) {
    self.count = count
    self.first = first
    self.firstDocument = firstDocument
  }

  public static let none = Unsent(count: 0)
}

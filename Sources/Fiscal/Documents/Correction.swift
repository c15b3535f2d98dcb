/// What a correction receipt says of itself (tags 1173, 1174).
public struct Correction: Hashable, Sendable {
  public enum Kind: Int, Sendable {
    /// Самостоятельно.
    case own = 0
    /// По предписанию.
    case prescribed = 1

    public var name: String { self == .own ? "own" : "prescribed" }
  }

  public var kind: Kind?
  public var date: CalendarDay?
  public var number: String?

  public init(kind: Kind? = nil, date: CalendarDay? = nil, number: String? = nil) {
    self.kind = kind
    self.date = date
    self.number = number
  }
}

/// From when on something wants a person.
public struct CheckLimits: Hashable, Sendable {
  /// A drive that ends within so many days.
  public var daysLeft: Int
  /// A register without a document for so many days.
  public var silentDays: Int

  /// The longest that the law lets a shift be.
  public static let shiftHours = 24

  public init(daysLeft: Int = 30, silentDays: Int = 3) {
    self.daysLeft = daysLeft
    self.silentDays = silentDays
  }
}

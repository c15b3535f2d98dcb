/// What a person decided: that receipts which name an item so mean this item of the books.
public struct GoodsDecision: Hashable, Sendable {
  public var label: GoodsLabel
  /// Nil where the books have no catalog, and the match is a text of the person's.
  public var goods: GoodsReference?
  /// The item's name on the day of the decision, or that text.
  public var name: String
  /// When, seconds in UTC.
  public var at: Int64
  /// The system's name of the user.
  public var user: String

  public init(label: GoodsLabel, goods: GoodsReference?, name: String, at: Int64, user: String) {
    self.label = label
    self.goods = goods
    self.name = name
    self.at = at
    self.user = user
  }
}

/// What a closing report counts. ФФД 1.05 has counts only; sums come with 1.1 and 1.2 (tag 1194).
public struct ClosingReport: Hashable, Sendable {
  /// Количество чеков (БСО) за смену, tag 1118.
  public var receipts: Int?
  /// Количество ФД за смену, opening and closing reports counted, tag 1111.
  public var documents: Int?
  public var unsent: Unsent?
  /// What the drive says of itself.
  public var signs: DriveSigns
  /// Счётчики итогов смены by sign, corrections included (tags 1129–1132 and 1133 added); nil in ФФД 1.05.
  public var sums: [Sign: Payments]?
  /// What the source's own list of shifts adds up, as far as it does; nil where it has none.
  public var stated: [Sign: StatedSums]?

  public init(
    receipts: Int? = nil, documents: Int? = nil, unsent: Unsent? = nil, signs: DriveSigns = [],
    sums: [Sign: Payments]? = nil, stated: [Sign: StatedSums]? = nil
  ) {
    self.receipts = receipts
    self.documents = documents
    self.unsent = unsent
    self.signs = signs
    self.sums = sums
    self.stated = stated
  }
}

import Fiscal

/// What the receipts of one side come to in what was asked; also the difference of two such totals.
public struct Totals: Hashable, Sendable {
  /// What one cashier took and gave back.
  public struct OfCashier: Hashable, Sendable {
    /// Nil for receipts without a cashier.
    public var cashier: String?
    public var sale: Kopecks
    public var `return`: Kopecks
    /// Receipts of any sign.
    public var receipts: Int

    public init(cashier: String?, sale: Kopecks, return: Kopecks, receipts: Int) {
      self.cashier = cashier
      self.sale = sale
      self.return = `return`
      self.receipts = receipts
    }
  }

  /// What one person took and gave back on either side, whichever way the sides spell the name.
  public struct OfPerson: Hashable, Sendable {
    /// Nil for receipts without a cashier.
    public var cashier: String?
    /// Nil where that side has no receipt of this person.
    public var `operator`: OfCashier?
    public var books: OfCashier?
  }

  /// An operator's document counts once, however often the operator sent it.
  public var receipts: Int
  /// Net and signed, by the receipts' totals.
  public var total: Kopecks
  public var cells: SettlementCells
  /// By name; in a difference only those who differ, both spellings of one person together.
  public var cashiers: [OfCashier]

  public static let none = Totals(receipts: 0, total: .zero, cells: SettlementCells(), cashiers: [])
}

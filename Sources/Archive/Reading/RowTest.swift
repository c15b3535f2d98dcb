import Fiscal
import GRDB

/// What of a ``ReceiptFilter`` must be tested receipt by receipt.
struct RowTest {
  private let filter: ReceiptFilter
  /// Nil for any.
  private let cashiers: Set<UInt32>?
  private let rows: Set<UInt32>?

  init(_ filter: ReceiptFilter, _ db: Database) throws {
    self.filter = filter
    cashiers =
      filter.cashiers.isEmpty
      ? nil : Set(try filter.cashiers.compactMap { try NumberedTexts.known($0, "cashier_name", db) })
    rows = filter.rows.map { Set($0) }
  }

  /// Whether nothing can fit, as when no one has heard of a cashier.
  var isHopeless: Bool { cashiers?.isEmpty == true || rows?.isEmpty == true }

  func fits(_ row: BlockRow, key: Int64) -> Bool {
    if let period = filter.period, !period.contains(row.datetime) { return false }
    if let document = filter.document, row.document != document { return false }
    if let number = filter.number, row.number != number { return false }
    if !filter.signs.isEmpty, !filter.signs.contains(row.sign) { return false }
    if let payment = filter.payment, row.payments[payment] <= .zero { return false }
    if let sums = filter.sums, !sums.contains(row.total) { return false }
    if let cashiers, !cashiers.contains(row.cashier) { return false }
    if let rows, !rows.contains(UInt32(truncatingIfNeeded: key)) { return false }
    return true
  }
}

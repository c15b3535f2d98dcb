import Fiscal
import GRDB

/// A ``ReceiptFilter`` as SQL.
struct ReceiptQuery {
  let condition: Condition
  let filter: ReceiptFilter

  init(_ filter: ReceiptFilter, _ db: Database) throws {
    self.filter = filter
    var condition = Condition()
    if let rows = filter.rows { condition.add("receipt.id", in: rows.map(Int64.init)) }
    try condition.add(side: filter.side, sources: filter.sources, table: "receipt", db)
    try condition.add("receipt.register", texts: filter.registers.map(\.text), of: "register_name", db)
    try condition.add("receipt.drive", texts: filter.drives.map(\.text), of: "drive_name", db)
    try condition.add("receipt.cashier", texts: filter.cashiers, of: "cashier_name", db)
    if filter.rows == nil { ReceiptQuery.openIndexes(for: filter, &condition) }
    if let shift = filter.shift { condition.add("receipt.shift = \(shift)") }
    if let period = filter.period { condition.add("receipt.datetime", within: period) }
    if let document = filter.document { condition.add("receipt.document = \(document)") }
    if let number = filter.number { condition.add("receipt.number = \(number)") }
    if !filter.signs.isEmpty { condition.add("receipt.sign", in: filter.signs.map { Int64($0.rawValue) }.sorted()) }
    if let payment = filter.payment { condition.add("receipt.\(payment.name) > 0") }
    if let sums = filter.sums {
      condition.add("receipt.total BETWEEN \(sums.lowerBound.count) AND \(sums.upperBound.count)")
    }
    self.condition = condition
  }

  /// Indexes begin with source and drive, or source and register: names all of those where none is said.
  private static func openIndexes(for filter: ReceiptFilter, _ condition: inout Condition) {
    if filter.drives.isEmpty, filter.document != nil || (filter.shift != nil && filter.registers.isEmpty) {
      condition.addAny("receipt.drive", of: "drive_name")
    } else if filter.drives.isEmpty, filter.registers.isEmpty, filter.period != nil {
      condition.addAny("receipt.register", of: "register_name")
    }
  }

  /// The query for these columns.
  func sql(_ columns: String, withBody: Bool) -> String {
    let body = withBody ? " LEFT JOIN receipt_body ON receipt_body.receipt = receipt.id" : ""
    let limit = filter.limit.map { " LIMIT \(max(0, $0))" } ?? ""
    return "SELECT \(columns) FROM receipt\(body) WHERE \(condition.sql)\(order)\(limit)"
  }

  private var order: String {
    let rest = "drive, document, number, receipt.id"
    switch filter.order {
    case .time: return " ORDER BY datetime, \(rest)"
    case .newestFirst: return " ORDER BY datetime DESC, drive DESC, document DESC, number DESC, receipt.id DESC"
    case .document: return " ORDER BY \(rest)"
    case .none: return ""
    }
  }
}

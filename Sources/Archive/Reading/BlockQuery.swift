import Fiscal
import GRDB

/// A ``ReceiptFilter`` as SQL over blocks: which of them can hold what fits. ``RowTest`` looks into them.
struct BlockQuery {
  let condition: Condition
  private let rows: [UInt32]?

  init(_ filter: ReceiptFilter, _ db: Database) throws {
    rows = filter.rows
    var condition = Condition()
    if filter.rows != nil { condition.add("block.id IN (SELECT value FROM json_each(?1))") }
    let isNarrow =
      !filter.drives.isEmpty || !filter.registers.isEmpty || filter.shift != nil || filter.period != nil
      || filter.document != nil
    // Whoever wants nearly all reads the blocks as they lie.
    let source = filter.rows == nil && isNarrow ? "block.source" : "+block.source"
    try condition.add(side: filter.side, sources: filter.sources, column: source, db)
    try condition.add("block.register", texts: filter.registers.map(\.text), of: "register_name", db)
    try condition.add("block.drive", texts: filter.drives.map(\.text), of: "drive_name", db)
    if filter.rows == nil { BlockQuery.openIndexes(for: filter, &condition) }
    if let shift = filter.shift { condition.add("block.shift = \(shift)") }
    if let period = filter.period {
      condition.add("block.first <= \(period.to.seconds)")
      condition.add("block.last >= \(period.from.seconds)")
    }
    if let document = filter.document {
      condition.add("block.first_document <= \(document)")
      condition.add("block.last_document >= \(document)")
    }
    self.condition = condition
  }

  /// Indexes begin with source and drive, or source and register: names all of those where none is said.
  private static func openIndexes(for filter: ReceiptFilter, _ condition: inout Condition) {
    if filter.drives.isEmpty, filter.document != nil || (filter.shift != nil && filter.registers.isEmpty) {
      condition.addAny("block.drive", of: "drive_name")
    } else if filter.drives.isEmpty, filter.registers.isEmpty, filter.period != nil {
      condition.addAny("block.register", of: "register_name")
    }
  }

  func sql(_ columns: String) -> String { "SELECT \(columns) FROM block WHERE \(condition.sql)" }

  /// The query for these columns, ready to be stepped.
  func command(_ columns: String, _ db: Database) throws -> Command {
    var command = try Command(db, sql(columns), kept: false)
    if let rows {
      let blocks = Set(rows.map(RowKey.block)).sorted().map(String.init)
      command.bind("[\(blocks.joined(separator: ","))]")
    }
    return command
  }
}

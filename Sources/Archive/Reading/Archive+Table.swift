import Fiscal
import GRDB

extension Archive {
  /// The receipts that fit in columns; a row's origin is its key in the archive, which ``ReceiptFilter/rows`` takes.
  public func receiptTable(_ filter: ReceiptFilter) async throws -> ReceiptTable {
    try await read { db in
      let scan = try BlockScan(filter, db)
      var writer = TableWriter(db)
      if filter.order == .none {
        let limit = filter.limit.map { max(0, $0) } ?? .max
        if limit == 0 { return writer.table }
        try scan.each { head, key, row in
          try writer.append(head, key, row)
          return writer.table.count < limit
        }
        return writer.table
      }
      // Sorting what orders them is cheaper than sorting them.
      var hits: [(hit: RowHit, row: Int)] = []
      try scan.each { head, key, row in
        hits.append((RowHit(head, key, row), hits.count))
        try writer.append(head, key, row)
        return true
      }
      let comesBefore = filter.comesBefore
      hits.sort { comesBefore($0.hit, $1.hit) }
      return writer.table.rows(hits.prefix(filter.limit.map { max(0, $0) } ?? .max).map(\.row))
    }
  }
}

extension ReceiptTable {
  /// These rows in this order.
  fileprivate func rows(_ chosen: [Int]) -> ReceiptTable {
    var table = ReceiptTable()
    (table.registers, table.drives, table.cashiers) = (registers, drives, cashiers)
    table.reserveCapacity(chosen.count)
    for row in chosen { table.append(self[row]) }
    return table
  }
}

/// Copies rows of blocks into a ``ReceiptTable``.
private struct TableWriter {
  private let db: Database
  private(set) var table = ReceiptTable()
  private var registers = Names("register_name")
  private var drives = Names("drive_name")
  private var cashiers = Names("cashier_name")

  init(_ db: Database) { self.db = db }

  mutating func append(_ head: BlockHead, _ key: Int64, _ row: BlockRow) throws {
    table.append(
      ReceiptRow(
        datetime: row.datetime, register: try registers.number(head.key.register, in: &table.registers, db),
        drive: try drives.number(head.key.drive, in: &table.drives, db), shift: UInt32(clamping: head.key.shift),
        number: row.number, document: row.document, sign: row.sign, kind: row.kind, total: row.total,
        payments: row.payments, cashier: try cashiers.number(Int64(row.cashier), in: &table.cashiers, db),
        origin: UInt32(clamping: key)))
  }

  /// The archive's numbers of texts as the table's.
  private struct Names {
    private var texts: TextsByNumber
    private var numbers: [Int64: UInt32] = [:]
    private var last: (archive: Int64, table: UInt32) = (0, 0)

    init(_ table: String) { texts = TextsByNumber(table) }

    mutating func number(_ number: Int64, in names: inout NameTable, _ db: Database) throws -> UInt32 {
      if number == last.archive { return last.table }
      let own = try numbers[number] ?? names.number(of: texts.text(number, db) ?? "")
      numbers[number] = own
      last = (number, own)
      return own
    }
  }
}

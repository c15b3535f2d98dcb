import Fiscal
import GRDB

extension Archive {
  /// The receipts that fit in columns; a row's origin is its key in the archive, which ``ReceiptFilter/rows`` takes.
  public func receiptTable(_ filter: ReceiptFilter) async throws -> ReceiptTable {
    try await read { db in
      let query = try ReceiptQuery(filter, db)
      var table = ReceiptTable()
      if query.condition.isEmpty { return table }
      var select = try Command(db, query.sql(TableReader.columns, withBody: false), kept: false)
      var reader = TableReader()
      while try select.next() {
        if table.count % 4096 == 0 { try Task.checkCancellation() }
        try reader.append(select, to: &table, db)
      }
      return table
    }
  }
}

/// Copies rows of the table `receipt` into a ``ReceiptTable``.
private struct TableReader {
  static let columns = """
    receipt.id, register, drive, shift, number, document, datetime, kind, sign, total, cash, electronic, prepaid, \
    postpaid, provision, cashier
    """

  private var registers = Names("register_name")
  private var drives = Names("drive_name")
  private var cashiers = Names("cashier_name")

  mutating func append(_ row: Command, to table: inout ReceiptTable, _ db: Database) throws {
    guard let kind = ReceiptKind(rawValue: UInt8(truncatingIfNeeded: row.integer(7))),
      let sign = Sign(rawValue: Int(row.integer(8)))
    else { throw Damage(what: "receipt \(row.integer(0))") }
    table.append(
      ReceiptRow(
        datetime: WallClock(seconds: row.integer(6)),
        register: try registers.number(row.integer(1), in: &table.registers, db),
        drive: try drives.number(row.integer(2), in: &table.drives, db), shift: UInt32(clamping: row.integer(3)),
        number: UInt32(clamping: row.integer(4)), document: UInt32(clamping: row.integer(5)), sign: sign, kind: kind,
        total: Kopecks(row.integer(9)), payments: ReceiptReader.payments(row, from: 10),
        cashier: try cashiers.number(row.integer(15), in: &table.cashiers, db),
        origin: UInt32(clamping: row.integer(0))))
  }

  /// The archive's numbers of texts as the table's.
  private struct Names {
    private var texts: TextsByNumber
    private var numbers: [Int64: UInt32] = [:]

    init(_ table: String) { texts = TextsByNumber(table) }

    mutating func number(_ number: Int64, in names: inout NameTable, _ db: Database) throws -> UInt32 {
      if number == 0 { return 0 }
      if let known = numbers[number] { return known }
      let own = names.number(of: try texts.text(number, db) ?? "")
      numbers[number] = own
      return own
    }
  }
}

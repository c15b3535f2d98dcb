import Fiscal
import GRDB

/// The statements that write receipts of one source.
struct ReceiptRows {
  /// Where a receipt stands, in the archive's numbers.
  struct Place {
    var register: Int64
    var drive: Int64
    var shift: Int64
    var document: Int64
    var identity: Int64 = 0
    var ordinal: Int64 = 0
    var run: Int64 = 0

    var shiftKey: ShiftKey { ShiftKey(drive: drive, shift: shift) }
    var shiftOfRegister: TotalsChange.Shift { TotalsChange.Shift(drive: drive, shift: shift, register: register) }
  }

  /// A receipt that is here, with its lines.
  struct Kept {
    var id: Int64
    var place: Place
    var receipt: Receipt
    var key: String?
    var original: String?
    var run: Int64
  }

  private let db: Database
  private let source: Int64
  private var insert: Command
  private var insertBody: Command
  private var reader = ReceiptReader()

  init(_ db: Database, source: Int64) throws {
    self.db = db
    self.source = source
    insert = try Command(
      db,
      """
      INSERT INTO receipt (
        source, register, drive, shift, document, identity, ordinal, import, number, datetime, kind, sign, total, cash,
        electronic, prepaid, postpaid, provision, cashier, fiscal_sign, inn, taxation, correction_kind, correction_day,
        correction_number, warnings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """)
    insertBody = try Command(
      db, "INSERT OR REPLACE INTO receipt_body (receipt, key, lines, original) VALUES (?, ?, ?, ?)")
  }

  /// The new row's key; nil where a row of this identity and ordinal is there.
  mutating func insert(
    _ receipt: Receipt, _ place: Place, key: String?, original: String?, _ state: inout StoringState
  ) throws -> Int64? {
    let cashier = try state.cashiers.number(of: receipt.cashier, db)
    let lines = try PackedLines.pack(receipt.items) { try state.names.number(of: $0, db) }
    insert.bind(source)
    insert.bind(place.register)
    insert.bind(place.drive)
    insert.bind(place.shift)
    insert.bind(place.document)
    insert.bind(place.identity)
    insert.bind(place.ordinal)
    insert.bind(place.run)
    insert.bind(Int64(receipt.number ?? 0))
    insert.bind(receipt.datetime.seconds)
    insert.bind(Int64(receipt.kind.rawValue))
    insert.bind(Int64(receipt.sign.rawValue))
    insert.bind(receipt.total.count)
    for payment in Payment.allCases { insert.bind(receipt.payments[payment].count) }
    insert.bind(cashier)
    ReceiptRows.bindRest(of: receipt, to: &insert)
    try insert.run()
    guard db.changesCount == 1 else { return nil }
    let id = db.lastInsertedRowID
    try writeBody(id, key: key, lines: lines, original: original)
    return id
  }

  /// What scans seldom need: from `fiscal_sign` to `warnings`.
  private static func bindRest(of receipt: Receipt, to command: inout Command) {
    command.bind(receipt.fiscalSign.map { Int64($0.value) })
    command.bind(receipt.inn?.text)
    command.bind(receipt.taxation)
    command.bind(receipt.correction?.kind?.rawValue)
    command.bind(receipt.correction?.date?.number)
    command.bind(receipt.correction?.number)
    command.bind(bytes: PackedWarnings.pack(receipt.warnings))
  }

  private mutating func writeBody(_ id: Int64, key: String?, lines: [UInt8]?, original: String?) throws {
    guard key != nil || lines != nil || original != nil else { return }
    insertBody.bind(id)
    insertBody.bind(key)
    insertBody.bind(bytes: lines)
    insertBody.bind(original)
    try insertBody.run()
  }

  /// The row of this identity and ordinal.
  mutating func row(_ place: Place, _ state: inout StoringState) throws -> Kept {
    var select = try Command(
      db,
      """
      SELECT \(ReceiptReader.columns), \(ReceiptReader.bodyColumns)
      FROM receipt LEFT JOIN receipt_body ON receipt_body.receipt = receipt.id
      WHERE source = ? AND drive = ? AND document = ? AND identity = ? AND ordinal = ?
      """)
    for value in [source, place.drive, place.document, place.identity, place.ordinal] { select.bind(value) }
    defer { select.reset() }
    guard try select.next() else { throw Damage(what: "identity of a receipt") }
    var receipt = try reader.receipt(select, db)
    receipt.items = try reader.lines(select.bytes(26), db)
    var found = place
    found.register = select.integer(2)
    found.shift = select.integer(4)
    return Kept(
      id: select.integer(0), place: found, receipt: receipt, key: select.text(25), original: select.text(27),
      run: select.integer(17))
  }

  /// Notes that an import has met the row.
  func mark(_ id: Int64, run: Int64) throws {
    var update = try Command(db, "UPDATE receipt SET import = ? WHERE id = ?")
    update.bind(run)
    update.bind(id)
    try update.run()
  }

  mutating func update(
    _ id: Int64, _ receipt: Receipt, _ place: Place, key: String?, original: String?, _ state: inout StoringState
  ) throws {
    var update = try Command(
      db,
      """
      UPDATE receipt SET
        register = ?, shift = ?, number = ?, kind = ?, cashier = ?, fiscal_sign = ?, inn = ?, taxation = ?,
        correction_kind = ?, correction_day = ?, correction_number = ?, warnings = ?
      WHERE id = ?
      """)
    update.bind(place.register)
    update.bind(place.shift)
    update.bind(Int64(receipt.number ?? 0))
    update.bind(Int64(receipt.kind.rawValue))
    update.bind(try state.cashiers.number(of: receipt.cashier, db))
    ReceiptRows.bindRest(of: receipt, to: &update)
    update.bind(id)
    try update.run()
    let lines = try PackedLines.pack(receipt.items) { try state.names.number(of: $0, db) }
    var delete = try Command(db, "DELETE FROM receipt_body WHERE receipt = ?")
    delete.bind(id)
    try delete.run()
    try writeBody(id, key: key, lines: lines, original: original)
  }

  /// Rows of a register in a period, by their keys.
  func rows(of register: Int64, in period: Period) throws -> [Int64] {
    var select = try Command(
      db, "SELECT id FROM receipt WHERE source = ? AND register = ? AND datetime BETWEEN ? AND ?")
    for value in [source, register, period.from.seconds, period.to.seconds] { select.bind(value) }
    var ids: [Int64] = []
    while try select.next() { ids.append(select.integer(0)) }
    return ids
  }

  /// Removes a row; the last of those with its identity takes its ordinal, so that there is no hole.
  func remove(_ id: Int64) throws -> Place {
    var select = try Command(
      db, "SELECT register, drive, shift, document, identity, ordinal FROM receipt WHERE id = ?")
    select.bind(id)
    guard try select.next() else { throw Damage(what: "receipt \(id)") }
    let place = Place(
      register: select.integer(0), drive: select.integer(1), shift: select.integer(2), document: select.integer(3),
      identity: select.integer(4), ordinal: select.integer(5))
    select.reset()
    for table in ["receipt WHERE id", "receipt_body WHERE receipt"] {
      var delete = try Command(db, "DELETE FROM \(table) = ?")
      delete.bind(id)
      try delete.run()
    }
    var fill = try Command(
      db,
      """
      UPDATE receipt SET ordinal = ?1 WHERE id = (
        SELECT id FROM receipt
        WHERE source = ?2 AND drive = ?3 AND document = ?4 AND identity = ?5 AND ordinal > ?1
        ORDER BY ordinal DESC LIMIT 1)
      """)
    for value in [place.ordinal, source, place.drive, place.document, place.identity] { fill.bind(value) }
    try fill.run()
    return place
  }
}

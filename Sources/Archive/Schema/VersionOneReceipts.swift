import Fiscal
import GRDB

/// The receipts of the first version, a row each, and how they come into blocks.
struct VersionOneReceipts {
  private static let columns = """
    receipt.source, receipt.register, receipt.drive, receipt.shift, receipt.number, receipt.document, \
    receipt.datetime, receipt.kind, receipt.sign, receipt.total, receipt.cash, receipt.electronic, receipt.prepaid, \
    receipt.postpaid, receipt.provision, receipt.cashier, receipt.fiscal_sign, receipt.inn, receipt.taxation, \
    receipt.correction_kind, receipt.correction_day, receipt.correction_number, receipt.warnings, \
    receipt_body.key, receipt_body.lines, receipt_body.original
    """

  private let db: Database
  private var names = TextsByNumber("item_name")
  private var texts: NumberedTexts
  private var packer = BodyPacker()
  private var source: Int64 = 0
  private var draft: Draft?

  /// Packs all of them into blocks and drops their tables.
  static func move(into db: Database) throws {
    var receipts = VersionOneReceipts(db)
    try receipts.move()
    try db.execute(sql: "DROP TABLE receipt_body; DROP TABLE receipt")
  }

  private init(_ db: Database) {
    self.db = db
    texts = NumberedTexts(db)
  }

  private mutating func move() throws {
    // Only the keys are sorted, so that the texts need not lie in a sorter.
    var select = try Command(
      db,
      """
      SELECT \(Self.columns)
      FROM (SELECT id FROM receipt ORDER BY source, drive, shift, register, datetime / 86400, id) AS ordered
      CROSS JOIN receipt ON receipt.id = ordered.id
      LEFT JOIN receipt_body ON receipt_body.receipt = receipt.id
      """, kept: false)
    while try select.next() { try take(select) }
    try write()
  }

  private mutating func take(_ row: Command) throws {
    let receipt = try receipt(row)
    let key = BlockKey(drive: row.integer(2), shift: row.integer(3), register: row.integer(1), at: receipt.datetime)
    if draft?.key != key || source != row.integer(0) {
      try write()
      source = row.integer(0)
    }
    var filled = draft ?? Draft(key)
    draft = nil
    try packer.pack(receipt, key: row.text(23)) { try texts.number(of: $0, in: .item) }
    let figures = BlockRow(receipt, cashier: UInt32(clamping: row.integer(15)))
    let body = packer.body.bytes
    if var original = row.text(25) {
      _ = original.withUTF8 { filled.add(figures, body: body, original: UnsafeRawBufferPointer($0)) }
    } else {
      _ = filled.add(figures, body: body, original: nil)
    }
    draft = filled
  }

  private mutating func write() throws {
    guard let full = draft else { return }
    draft = nil
    // The side decides who is whom when documents are told; these are known to be apart.
    var merge = BlockMerge(db, source: source, side: .operator, telling: .filling)
    try merge.keep(full)
    var claims = BlockClaims()
    try merge.write(&claims)
  }

  /// The receipt of the row at hand; register, drive and cashier stay numbers.
  private mutating func receipt(_ row: Command) throws -> Receipt {
    guard let kind = ReceiptKind(rawValue: UInt8(truncatingIfNeeded: row.integer(7))),
      let sign = Sign(rawValue: Int(row.integer(8)))
    else { throw Damage(what: "receipt of the first version") }
    return Receipt(
      datetime: WallClock(seconds: row.integer(6)), number: row.narrow(4), document: row.narrow(5),
      fiscalSign: row.narrow(16).map { FiscalSign($0) }, kind: kind, sign: sign, total: Kopecks(row.integer(9)),
      payments: Payments(
        cash: Kopecks(row.integer(10)), electronic: Kopecks(row.integer(11)), prepaid: Kopecks(row.integer(12)),
        postpaid: Kopecks(row.integer(13)), provision: Kopecks(row.integer(14))),
      inn: row.text(17).flatMap { TaxNumber($0) }, taxation: row.narrow(18), correction: Self.correction(row),
      items: try row.bytes(24).map { try PackedLines.unpack($0[...]) { try names.text($0, db) ?? "" } } ?? [],
      warnings: try row.bytes(22).map { try PackedWarnings.unpack($0[...]) } ?? [])
  }

  private static func correction(_ row: Command) -> Correction? {
    let correction = Correction(
      kind: row.narrow(19).flatMap(Correction.Kind.init(rawValue:)),
      date: row.narrow(20).map(CalendarDay.init(number:)), number: row.text(21))
    return correction == Correction() ? nil : correction
  }
}

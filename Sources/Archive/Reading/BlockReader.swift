import Fiscal
import GRDB

/// Reads blocks as receipts.
struct BlockReader {
  /// How much of a receipt is read.
  enum Depth {
    /// Without lines.
    case figures
    case lines
    /// With the source's own text.
    case originals
  }

  /// A block that was read.
  struct Opened {
    var source: Int64
    var rows: [BlockRow]
    fileprivate var key: BlockKey
    fileprivate var bodies: [ArraySlice<UInt8>]
    fileprivate var texts: [OriginalText?] = []
    fileprivate var reader = TextReader()
    fileprivate var register: RegistrationNumber?
    fileprivate var drive: DriveNumber?
  }

  private let db: Database
  private let depth: Depth
  private var registers = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")
  private var cashiers = TextsByNumber("cashier_name")
  private var names = TextsByNumber("item_name")

  init(_ db: Database, _ depth: Depth) {
    self.db = db
    self.depth = depth
  }

  mutating func open(_ block: Int64) throws -> Opened {
    let originals = depth == .originals ? ", block_body.originals" : ""
    var select = try Command(
      db,
      """
      SELECT \(BlockTable.headColumns), block.source, block.figures, block_body.bodies\(originals)
      FROM block JOIN block_body ON block_body.block = block.id WHERE block.id = ?
      """)
    select.bind(block)
    defer { select.reset() }
    guard try select.next() else { throw Damage(what: "block \(block)") }
    let rows = try BlockRows.unpack(select.bytes(6) ?? [])
    var opened = Opened(
      source: select.integer(5), rows: rows, key: BlockTable.head(select).key,
      bodies: try BlockBodies.unpack(select.bytes(7) ?? [], rows: rows.count))
    opened.register = try registers.text(opened.key.register, db).flatMap { RegistrationNumber($0) }
    opened.drive = try drives.text(opened.key.drive, db).flatMap { DriveNumber($0) }
    if depth == .originals, let bytes = select.bytes(8) {
      opened.texts = try Originals(bytes, rows: rows.count).texts()
    }
    return opened
  }

  /// The receipt at a place, and the source's own key of it.
  mutating func receipt(_ block: Opened, at place: Int) throws -> (Receipt, key: String?) {
    guard block.rows.indices.contains(place) else { throw Damage(what: "place in a block") }
    let row = block.rows[place]
    let body = try ReceiptBody(block.bodies[place])
    let lines = depth == .figures ? nil : body.lines
    let receipt = Receipt(
      datetime: row.datetime, register: block.register, drive: block.drive,
      shift: block.key.shift == 0 ? nil : UInt32(exactly: block.key.shift), number: Self.known(row.number),
      document: Self.known(row.document), fiscalSign: body.fiscalSign, kind: row.kind, sign: row.sign,
      total: row.total, payments: row.payments, cashier: try cashiers.text(Int64(row.cashier), db), inn: body.inn,
      taxation: body.taxation, correction: body.correction,
      items: try lines.map { try PackedLines.unpack($0) { try names.text($0, db) ?? "" } } ?? [],
      warnings: try body.warnings.map { try PackedWarnings.unpack($0) } ?? [])
    return (receipt, body.key)
  }

  /// The source's own text of the receipt at a place.
  func original(_ block: inout Opened, at place: Int) throws -> String? {
    guard block.texts.indices.contains(place), let text = block.texts[place] else { return nil }
    return String(decoding: try block.reader.bytes(of: text), as: UTF8.self)
  }

  /// Nil for 0, which stands for what is not known.
  private static func known(_ value: UInt32) -> UInt32? { value == 0 ? nil : value }
}

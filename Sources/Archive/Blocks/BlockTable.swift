import Fiscal
import GRDB

/// A row of the table `block` without its bytes.
struct BlockHead: Sendable {
  var id: Int64
  var key: BlockKey
}

/// A block with all that is in it.
struct WholeBlock {
  var head: BlockHead
  var rows: [BlockRow]
  var bodies: [ArraySlice<UInt8>]
  var texts: [OriginalText?]
}

/// The statements that read and write blocks of one source.
struct BlockTable {
  let db: Database
  let source: Int64

  static let headColumns = "block.id, block.drive, block.shift, block.register, block.day"

  static func head(_ row: Command) -> BlockHead {
    BlockHead(
      id: row.integer(0),
      key: BlockKey(drive: row.integer(1), shift: row.integer(2), register: row.integer(3), day: row.integer(4)))
  }

  // MARK: Reading

  /// The blocks that fit a condition, which stands after the one for the source.
  func blocks(where condition: String, _ values: [Int64]) throws -> [BlockHead] {
    var select = try Command(db, "SELECT \(Self.headColumns) FROM block WHERE source = ? AND \(condition)")
    for value in [source] + values { select.bind(value) }
    var heads: [BlockHead] = []
    while try select.next() { heads.append(Self.head(select)) }
    return heads
  }

  func block(_ head: BlockHead) throws -> WholeBlock {
    var select = try Command(
      db,
      "SELECT figures, bodies, originals FROM block JOIN block_body ON block_body.block = block.id WHERE block.id = ?")
    select.bind(head.id)
    defer { select.reset() }
    guard try select.next() else { throw Damage(what: "block \(head.id)") }
    let rows = try BlockRows.unpack(select.bytes(0) ?? [])
    let bodies = try BlockBodies.unpack(select.bytes(1) ?? [], rows: rows.count)
    let texts = try select.bytes(2).map { try Originals($0, rows: rows.count).texts() }
    return WholeBlock(head: head, rows: rows, bodies: bodies, texts: texts ?? Array(repeating: nil, count: rows.count))
  }

  // MARK: Writing

  /// Writes a block as a whole, with its totals.
  /// - Parameter id: The number of the block in whose place it comes; nil for a new one.
  /// - Returns: its number.
  func write(
    _ rows: some Collection<BlockRow>, bodies: [UInt8], originals: [UInt8]?, of key: BlockKey, in id: Int64?
  ) throws -> Int64 {
    let id = try id ?? freeNumber()
    let span = BlockSpan(rows)
    var replace = try Command(
      db,
      """
      INSERT OR REPLACE INTO block (
        id, source, drive, shift, register, day, first, last, first_document, last_document, has_unnumbered, receipts,
        figures)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for value in [id, source, key.drive, key.shift, key.register, key.day] { replace.bind(value) }
    replace.bind(span.first.seconds)
    replace.bind(span.last.seconds)
    replace.bind(Int64(span.firstDocument))
    replace.bind(Int64(span.lastDocument))
    replace.bind(span.hasUnnumbered ? Int64(1) : 0)
    replace.bind(Int64(rows.count))
    replace.bind(bytes: BlockRows.pack(rows))
    try replace.run()
    var body = try Command(db, "INSERT OR REPLACE INTO block_body (block, bodies, originals) VALUES (?, ?, ?)")
    body.bind(id)
    body.bind(bytes: bodies)
    body.bind(bytes: originals)
    try body.run()
    try writeTotals(of: rows, in: BlockHead(id: id, key: key))
    return id
  }

  func delete(_ head: BlockHead) throws {
    for statement in ["DELETE FROM block WHERE id = ?", "DELETE FROM block_body WHERE block = ?"] {
      var delete = try Command(db, statement)
      delete.bind(head.id)
      try delete.run()
    }
    try deleteTotals(of: head)
  }

  /// The number after the last one; one that became free where there is none after it.
  private func freeNumber() throws -> Int64 {
    var last = try Command(db, "SELECT max(id) FROM block")
    let next = try last.next() ? last.integer(0) + 1 : 1
    last.reset()
    if next <= RowKey.lastBlock { return next }
    var gap = try Command(
      db,
      """
      SELECT id + 1 FROM block AS before
      WHERE NOT EXISTS (SELECT 1 FROM block AS after WHERE after.id = before.id + 1) ORDER BY id LIMIT 1
      """)
    defer { gap.reset() }
    guard try gap.next(), gap.integer(0) <= RowKey.lastBlock else { throw Damage(what: "no block's number is free") }
    return gap.integer(0)
  }

  // MARK: Totals

  func writeTotals(of rows: some Collection<BlockRow>, in head: BlockHead) throws {
    var totals: [SignSums?] = Sign.allCases.map { _ in nil }
    for row in rows {
      let at = row.sign.rawValue - 1
      if totals[at]?.add(row) == nil { totals[at] = SignSums(row) }
    }
    var replace = try Command(db, "INSERT OR REPLACE INTO shift_totals VALUES (?, ?, ?, ?, ?, ?)")
    bind(head, to: &replace)
    replace.bind(bytes: PackedSums.pack(totals.compactMap { $0 }))
    try replace.run()
  }

  private func deleteTotals(of head: BlockHead) throws {
    var delete = try Command(
      db, "DELETE FROM shift_totals WHERE source = ? AND drive = ? AND shift = ? AND register = ? AND block = ?")
    bind(head, to: &delete)
    try delete.run()
  }

  private func bind(_ head: BlockHead, to command: inout Command) {
    for value in [source, head.key.drive, head.key.shift, head.key.register, head.id] { command.bind(value) }
  }
}

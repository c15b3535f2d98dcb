import Fiscal
import GRDB

/// The writing side of an import, within its transaction.
struct ImportWriting: Sendable {
  let source: Int64
  let side: SideName
  let limits: ImportLimits
  private var ledger = Ledger()
  private var claims = BlockClaims()
  /// The keys that were written already, with their last document number.
  private var written: [BlockKey: UInt32] = [:]
  private var isAside = false

  init(source: Int64, side: SideName, limits: ImportLimits) {
    self.source = source
    self.side = side
    self.limits = limits
  }

  mutating func write(_ work: ImportWork, _ db: Database) throws {
    try ImportTexts.write(work.texts, db)
    for draft in work.drafts { try take(draft, db) }
    if work.reports.isEmpty { return }
    let reports = try ReportRows(db, source: source)
    var texts = NumberedTexts(db)
    for told in work.reports {
      try reports.store(told.report, asked: nil, key: told.key, original: told.original, &texts, &ledger)
    }
  }

  /// Writes a piece of a shift, or lays it aside where writing each piece would write the shift over and over.
  private mutating func take(_ draft: Draft, _ db: Database) throws {
    let span = draft.span
    if let last = written[draft.key] {
      let goesOn = draft.isAscending && span.firstDocument > last && draft.rows.count >= limits.piece
      guard goesOn else { return try layAside(draft, db) }
    }
    written[draft.key] = max(written[draft.key] ?? 0, span.hasUnnumbered ? .max : span.lastDocument)
    try merge(draft, db)
  }

  private mutating func merge(_ draft: Draft, _ db: Database) throws {
    var merge = BlockMerge(db, source: source, side: side, telling: .filling)
    try merge.tell(draft, &claims, &ledger)
    try merge.write(&claims)
  }

  /// Ends the import; what remains is to commit.
  mutating func finish(told: Int64, _ db: Database) throws -> StoreOutcome {
    if isAside { try takeBack(db) }
    var texts = NumberedTexts(db)
    let frames = ShiftFrames(db: db, source: source, side: side, told: told, whole: nil)
    try frames.store([], asked: nil, ledger, &texts)
    return ledger.outcome
  }

  // MARK: Pieces

  private mutating func layAside(_ piece: Draft, _ db: Database) throws {
    if !isAside {
      try db.execute(
        sql: """
          CREATE TEMP TABLE piece (
            id INTEGER PRIMARY KEY, drive INTEGER, shift INTEGER, register INTEGER, day INTEGER, figures BLOB,
            bodies BLOB, originals BLOB);
          CREATE INDEX temp.piece_key ON piece (drive, shift, register, day);
          """)
      isAside = true
    }
    for part in try PackedPiece.pack(piece) {
      var insert = try Command(
        db,
        """
        INSERT INTO temp.piece (drive, shift, register, day, figures, bodies, originals) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
      for value in [piece.key.drive, piece.key.shift, piece.key.register, piece.key.day] { insert.bind(value) }
      insert.bind(bytes: part.figures)
      insert.bind(bytes: part.bodies)
      insert.bind(bytes: part.originals)
      try insert.run()
    }
  }

  /// Merges each shift's pieces, as many at a time as memory allows.
  private mutating func takeBack(_ db: Database) throws {
    var keys: [BlockKey] = []
    var select = try Command(
      db, "SELECT DISTINCT drive, shift, register, day FROM temp.piece ORDER BY drive, shift, register, day")
    while try select.next() {
      keys.append(
        BlockKey(
          drive: select.integer(0), shift: select.integer(1), register: select.integer(2), day: select.integer(3)))
    }
    for key in keys { try takeBack(key, db) }
    try db.execute(sql: "DROP TABLE temp.piece")
  }

  private mutating func takeBack(_ key: BlockKey, _ db: Database) throws {
    try Task.checkCancellation()
    var ids: [Int64] = []
    var select = try Command(
      db, "SELECT id FROM temp.piece WHERE drive = ? AND shift = ? AND register = ? AND day = ? ORDER BY id")
    for value in [key.drive, key.shift, key.register, key.day] { select.bind(value) }
    while try select.next() { ids.append(select.integer(0)) }
    var draft = Draft(key)
    var size = 0
    for id in ids {
      var piece = try Command(db, "SELECT figures, bodies, originals FROM temp.piece WHERE id = ?")
      piece.bind(id)
      guard try piece.next() else { continue }
      let part = PackedPiece(
        figures: piece.bytes(0) ?? [], bodies: piece.bytes(1) ?? [], originals: piece.bytes(2))
      piece.reset()
      try part.unpack(into: &draft)
      size += part.size
      if size < limits.merging { continue }
      try merge(draft, db)
      (draft, size) = (Draft(key), 0)
    }
    if !draft.rows.isEmpty { try merge(draft, db) }
  }
}

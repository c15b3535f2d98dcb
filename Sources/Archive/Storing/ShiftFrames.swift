import Fiscal
import GRDB

/// The frames of one source's shifts, and whether all of a closed shift is here.
struct ShiftFrames {
  let db: Database
  let source: Int64
  let side: SideName
  /// When they are told, seconds in UTC.
  let told: Int64
  /// The period that a complete answer was about; nil for an incomplete one and for a file.
  let whole: Period?

  /// Stores frames and then looks at every shift whose frame or documents changed.
  func store(_ frames: [Shift], asked: Register?, _ state: inout StoringState) throws {
    // What the source itself tells of a shift weighs more than what its reports add up to.
    for (id, frame) in state.frames where !frames.contains(where: { $0.id == id }) {
      try store(frame, asked: asked, &state)
    }
    for frame in frames {
      var frame = frame
      if let reported = state.frames[frame.id] { frame = ShiftFrames.filled(frame, from: reported) }
      try store(frame, asked: asked, &state)
    }
    for key in state.touched { try judge(key) }
  }

  private func store(_ told: Shift, asked: Register?, _ state: inout StoringState) throws {
    let drive = try state.drives.number(of: told.id.drive.text, db)
    let key = ShiftKey(drive: drive, shift: Int64(told.id.number))
    state.touched.insert(key)
    var frame = told
    frame.register = told.register ?? asked?.registration
    let old = try ShiftFrameReader.frame(key, source, db)
    if let old { frame = ShiftFrames.filled(frame, from: old.shift) }
    let register = try state.registers.number(of: frame.register?.text ?? asked.flatMap(RegisterName.of), db)
    try write(frame, key, register: register == 0 ? old?.register ?? 0 : register, complete: old?.complete ?? false)
  }

  /// A frame, and what an earlier telling knew beyond it. What the drive has not sent is only true now.
  private static func filled(_ frame: Shift, from earlier: Shift) -> Shift {
    var filled = frame
    filled.register = frame.register ?? earlier.register
    filled.opened = frame.opened ?? earlier.opened
    filled.closed = frame.closed ?? earlier.closed
    filled.state = frame.state ?? earlier.state
    filled.openingDocument = frame.openingDocument ?? earlier.openingDocument
    filled.closingDocument = frame.closingDocument ?? earlier.closingDocument
    filled.report = frame.report ?? earlier.report
    return filled
  }

  private func write(_ frame: Shift, _ key: ShiftKey, register: Int64, complete: Bool) throws {
    var replace = try Command(
      db,
      """
      INSERT OR REPLACE INTO shift (
        source, drive, number, register, opened, closed, state, opening_document, closing_document, has_report,
        receipts, documents, report_unsent_count, report_unsent_first, report_unsent_document, sums, unsent_count,
        unsent_first, unsent_document, complete, told)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for value in [source, key.drive, key.shift, register] { replace.bind(value) }
    replace.bind(frame.opened?.seconds)
    replace.bind(frame.closed?.seconds)
    replace.bind(frame.state?.rawValue)
    replace.bind(frame.openingDocument.map { Int64($0) })
    replace.bind(frame.closingDocument.map { Int64($0) })
    ClosingColumns.bind(frame.report, to: &replace)
    UnsentColumns.bind(frame.unsent, to: &replace)
    replace.bind(complete ? Int64(1) : 0)
    replace.bind(told)
    try replace.run()
  }

  // MARK: Completeness

  /// Notes whether the shift is closed and wholly here.
  private func judge(_ key: ShiftKey) throws {
    guard let kept = try ShiftFrameReader.frame(key, source, db) else { return }
    let complete = try kept.shift.state == .closed && isWhole(kept, key)
    guard complete != kept.complete else { return }
    var update = try Command(db, "UPDATE shift SET complete = ? WHERE source = ? AND drive = ? AND number = ?")
    for value in [complete ? 1 : 0, source, key.drive, key.shift] { update.bind(value) }
    try update.run()
  }

  private func isWhole(_ kept: ShiftFrameReader.Kept, _ key: ShiftKey) throws -> Bool {
    if side == .operator, let counted = try isCounted(kept.shift, key) { return counted }
    if kept.complete { return true }
    guard let whole, let opened = kept.shift.opened, let closed = kept.shift.closed else { return false }
    return whole.from <= opened && closed <= whole.to
  }

  /// Whether every document number of the shift is here; nil where nothing tells how many there must be.
  ///
  /// № ФД grow by one over all documents of a drive (tag 1040); a closing report counts receipts (1118).
  private func isCounted(_ shift: Shift, _ key: ShiftKey) throws -> Bool? {
    if let opening = shift.openingDocument, let closing = shift.closingDocument, opening < closing {
      // The frame itself tells of both reports.
      let (first, last) = (Int64(opening) + 1, Int64(closing) - 1)
      return try held(key, from: first, to: last) >= last - first + 1
    }
    guard let range = try numbers(of: key) else { return shift.report?.receipts.map { $0 == 0 } }
    if try held(key, from: range.first, to: range.last) < range.last - range.first + 1 { return false }
    return shift.report?.receipts.map { range.receipts >= $0 }
  }

  /// How many document numbers of the drive are here, both ends included.
  private func held(_ key: ShiftKey, from first: Int64, to last: Int64) throws -> Int64 {
    var select = try Command(
      db,
      """
      SELECT count(*) FROM (
        SELECT document FROM receipt WHERE source = ?1 AND drive = ?2 AND document BETWEEN ?3 AND ?4
        UNION SELECT document FROM report WHERE source = ?1 AND drive = ?2 AND document BETWEEN ?3 AND ?4)
      """)
    for value in [source, key.drive, first, last] { select.bind(value) }
    defer { select.reset() }
    return try select.next() ? select.integer(0) : 0
  }

  private func numbers(of key: ShiftKey) throws -> (first: Int64, last: Int64, receipts: Int)? {
    var select = try Command(
      db,
      """
      SELECT min(document), max(document), count(DISTINCT document) FROM receipt
      WHERE source = ? AND drive = ? AND shift = ? AND document > 0
      """)
    for value in [source, key.drive, key.shift] { select.bind(value) }
    defer { select.reset() }
    guard try select.next(), let first = select.knownInteger(0), let last = select.knownInteger(1) else { return nil }
    return (first, last, Int(select.integer(2)))
  }
}

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
  func store(_ frames: [Shift], asked: Register?, _ ledger: Ledger, _ texts: inout NumberedTexts) throws {
    var touched = ledger.touched
    // What the source itself tells of a shift weighs more than what its reports add up to.
    let told = Set(frames.map(\.id))
    for (id, frame) in ledger.frames where !told.contains(id) {
      touched.insert(try store(frame, asked: asked, &texts))
    }
    for frame in frames {
      let reported = ledger.frames[frame.id]
      let full = reported.map { ShiftFrames.filled(frame, from: $0) } ?? frame
      touched.insert(try store(full, asked: asked, &texts))
    }
    for key in touched { try judge(key) }
  }

  private func store(_ told: Shift, asked: Register?, _ texts: inout NumberedTexts) throws -> ShiftKey {
    let drive = Int64(try texts.number(of: told.id.drive.text, in: .drive))
    let key = ShiftKey(drive: drive, shift: Int64(told.id.number))
    var frame = told
    frame.register = told.register ?? asked?.registration
    let old = try ShiftFrameReader.frame(key, source, db)
    if let old { frame = ShiftFrames.filled(frame, from: old.shift) }
    let register = Int64(try texts.number(of: frame.register?.text ?? asked.flatMap(RegisterName.of), in: .register))
    try write(frame, key, register: register == 0 ? old?.register ?? 0 : register, complete: old?.complete ?? false)
    return key
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
    let documents = DocumentNumbers(table: BlockTable(db: db, source: source))
    if let opening = shift.openingDocument, let closing = shift.closingDocument, opening < closing {
      // The frame itself tells of both reports.
      if closing - opening == 1 { return true }
      return try held(documents, key, in: opening + 1...closing - 1)
    }
    let own = try documents.numbers(of: key)
    guard let first = own.first, let last = own.last else { return shift.report?.receipts.map { $0 == 0 } }
    if try !held(documents, key, in: first...last) { return false }
    return shift.report?.receipts.map { own.count >= $0 }
  }

  /// Whether every document number of a range is here, as a receipt or as a report.
  private func held(_ documents: DocumentNumbers, _ key: ShiftKey, in range: ClosedRange<UInt32>) throws -> Bool {
    let receipts = try documents.numbers(of: key.drive, in: range)
    let wanted = Int(range.upperBound - range.lowerBound) + 1
    if receipts.count == wanted { return true }
    var select = try Command(
      db, "SELECT DISTINCT document FROM report WHERE source = ? AND drive = ? AND document BETWEEN ? AND ?")
    for value in [source, key.drive, Int64(range.lowerBound), Int64(range.upperBound)] { select.bind(value) }
    var all = Set(receipts)
    while try select.next() { if let number: UInt32 = select.narrow(0) { all.insert(number) } }
    return all.count == wanted
  }
}

import Fiscal
import GRDB

/// Stores the documents of one source within one transaction.
struct DocumentWriter {
  /// How a document that is here already is told apart from another one that is just like it.
  enum Telling: Sendable {
    /// An answer as a whole: each row stands for one of its documents at most. `exact` gives what it tells not known
    /// where it does not tell it; otherwise earlier knowledge stays.
    case answer(exact: Bool)
    /// A file in batches: rows that this import has met bear its number.
    case file(run: Int64)
  }

  let db: Database
  let source: Int64
  let side: SideName
  let telling: Telling
  /// Stands in for a register that a document does not tell.
  let asked: Register?
  var state: StoringState
  private var receipts: ReceiptRows
  private var reports: ReportRows

  init(
    _ db: Database, source: Int64, side: SideName, telling: Telling, asked: Register? = nil, state: StoringState
  ) throws {
    self.db = db
    self.source = source
    self.side = side
    self.telling = telling
    self.asked = asked
    self.state = state
    receipts = try ReceiptRows(db, source: source)
    reports = try ReportRows(db, source: source)
  }

  mutating func store(_ document: SourceDocument) throws {
    state.documents += 1
    switch document.content {
    case .receipt(let receipt): try store(receipt, key: document.key, original: document.original)
    case .report(let report): try store(report, key: document.key, original: document.original)
    }
  }

  // MARK: Receipts

  private mutating func store(_ told: Receipt, key: String?, original: String?) throws {
    let new = told.asKept(register: asked?.registration)
    var row = try place(of: new)
    row.identity = ReceiptIdentity.digest(new)
    if case .file(let run) = telling { row.run = run }
    // Rows of one identity are numbered without holes: the first number that is free ends the search.
    while true {
      if let id = try receipts.insert(new, row, key: key, original: original, &state) {
        if case .answer = telling { state.claimed.insert(id) }
        state.totals.add(new, to: row.shiftOfRegister)
        state.touched.insert(row.shiftKey)
        state.outcome.added += 1
        return
      }
      let old = try receipts.row(row, &state)
      if ReceiptIdentity.isSame(old.receipt, new), try claim(old, new) {
        return try retell(old, new, key: key, original: original)
      }
      row.ordinal += 1
    }
  }

  /// The archive's numbers for what names the receipt.
  private mutating func place(of receipt: Receipt) throws -> ReceiptRows.Place {
    let register = receipt.register?.text ?? asked.flatMap(RegisterName.of)
    return ReceiptRows.Place(
      register: try state.registers.number(of: register, db),
      drive: try state.drives.number(of: receipt.drive?.text, db),
      shift: Int64(receipt.shift ?? 0), document: Int64(receipt.document ?? 0))
  }

  /// Whether the row may stand for a document that is told now. An operator's document with a number is one however
  /// often it is told; in the books what is there twice was booked twice.
  private mutating func claim(_ old: ReceiptRows.Kept, _ new: Receipt) throws -> Bool {
    if side == .operator, new.document != nil, new.drive != nil { return true }
    switch telling {
    case .answer:
      return state.claimed.insert(old.id).inserted
    case .file(let run):
      if old.run == run { return false }
      try receipts.mark(old.id, run: run)
      return true
    }
  }

  private mutating func retell(_ old: ReceiptRows.Kept, _ told: Receipt, key: String?, original: String?) throws {
    var new = told
    if case .answer(exact: true) = telling {} else { new = told.filled(from: old.receipt) }
    let key = key ?? old.key
    guard new != old.receipt || key != old.key || (original != nil && old.original == nil) else {
      state.outcome.same += 1
      return
    }
    let row = try place(of: new)
    try receipts.update(old.id, new, row, key: key, original: original ?? old.original, &state)
    state.outcome.changed += 1
    state.touched.insert(row.shiftKey)
    if row.shiftOfRegister != old.place.shiftOfRegister {
      state.totals.recount(row.shiftOfRegister)
      state.totals.recount(old.place.shiftOfRegister)
      state.touched.insert(old.place.shiftKey)
    }
  }

  /// Takes away what lies in the period of the asked register and is not told any more.
  mutating func removeUntold(in period: Period) throws {
    guard let name = asked.flatMap(RegisterName.of) else { return }
    let register = try state.registers.number(of: name, db)
    for id in try receipts.rows(of: register, in: period) where !state.claimed.contains(id) {
      let place = try receipts.remove(id)
      state.totals.recount(place.shiftOfRegister)
      state.touched.insert(place.shiftKey)
      state.outcome.removed += 1
    }
  }

  // MARK: Reports

  private mutating func store(_ told: ReportDocument, key: String?, original: String?) throws {
    var report = told
    report.register = told.register ?? asked?.registration
    let register = try state.registers.number(of: report.register?.text ?? asked.flatMap(RegisterName.of), db)
    let drive = try state.drives.number(of: report.drive.text, db)
    switch try reports.store(report, register: register, drive: drive, key: key, original: original) {
    case .added: state.outcome.added += 1
    case .changed: state.outcome.changed += 1
    case .same: state.outcome.same += 1
    }
    if let shift = report.shift { state.touched.insert(ShiftKey(drive: drive, shift: Int64(shift))) }
    note(report)
  }

  /// Keeps what an opening or closing report tells of its shift.
  private mutating func note(_ report: ReportDocument) {
    guard let shift = report.shift, report.form == .openShift || report.form == .closeShift else { return }
    let id = ShiftID(drive: report.drive, number: shift)
    var frame = state.frames[id] ?? Shift(id: id, register: report.register)
    if report.form == .openShift {
      frame.opened = report.datetime
      frame.openingDocument = report.document
    } else {
      frame.closed = report.datetime
      frame.closingDocument = report.document
      frame.state = .closed
      frame.report = report.closing
      frame.unsent = report.closing?.unsent
    }
    state.frames[id] = frame
  }
}

import Fiscal
import GRDB

/// The statements that write reports (documents without a settlement) of one source.
struct ReportRows {
  private enum Outcome { case added, changed, same }

  private let db: Database
  private let source: Int64

  init(_ db: Database, source: Int64) throws {
    self.db = db
    self.source = source
  }

  /// Stores a report and notes what it changed and tells of its shift.
  /// - Parameter asked: Stands in for a register that the report does not tell.
  func store(
    _ told: ReportDocument, asked: Register?, key: String?, original: String?, _ texts: inout NumberedTexts,
    _ ledger: inout Ledger
  ) throws {
    var report = told
    report.register = told.register ?? asked?.registration
    let register = try texts.number(of: report.register?.text ?? asked.flatMap(RegisterName.of), in: .register)
    let drive = try texts.number(of: report.drive.text, in: .drive)
    switch try store(report, register: Int64(register), drive: Int64(drive), key: key, original: original) {
    case .added: ledger.outcome.added += 1
    case .changed: ledger.outcome.changed += 1
    case .same: ledger.outcome.same += 1
    }
    if let shift = report.shift, shift > 0 { ledger.touched.insert(ShiftKey(drive: Int64(drive), shift: Int64(shift))) }
    ledger.note(report)
  }

  /// A report is one by drive, document number, form and time; told anew it takes the place of the earlier telling.
  private func store(
    _ told: ReportDocument, register: Int64, drive: Int64, key: String?, original: String?
  ) throws -> Outcome {
    var report = told
    if report.shift == 0 { report.shift = nil }
    let old = try row(report, drive: drive)
    if let old {
      if report.shift == nil { report.shift = old.report.shift }
      if report.register == nil { report.register = old.report.register }
      if report.closing == nil { report.closing = old.report.closing }
      if report == old.report, key == nil || key == old.key, original == nil || old.original != nil { return .same }
    }
    var replace = try Command(
      db,
      """
      INSERT OR REPLACE INTO report (
        id, source, register, drive, shift, document, form, datetime, has_closing, receipts, documents, unsent_count,
        unsent_first, unsent_document, sums, key, original)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    replace.bind(old?.id)
    replace.bind(source)
    replace.bind(register == 0 ? old?.register ?? 0 : register)
    replace.bind(drive)
    replace.bind(Int64(report.shift ?? 0))
    replace.bind(Int64(report.document))
    replace.bind(Int64(report.form.rawValue))
    replace.bind(report.datetime.seconds)
    ClosingColumns.bind(report.closing, to: &replace)
    replace.bind(key ?? old?.key)
    replace.bind(original ?? old?.original)
    try replace.run()
    return old == nil ? .added : .changed
  }

  private struct Kept {
    var id: Int64
    var register: Int64
    var report: ReportDocument
    var key: String?
    var original: String?
  }

  private func row(_ report: ReportDocument, drive: Int64) throws -> Kept? {
    var select = try Command(
      db,
      """
      SELECT \(ReportReader.columns), key, original FROM report
      WHERE source = ? AND drive = ? AND document = ? AND form = ? AND datetime = ?
      """)
    for value in [source, drive, Int64(report.document), Int64(report.form.rawValue), report.datetime.seconds] {
      select.bind(value)
    }
    defer { select.reset() }
    guard try select.next() else { return nil }
    var reader = ReportReader()
    return Kept(
      id: select.integer(0), register: select.integer(2), report: try reader.report(select, db), key: select.text(15),
      original: select.text(16))
  }
}

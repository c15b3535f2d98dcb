import Archive
import Books
import Fiscal
import Foundation

extension SalesService {
  /// What came of one shift.
  public struct Loaded: Sendable {
    public var draft: SalesDraft
    /// What was done; nil where nothing was (`--dry-run`, a file).
    public var action: WrittenReport.Action?
    public var report: BookedReport?
    /// The body that was sent, or would be.
    public var body: PreparedReport
    /// What would be done, where nothing is to be: nil where several reports stand for the shift.
    public var plan: WrittenReport.Action? {
      guard let only = body.found.first else { return .created }
      return body.found.count > 1 ? nil : only.isSame ? .present : .changed
    }
    public var said: [Message] = []
    /// What a person should see to.
    public var warnings: [Message] = []
  }

  /// How sales are loaded.
  public struct Wish: Sendable {
    public var post = false
    /// Reports that were not written by us may be changed.
    public var replace = false
    public var dryRun = false
    public var refresh = false

    public init() {}
  }

  /// Writes one shift's report into the books. Nothing is written unless everything that can be looked at before is right.
  public func load(_ shift: ShiftRecord, of record: RegisterRecord, _ wish: Wish) async throws -> Loaded {
    let books = try await books()
    try await checkRelease(books)
    var loaded = try await ready(shift, of: record, books, wish)
    guard !wish.dryRun, !desk.isTrial else {
      loaded.said.append(Message(SalesNote.dry, ["shift": String(shift.id.number)]))
      return loaded
    }
    progress(Progress(Message(SalesNote.writing, ["shift": String(shift.id.number)]), done: 0))
    let known = try await known(shift.id)
    let written = try await books.write(loaded.body, known: known, post: wish.post, replace: wish.replace)
    loaded.action = written.action
    loaded.report = written.report
    try await keep(written, loaded.draft, in: loaded.body.set, wasKnown: known == written.report.key)
    // What stands there as it should was not made of what is told of the making.
    if written.action == .present { loaded.warnings = [] }
    loaded.warnings += written.notes
    if written.action != .present, !written.report.differing.isEmpty {
      throw Fault(
        SalesFault.fieldsIgnored,
        ["number": written.report.number, "attributes": written.report.differing.joined(separator: ", ")])
    }
    let code: SalesNote =
      switch written.action {
      case .created: .created
      case .changed: .changed
      case .present: .present
      }
    loaded.said.append(
      Message(
        code,
        [
          "shift": String(shift.id.number), "number": written.report.number,
          "total": (written.report.total ?? loaded.draft.net).rubles,
        ]))
    if let failure = written.postFailure { throw Fault(failure) }
    if written.report.isPosted, wish.post {
      loaded.said.append(Message(SalesNote.posted, ["number": written.report.number]))
    }
    return loaded
  }

  /// Writes the reports of some shifts into a file of EnterpriseData, beside it first: the file is there whole or not at
  /// all.
  public func write(
    _ shifts: [(shift: ShiftRecord, record: RegisterRecord)], to path: String, version: EnterpriseDataMessage.Version,
    _ wish: Wish
  ) async throws -> [Loaded] {
    let books = try await books()
    var all: [Loaded] = []
    var message = EnterpriseDataMessage(version: version, created: WallClock(seconds: desk.instant))
    for (shift, record) in shifts {
      var loaded = try await ready(shift, of: record, books, wish)
      for (payment, sum) in EnterpriseDataMessage.untold(loaded.draft.report) {
        loaded.warnings.append(
          Message(SalesNote.paymentUntold, ["payment": "@payment.\(payment.name)", "sum": sum.rubles]))
      }
      message.add(loaded.body)
      all.append(loaded)
    }
    if let first = message.assumedUnits.first {
      all[all.count - 1].warnings.append(
        Message(SalesNote.unitsAssumed, ["count": String(message.assumedUnits.count), "first": first]))
    }
    if wish.dryRun || desk.isTrial {
      for at in all.indices {
        all[at].said.append(Message(SalesNote.dry, ["shift": String(all[at].draft.shift.id.number)]))
      }
      return all
    }
    do {
      try Data(message.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Fault(ServiceFault.fileUnwritable, ["file": path])
    }
    for loaded in all { try await keepFile(path, loaded) }
    all[all.count - 1].said.append(Message(SalesNote.written, ["file": path, "count": String(all.count)]))
    return all
  }

  // MARK: Before

  private func ready(
    _ shift: ShiftRecord, of record: RegisterRecord, _ books: any ReportBooks, _ wish: Wish
  ) async throws -> Loaded {
    let draft = try await draft(shift, of: record, refresh: wish.refresh)
    let number = String(shift.id.number)
    guard !draft.isOpen else { throw Fault(SalesFault.shiftOpen, ["shift": number]) }
    let prepared =
      draft.problems.isEmpty ? try await books.prepare(draft.report, known: try await known(shift.id)) : nil
    let problems = draft.problems + (prepared?.problems ?? [])
    guard let prepared, problems.isEmpty else {
      throw SalesNotReady(
        fault: Fault(SalesFault.notReady, ["shift": number, "count": String(problems.count)]), problems: problems)
    }
    if wish.post, !prepared.doubts.isEmpty {
      throw SalesNotReady(
        fault: Fault(SalesFault.notPostable, ["shift": number, "count": String(prepared.doubts.count)]),
        problems: prepared.doubts)
    }
    return Loaded(draft: draft, body: prepared, warnings: prepared.doubts + draft.notes + prepared.notes)
  }

  private func checkRelease(_ books: any ReportBooks) async throws {
    guard let least = try await books.leastRelease(), let release = try await books.release(), release < least else {
      return
    }
    throw Fault(SalesFault.releaseOld, ["release": release.description, "least": least.description])
  }

  // MARK: Behind

  private func keep(_ written: WrittenReport, _ draft: SalesDraft, in set: String, wasKnown: Bool) async throws {
    let report = written.report
    guard written.action != .present || report.isOurs else { return }
    try await desk.archive.keep(
      SalesDocument(
        source: desk.source(.books), key: report.key, number: report.number,
        register: draft.record.register.registration,
        shift: draft.shift.id, total: draft.net, at: desk.instant), receipts: draft.receipts)
    // A document that a run before this one wrote, and could not tell of, is told of now.
    guard written.action != .present || !wasKnown else { return }
    let kind = set.split(separator: "_").last.map(String.init) ?? set
    try await journal("\(kind) \(report.number)", report.key, draft)
  }

  private func keepFile(_ path: String, _ loaded: Loaded) async throws {
    let (draft, key) = (loaded.draft, EnterpriseDataMessage.key(of: loaded.body))
    try await desk.archive.keep(
      SalesDocument(
        source: desk.source(.books), key: key.key, number: key.number, register: draft.record.register.registration,
        shift: draft.shift.id, total: draft.net, file: path, at: desk.instant), receipts: draft.receipts)
    try await journal(key.number, path, draft)
  }

  private func journal(_ number: String, _ reference: String, _ draft: SalesDraft) async throws {
    try await JournalService(desk).record(
      .documentWritten, of: draft.record.register.registration,
      [
        "document": number, "reference": reference, "shift": draft.shift.id.description, "total": draft.net.rubles,
      ])
  }
}

/// Sales that cannot be written as they are: the fault, and each thing that stands in the way.
public struct SalesNotReady: Error {
  public let fault: Fault
  public let problems: [Message]
}

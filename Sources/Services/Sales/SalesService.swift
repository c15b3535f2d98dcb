import Archive
import Books
import Fiscal

/// «Отчёт о розничных продажах» out of the operator's receipts, into the books.
public struct SalesService: Sendable {
  /// A version of EnterpriseData.
  public typealias Edition = EnterpriseDataMessage.Version
  /// A report that stands in the books.
  public typealias Document = BookedReport

  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// A shift's sales, and what the books make of them.
  public struct Preview: Sendable {
    public var draft: SalesDraft
    /// Nil where nobody was asked: offline, without an infobase.
    public var prepared: PreparedReport?
    public var problems: [Message] { draft.problems + (prepared?.problems ?? []) }
    public var doubts: [Message] { prepared?.doubts ?? [] }
    public var notes: [Message]
  }

  public func preview(_ shift: ShiftRecord, of record: RegisterRecord, refresh: Bool = false) async throws -> Preview {
    let draft = try await draft(shift, of: record, refresh: refresh)
    var preview = Preview(draft: draft, notes: draft.notes)
    guard !desk.offline, let books = desk.connection.books?.client as? any ReportBooks else {
      preview.notes.append(Message(ServiceNote.offline))
      return preview
    }
    let prepared = try await books.prepare(draft.report, known: try await known(shift.id))
    preview.prepared = prepared
    preview.notes += prepared.notes
    for report in prepared.found {
      preview.notes.append(
        Message(
          SalesNote.reportThere,
          [
            "number": report.number, "total": report.total?.rubles ?? "–",
            "state": report.isSame
              ? "@sales.state.same" : report.isEmpty ? "@sales.state.empty" : "@sales.state.differs",
          ]))
    }
    if prepared.found.isEmpty { preview.notes.append(Message(SalesNote.reportNotThere)) }
    return preview
  }

  /// The shifts of a register that are closed and touch a period, oldest first.
  public func shifts(in period: Period, of record: RegisterRecord) async throws -> [ShiftRecord] {
    try await PullService(desk).ensure(record, period.widened(days: 1), sides: [.operator], progress: progress)
    let shifts = try await ShiftService(desk, progress: progress).known([record], period: period)
    return shifts.filter { $0.state != .open && ($0.operator?.receipts ?? 0) > 0 }
  }

  // MARK: The operator's side

  func draft(_ shift: ShiftRecord, of record: RegisterRecord, refresh: Bool) async throws -> SalesDraft {
    let from = shift.start ?? desk.now
    let around = Period(from: from, to: max(shift.end ?? from, from)).widened(days: 1)
    try await PullService(desk).ensure(record, around, refresh: refresh, sides: [.operator], progress: progress)
    let shift = try await ShiftService(desk, progress: progress).known([record]).first { $0.id == shift.id } ?? shift
    var filter = ReceiptFilter(sources: [desk.source(.operator)], drives: [shift.id.drive], order: .document)
    filter.shift = shift.id.number
    let receipts = try await desk.archive.storedReceipts(filter)
    guard let first = receipts.map(\.receipt.datetime).min(), let last = receipts.map(\.receipt.datetime).max() else {
      throw Fault(SalesFault.nothingSold, ["shift": String(shift.id.number)])
    }
    let opened = shift.operator?.frame?.opened ?? shift.books?.frame?.opened ?? first
    let closed = shift.state == .open ? nil : shift.closed ?? last
    var drafting = SalesDrafting(
      SalesDraft(record: record, shift: shift, opened: opened, closed: closed, date: closed ?? opened),
      resolutions: try await GoodsService(desk, progress: progress)
        .resolutions(of: receipts.flatMap { $0.receipt.items.map { GoodsLine($0) } }, in: receipts.map(\.receipt)),
      usualRates: try await usualRates())
    drafting.run(receipts.map { ($0.receipt, $0.original) })
    var draft = drafting.draft
    if draft.record.operator?.inn == nil, let inn = receipts.compactMap(\.receipt.inn).first {
      if draft.record.operator == nil { draft.record.operator = draft.record.books }
      draft.record.operator?.inn = inn
    }
    if draft.isOpen { draft.notes.append(Message(SalesNote.open, ["shift": String(shift.id.number)])) }
    return draft
  }

  /// The rates by which the books' items are usually sold.
  private func usualRates() async throws -> [String: VATRate] {
    let items = try await GoodsService(desk, progress: progress).catalog()?.catalog.items ?? []
    return Dictionary(items.compactMap { item in item.vat.map { (item.key, $0) } }) { first, _ in first }
  }

  /// The key of the document that was written for a shift into these books.
  func known(_ shift: ShiftID) async throws -> String? {
    try await desk.archive.salesDocuments(of: desk.source(.books), shift: shift).first { $0.file == nil }?.key
  }

  func books() async throws -> any ReportBooks {
    guard let connection = desk.connection.books else {
      throw Fault(ServiceFault.sideNotConnected, ["side": "@side.books"])
    }
    guard let books = connection.client as? any ReportBooks else {
      throw Fault(SalesFault.booksCannot, ["books": connection.client?.name ?? connection.settings.kind])
    }
    return books
  }
}

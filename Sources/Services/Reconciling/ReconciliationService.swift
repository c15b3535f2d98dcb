import Archive
import Fiscal
import Reconciliation

/// Sets the two sides of a shift or of a period against each other.
public struct ReconciliationService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// What came of it, and of what.
  public struct Result: Sendable {
    /// Nil when all registers were asked.
    public var register: RegisterRecord?
    public var shift: ShiftRecord?
    public var period: Period?
    public var reconciliation: Reconciliation
    /// The unsent documents that each side tells; nil where it does not.
    public var unsent: [SideName: Unsent] = [:]
    /// What the answer rests on and how old it is.
    public var notes: [Message] = []
  }

  /// One shift. Receipts of the shifts beside it are looked at too, so that one booked in the wrong shift is found.
  public func shift(_ shift: ShiftRecord, of record: RegisterRecord, refresh: Bool = false) async throws -> Result {
    let from = shift.start ?? desk.now
    var end = max(shift.end ?? from, from)
    // An open shift goes on after what was known of it; so may one that nobody told the state of, where somebody is asked.
    if shift.state == .open || (shift.state == nil && !desk.connection.isEmpty) {
      end = max(end, min(desk.now, from.adding(seconds: 31 * 86_400)))
    }
    let around = Period(from: from, to: end).widened(days: 2)
    try await PullService(desk).ensure(
      record, around, refresh: refresh, booksAnew: true, progress: progress)
    let now =
      try await ShiftService(desk, progress: progress).known([record], number: shift.id.number)
      .first { $0.id == shift.id } ?? shift
    var result = try await reconciled([record], around, scope: .shift(shift.id))
    result.register = record
    result.shift = now
    for (side, summary) in [(SideName.operator, now.operator), (.books, now.books)] {
      let told = summary?.frame?.unsent ?? summary?.frame?.report?.unsent
      if let told { result.unsent[side] = try await numbered(told, in: shift.id.drive, side) }
    }
    return result
  }

  /// 1С tells when the first unsent document was made and not its number: that side's receipt of the time has it.
  func numbered(_ unsent: Unsent, in drive: DriveNumber, _ side: SideName) async throws -> Unsent {
    guard unsent.count > 0, unsent.firstDocument == nil, let first = unsent.first else { return unsent }
    let filter = ReceiptFilter(
      sources: [desk.source(side)], drives: [drive], period: Period(from: first, to: first), order: .document)
    var unsent = unsent
    unsent.firstDocument = try await desk.archive.receipts(filter, lines: false).compactMap(\.document).first
    return unsent
  }

  /// A period of some registers.
  public func period(
    _ period: Period, of records: [RegisterRecord], one: RegisterRecord?, refresh: Bool = false,
    options: Reconciliation.Options = .init()
  ) async throws -> Result {
    let around = period.widened(days: 1)
    for record in records {
      try await PullService(desk).ensure(record, around, refresh: refresh, progress: progress)
    }
    var result = try await reconciled(one == nil ? [] : records, around, scope: .period(period), options: options)
    result.register = one
    result.period = period
    return result
  }

  /// All that the archive holds of this connection.
  public func everything(_ records: [RegisterRecord], one: RegisterRecord?) async throws -> Result {
    var result = try await reconciled(one == nil ? [] : records, nil, scope: .everything)
    result.register = one
    return result
  }

  private func reconciled(
    _ records: [RegisterRecord], _ period: Period?, scope: Scope, options: Reconciliation.Options = .init()
  ) async throws -> Result {
    let (received, booked) = try await sides(records, period)
    let reconciliation = reconcile(operator: received.side, books: booked.side, scope: scope, options: options)
    return Result(reconciliation: reconciliation, notes: received.notes + booked.notes)
  }

  /// Both sides out of the archive, with what there is to say of each.
  /// - Throws: a ``Fault`` where neither is there.
  func sides(_ records: [RegisterRecord], _ period: Period?) async throws
    -> (received: (side: Side?, notes: [Message]), booked: (side: Side?, notes: [Message]))
  {
    var notes: [SideName: [Message]] = [:]
    let received = try await side(.operator, records, period, &notes[.operator, default: []])
    let booked = try await side(.books, records, period, &notes[.books, default: []])
    guard received != nil || booked != nil else { throw Fault(ServiceFault.nothingConnected) }
    return ((received, notes[.operator] ?? []), (booked, notes[.books] ?? []))
  }

  /// One side's receipts and frames out of the archive; nil where the side is not there at all.
  private func side(_ side: SideName, _ records: [RegisterRecord], _ period: Period?, _ notes: inout [Message])
    async throws -> Side?
  {
    guard try await desk.has(side) else {
      notes.append(Message(ServiceNote.sideNotConnected, ["side": "@side.\(side.rawValue)"]))
      return nil
    }
    let archive = try desk.archive
    let source = desk.source(side)
    let registrations = records.compactMap(\.register.registration)
    let drives = registrations.isEmpty ? records.compactMap(\.register.drive) : []
    let table = try await archive.receiptTable(
      ReceiptFilter(sources: [source], registers: registrations, drives: drives, period: period))
    let shifts = try await archive.shifts(
      ShiftFilter(sources: [source], registers: registrations, drives: drives, period: period))
    let reports = try await archive.reports(
      ReportFilter(sources: [source], registers: registrations, drives: drives, period: period))
    var complete = true
    var told: Int64?
    for record in records {
      let asked = try await archive.coverage(of: record.register, from: source).filter { row in
        period.map { row.period.from <= $0.to && $0.from <= row.period.to } ?? true
      }
      told = max(told ?? 0, asked.map(\.asked).max() ?? 0)
      complete = complete && asked.allSatisfy(\.complete)
    }
    if let told, told > 0 {
      notes.append(
        Message(ServiceNote.asOf, ["side": "@side.\(side.rawValue)", "time": desk.local(told).russian]))
    }
    return Side(receipts: table, shifts: shifts.compactMap(\.frame), reports: reports, complete: complete)
  }
}

extension Desk {
  /// When a side was last asked, by this machine's wall clock; nil when it never was.
  public func freshness(_ side: SideName, of record: RegisterRecord?) async throws -> WallClock? {
    guard let record else { return nil }
    return try await archive.freshness(of: record.register, from: source(side)).map(local)
  }
}

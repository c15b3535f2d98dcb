import Archive
import Fiscal
import Reconciliation

/// Looks after registers: shifts that differ, gaps in the numbers, unsent documents, silence, shifts that are too long,
/// drives near their end.
public struct CheckService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// One register, whatever of it can be asked. All that fails is in the answer.
  /// - Parameters:
  ///   - period: whose differences, gaps and long shifts count; nil takes the usual 31 days. What a drive holds and
  ///     silence are looked for in the usual days, too.
  ///   - refresh: whether the sides are asked again for what the archive has.
  /// - Throws: `CancellationError`, or a ``Fault`` of the archive.
  public func check(
    _ record: RegisterRecord, period: Period? = nil, limits: CheckLimits = .init(), refresh: Bool = false
  ) async throws -> RegisterCheck {
    var check = RegisterCheck(record: record)
    let usual = PullService(desk).usualPeriod
    let asked = period ?? usual
    let range = Period(from: min(asked.from, usual.from), to: max(asked.to, usual.to))
    for side in SideName.allCases {
      do {
        let brought = try await PullService(desk).ensure(
          record, range.widened(days: 1), refresh: refresh, booksAnew: true, sides: [side], progress: progress)
        if brought.isPartial { check.isPartial = true }
      } catch let fault as Fault {
        check.failures[side] = fault
      }
    }
    let service = ReconciliationService(desk, progress: progress)
    let (received, booked) = try await service.sides([record], range.widened(days: 1))
    let shifts = try await ShiftService(desk, progress: progress).known([record])
    let reconciliation = reconcile(operator: received.side, books: booked.side, scope: .period(range))
    var statements = UnsentSearch.statements(shifts, (received.side?.reports ?? []) + (booked.side?.reports ?? []))
    for (drive, statement) in statements {
      statements[drive]?.unsent = try await service.numbered(statement.unsent, in: drive, .books)
    }
    let unasked = try await neverAsked(record)
    check.isCompared = reconciliation.difference != nil && check.failures.isEmpty && unasked.isEmpty
    // That an operator who could not be asked lacks a document is no sign of anything.
    let isNumbered =
      record.operator != nil && check.failures[.operator] == nil && !unasked.contains(.operator) && !check.isPartial
    let unsent = UnsentSearch(
      reconciliation, received: received.side, tellsNumbers: isNumbered, statements: statements,
      usual: record.register.drive)
    check.unsent = unsent.drives
    if check.isCompared {
      note(reconciliation, shifts, asked, besides: unsent.findings, in: &check)
      try await settle(&check, received.side, booked.side, shifts)
    }
    check.lacking += unasked.map { Message(CheckNote.neverAsked, ["side": "@side.\($0.rawValue)"]) }
    check.long = long(shifts, asked)
    noteSilence(shifts, limits, in: &check)
    noteDrive(shifts, limits, in: &check)
    return check
  }

  /// Offline: the sides of which the archive has nothing about the register, because nobody ever asked.
  private func neverAsked(_ record: RegisterRecord) async throws -> [SideName] {
    guard desk.offline else { return [] }
    var unasked: [SideName] = []
    for side in SideName.allCases where desk.connection.canAsk(side) {
      if try await desk.archive.coverage(of: record.register, from: desk.source(side)).isEmpty { unasked.append(side) }
    }
    return unasked
  }

  // MARK: What differs

  private func note(
    _ reconciliation: Reconciliation, _ shifts: [ShiftRecord], _ asked: Period, besides explained: Set<Int>,
    in check: inout RegisterCheck
  ) {
    var differing: [UInt32?: RegisterCheck.DifferingShift] = [:]
    for (at, finding) in reconciliation.findings.enumerated() {
      guard !explained.contains(at), finding.datetime.map(asked.contains) ?? true else { continue }
      if check.isPartial, finding.kind == .missingInOperator || finding.kind == .gapInDocuments { continue }
      if finding.kind == .gapInDocuments {
        if isAsked(finding.shift, finding.drive, shifts, asked) { check.gaps += finding.numbers }
        continue
      }
      differing[finding.shift, default: .init(number: finding.shift, findings: 0, difference: .zero)].findings += 1
      differing[finding.shift]?.difference += finding.difference
    }
    check.differing = differing.values.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    check.lacking = reconciliation.notes.filter { isLacking($0, shifts, asked) }
  }

  /// Whether a side holds something back: it says so, or the operator has fewer receipts than a closing report counts.
  /// (What the books lack of them are findings.)
  private func isLacking(_ note: Message, _ shifts: [ShiftRecord], _ asked: Period) -> Bool {
    switch note.code {
    case ReconciliationNote.answerIncomplete.rawValue: true
    case ReconciliationNote.receiptsLacking.rawValue:
      note.facts["side"] == "@side.operator"
        && isAsked(note.facts["shift"].flatMap { UInt32($0) }, note.facts["drive"], shifts, asked)
    default: false
    }
  }

  /// A gap has no time: its shift has.
  private func isAsked(_ number: UInt32?, _ drive: String?, _ shifts: [ShiftRecord], _ asked: Period) -> Bool {
    let shift = shifts.first { $0.id.number == number && $0.id.drive.text == drive }
    guard let shift, let start = shift.start else { return true }
    return start <= asked.to && shift.end ?? start >= asked.from
  }

  /// Leaves out shifts whose difference is just the one that somebody accepted when they were closed.
  private func settle(
    _ check: inout RegisterCheck, _ received: Side?, _ booked: Side?, _ shifts: [ShiftRecord]
  ) async throws {
    guard !check.differing.isEmpty, let register = check.record.register.registration else { return }
    var accepted: [ShiftID: String] = [:]
    for entry in try await JournalService(desk).records(of: register) {
      guard let drive = entry.facts["drive"].flatMap({ DriveNumber($0) }),
        let number = entry.facts["shift"].flatMap({ UInt32($0) })
      else { continue }
      let id = ShiftID(drive: drive, number: number)
      switch entry.message.code {
      case JournalEvent.shiftAccepted.rawValue: accepted[id] = entry.facts["cells"]
      case JournalEvent.shiftRefused.rawValue: accepted[id] = nil
      default: continue
      }
    }
    let before = check.differing.count
    check.differing.removeAll { differing in
      let ids = shifts.map(\.id).filter { $0.number == differing.number }
      return ids.contains { id in
        guard let cells = accepted[id] else { return false }
        return cells == ClosingService.cells(reconcile(operator: received, books: booked, scope: .shift(id)))
      }
    }
    check.accepted = before - check.differing.count
  }

  // MARK: Time

  private func long(_ shifts: [ShiftRecord], _ asked: Period) -> [RegisterCheck.LongShift] {
    shifts.enumerated().compactMap { at, shift in
      guard let opened = shift.opened, let state = shift.state else { return nil }
      // One that others followed is not open, whatever became of its closing report.
      if state == .open, at < shifts.count - 1 { return nil }
      let end = state == .open ? desk.now : shift.closed ?? opened
      guard asked.contains(end) || state == .open else { return nil }
      let seconds = end.seconds - opened.seconds
      guard seconds > Int64(CheckLimits.shiftHours) * 3600 else { return nil }
      return RegisterCheck.LongShift(
        id: shift.id, opened: opened, hours: Int(seconds / 3600), isOpen: state == .open)
    }
  }

  private func noteSilence(_ shifts: [ShiftRecord], _ limits: CheckLimits, in check: inout RegisterCheck) {
    var last = [check.record.operator?.lastDocument, check.record.books?.lastDocument].compactMap { $0 }
    last += shifts.flatMap { shift in
      [shift.operator, shift.books].compactMap { $0 }.flatMap {
        $0.sums.map(\.last) + [$0.frame?.closed].compactMap { $0 }
      }
    }
    check.lastDocument = last.max()
    guard let newest = check.lastDocument else { return }
    let days = newest.day.distance(to: desk.today)
    if days >= limits.silentDays { check.silentDays = days }
  }

  private func noteDrive(_ shifts: [ShiftRecord], _ limits: CheckLimits, in check: inout RegisterCheck) {
    let record = check.record
    // The newest word of either side, of the drive that is in use.
    let drive = shifts.last?.id.drive
    for side in SideName.allCases {
      let newest = shifts.last { $0.id.drive == drive && $0.told(by: side)?.frame?.report != nil }
      check.driveSigns.formUnion(newest?.told(by: side)?.frame?.report?.signs ?? [])
    }
    check.driveExpires = record.operator?.driveExpires ?? record.books?.driveExpires
    guard let left = check.driveExpires.map({ desk.today.distance(to: $0) }), left <= limits.daysLeft else { return }
    check.driveDaysLeft = left
  }
}

import Fiscal

/// A shift document before its drive is known: `Документ.КассоваяСмена` does not name it.
struct BookedShift: Sendable {
  let number: UInt32
  let opened: WallClock?
  let closed: WallClock?
  let state: Shift.State?
  let receipts: Int?
  let documents: Int?
  let unsent: Unsent?
  let signs: DriveSigns

  func touches(_ period: Period) -> Bool {
    if let opened, opened > period.to { return false }
    if let closed, closed < period.from { return false }
    // Neither end is filled: nothing says that it is of this time.
    return opened != nil || closed != nil
  }
}

extension OpenInfobase {
  /// Shift documents of a register that touch a stretch of the server's time, oldest first, in the register's time.
  func shifts(of subject: ReceiptSubject, in period: Period, notes: inout [Message]) async throws
    -> ODataRecords<BookedShift>
  {
    let nothing = ODataRecords<BookedShift>(items: [], came: 0)
    guard let names = profile.shift, has(names.set) else {
      if let set = profile.shift?.set {
        notes.append(Message(BooksNote.notIncluded, ["objects": ObjectName.people(set)]))
      }
      return nothing
    }
    guard let key = subject.key,
      let mine = condition(names.register, in: names.set, is: key, of: profile.register.set, code: subject.code)
    else { return nothing }
    let ends = [
      "\(names.opened) le \(ODataLiteral.clock(period.to))",
      "(\(names.closed) ge \(ODataLiteral.clock(period.from)) or \(names.closed) eq \(ODataLiteral.emptyClock))",
    ]
    var answer = try await dated(
      ODataQuery(set: names.set, select: shiftColumns(names), order: ["Ref_Key"]), conditions: ends,
      // A shift that was not closed in time may have begun long before.
      by: names.opened, from: period.from.adding(seconds: -31 * 86_400), narrowing: [mine], top: 100, notes: &notes
    ) { record -> BookedShift? in
      guard record.flag("DeletionMark") != true, subject.owns(record, by: names.register) == true else { return nil }
      let shift = Self.shift(record, names)
      return shift?.touches(period) == true ? shift : nil
    }
    answer.items.sort { ($0.opened ?? $0.closed ?? period.from) < ($1.opened ?? $1.closed ?? period.from) }
    answer.items = answer.items.map { $0.told(by: subject) }
    if !answer.complete { notes.append(answer.shortage(of: names.set)) }
    return answer
  }

  private func shiftColumns(_ names: ShiftNames) -> [String] {
    metadata.select(
      [
        "Date", "DeletionMark", names.register, names.number, names.opened, names.closed, names.receipts,
        names.documents, names.unsent, names.firstUnsent, names.openWhen?.field, names.closedWhen?.field,
      ] + names.signs.keys.sorted().map { $0 }, in: names.set)
  }

  private static func shift(_ record: ODataRecord, _ names: ShiftNames) -> BookedShift? {
    guard let number = record.number(names.number) else { return nil }
    let isOpen = names.openWhen.map { record.has($0.field) && $0.holds(for: record) } ?? false
    let isClosed = names.closedWhen.map { record.has($0.field) && $0.holds(for: record) } ?? false
    let unsent = record.count(names.unsent).map { Unsent(count: $0, first: record.clock(names.firstUnsent)) }
    return BookedShift(
      number: number, opened: record.clock(names.opened), closed: isOpen ? nil : record.clock(names.closed),
      state: isOpen ? .open : isClosed ? .closed : nil, receipts: record.count(names.receipts),
      documents: record.count(names.documents), unsent: unsent,
      signs: names.signs.reduce(into: []) { if record.flag($1.key) == true { $0.formUnion($1.value) } })
  }
}

extension BookedShift {
  /// With its times on the register's clock.
  fileprivate func told(by subject: ReceiptSubject) -> BookedShift {
    BookedShift(
      number: number, opened: opened.map(subject.clock), closed: closed.map(subject.clock), state: state,
      receipts: receipts, documents: documents,
      unsent: unsent.map { Unsent(count: $0.count, first: $0.first.map(subject.clock)) }, signs: signs)
  }

  /// The frame with the drive: of receipts in this shift, else of the receipts nearest to it, else the one that the
  /// register is known to have. Nil where nobody names a drive.
  func frame(of subject: ReceiptSubject, receipts known: [Receipt]) -> Shift? {
    let drive =
      known.first { $0.drive != nil && $0.shift == number && contains($0.datetime) }?.drive
      ?? nearestDrive(known) ?? subject.drive.flatMap { isForeign(to: $0, known) ? nil : $0 }
    guard let drive else { return nil }
    let report =
      state == .closed && (receipts != nil || documents != nil)
      ? ClosingReport(receipts: receipts, documents: documents, unsent: unsent, signs: signs) : nil
    return Shift(
      id: ShiftID(drive: drive, number: number), register: subject.registration, opened: opened, closed: closed,
      state: state, report: report, unsent: unsent)
  }

  private func contains(_ clock: WallClock) -> Bool {
    (opened.map { $0 <= clock } ?? true) && (closed.map { clock <= $0 } ?? true)
  }

  /// The drive of the receipt nearest in time among those that a shift of this number can stand beside: in a drive
  /// numbers grow, and begin anew with the next one.
  private func nearestDrive(_ receipts: [Receipt]) -> DriveNumber? {
    guard let middle = opened ?? closed else { return nil }
    return receipts.filter { $0.drive != nil && canStand(beside: $0, at: middle) }
      .min { abs($0.datetime.seconds - middle.seconds) < abs($1.datetime.seconds - middle.seconds) }?.drive
  }

  private func canStand(beside receipt: Receipt, at middle: WallClock) -> Bool {
    guard let other = receipt.shift else { return true }
    return receipt.datetime < middle ? other <= number : other >= number
  }

  /// Whether receipts speak against the shift's being of the drive.
  private func isForeign(to drive: DriveNumber, _ receipts: [Receipt]) -> Bool {
    guard let middle = opened ?? closed else { return false }
    return receipts.contains { $0.drive == drive && !canStand(beside: $0, at: middle) }
  }
}

import Fiscal

/// The shifts that a register's documents belong to: built from opening and closing reports where they come, and from the
/// operator's own list of shifts where it has one.
struct ShiftFrames {
  struct Built {
    var frame: Shift
    var first: WallClock
    var last: WallClock
    /// Receipts without corrections, corrections, and the numbers of receipts.
    var receipts = 0
    var corrections = 0
    var smallestNumber: UInt32?
    /// By the operator's list of shifts.
    var isToldOpen = false
  }

  /// In ascending order of their first document.
  private(set) var all: [Built] = []
  let register: Register

  /// - Parameters:
  ///   - end: up to when documents were asked for.
  ///   - isNewestKnown: whether that is up to now, so that the register's open shift, if it has one, is the newest of
  ///     these.
  ///   - told: the operator's own list.
  ///   - infersOpen: whether a newest shift whose opening report came and whose closing report did not is open, where
  ///     neither the register nor the list tells.
  init(
    _ records: [DocumentRecord], register: Register, end: WallClock, isNewestKnown: Bool, told: [ToldShift] = [],
    infersOpen: Bool = false
  ) {
    self.register = register
    var built: [ShiftID: Built] = [:]
    for record in records {
      guard let drive = record.drive, let shift = record.shift, let datetime = record.datetime else { continue }
      let id = ShiftID(drive: drive, number: shift)
      let fresh = Built(
        frame: Shift(id: id, register: record.register ?? register.registration), first: datetime, last: datetime)
      built[id, default: fresh].take(record, at: datetime)
    }
    for shift in told {
      guard let first = shift.opened ?? built[shift.id]?.first ?? shift.closed else { continue }
      let fresh = Built(
        frame: Shift(id: shift.id, register: shift.register ?? register.registration), first: first,
        last: shift.closed ?? first)
      built[shift.id, default: fresh].take(shift)
    }
    all = built.values.sorted { ($0.first, $0.frame.id) < ($1.first, $1.frame.id) }
    settleStates(end, isNewestKnown, infersOpen)
  }

  /// A closing report tells that a shift is closed, and so does a later shift of the same drive: there is one at a time.
  /// That it is open only the register tells, and of its newest one. Of a period in the past that is one whose opening
  /// report came and whose closing report did not, though a shift lasts 24 hours at most.
  private mutating func settleStates(_ end: WallClock, _ isNewestKnown: Bool, _ infersOpen: Bool) {
    var newest: [DriveNumber: UInt32] = [:]
    for shift in all {
      let id = shift.frame.id
      newest[id.drive] = max(newest[id.drive] ?? 0, id.number)
    }
    let last = all.max { ($0.last, $0.frame.id) < ($1.last, $1.frame.id) }?.frame.id
    for at in all.indices {
      let id = all[at].frame.id
      if all[at].frame.closed != nil || id.number < newest[id.drive] ?? 0 {
        all[at].frame.state = .closed
      } else if all[at].isToldOpen {
        all[at].frame.state = .open
      } else if id == last, register.shiftOpen ?? (infersOpen && all[at].frame.opened != nil) {
        let hasNoEnd = all[at].frame.opened.map { $0.adding(seconds: 86_400) <= end } ?? false
        if isNewestKnown || hasNoEnd { all[at].frame.state = .open }
      }
    }
  }

  /// Those with a part in the period.
  func frames(touching period: Period) -> [Shift] {
    all.filter { $0.first <= period.to && $0.last >= period.from }.map(\.frame)
  }
}

extension ShiftFrames.Built {
  fileprivate mutating func take(_ record: DocumentRecord, at datetime: WallClock) {
    first = min(first, datetime)
    last = max(last, datetime)
    switch record.content {
    case .receipt(let receipt):
      if receipt.kind.isCorrection { corrections += 1 } else { receipts += 1 }
      if let number = receipt.number { smallestNumber = min(smallestNumber ?? number, number) }
    case .report(.openShift, _):
      frame.opened = datetime
      frame.openingDocument = record.document
    case .report(.closeShift, let report):
      frame.closed = datetime
      frame.closingDocument = record.document
      frame.report = report
    case .report, .unknown, .unreadable: return
    }
  }

  /// What the operator's list tells of it; what the documents themselves tell is not overwritten.
  fileprivate mutating func take(_ told: ToldShift) {
    frame.opened = frame.opened ?? told.opened
    frame.closed = frame.closed ?? told.closed
    frame.openingDocument = frame.openingDocument ?? told.openingDocument
    frame.closingDocument = frame.closingDocument ?? told.closingDocument
    if let opened = told.opened { first = min(first, opened) }
    if let closed = told.closed { last = max(last, closed) }
    isToldOpen = told.isOpen == true && frame.closed == nil
    guard let report = told.report else { return }
    var whole = frame.report ?? report
    whole.receipts = whole.receipts ?? report.receipts
    whole.documents = whole.documents ?? report.documents
    whole.stated = report.stated
    frame.report = whole
  }

  /// Whether its beginning came: its opening report, or the receipt with which every shift begins.
  var isFromItsBeginning: Bool { frame.opened != nil || smallestNumber == 1 }

  /// Whether so many receipts are what came; it is not known whether the operator counts corrections among them.
  func counts(_ counted: Int) -> Bool { counted == receipts || counted == receipts + corrections }
}

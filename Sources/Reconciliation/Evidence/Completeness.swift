import Fiscal

/// Completeness before blame: whether both sides hold all that was asked, and what is not there.
struct Completeness {
  private(set) var complete = true
  private(set) var notes: [Message] = []
  /// Shifts of which the operator adds up something else than its receipts are.
  private(set) var stated: [StatedDifference] = []
  /// Shifts of which a side has totals only.
  private(set) var told: [ToldTotals] = []
  /// Registers' days that a side lacks wholly.
  private(set) var lacking: [SideName: Set<RegisterDay>] = [:]

  private mutating func lack(_ note: ReconciliationNote, _ facts: [String: String]) {
    complete = false
    notes.append(Message(note, facts))
  }

  mutating func noteAnswer(_ side: Side?, _ name: SideName) {
    guard let side else { return lack(.sideAbsent, ["side": name.fact]) }
    if !side.complete { lack(.answerIncomplete, ["side": name.fact]) }
    notes += side.notes
  }

  mutating func notePresence(_ presence: Presence, _ places: Places) {
    for (place, _, days) in presence.byPlace {
      for (day, count) in days {
        if let side = count.lacking { lacking[side, default: []].insert(RegisterDay(place: place, day: day)) }
      }
    }
    if let side = presence.total.lacking {
      return lack(.sideEmpty, ["side": side.fact, "count": "\(presence.total.receipts)"])
    }
    for (place, all, days) in presence.byPlace {
      let register = places.registerText(place) ?? places.drives.text(place &- UInt32(places.registers.count)) ?? "?"
      if let side = all.lacking {
        lack(.registerLacking, ["side": side.fact, "register": register, "count": "\(all.receipts)"])
        continue
      }
      for side in SideName.allCases {
        let lacking = days.filter { $0.count.lacking == side }
        guard let first = lacking.first, let last = lacking.last else { continue }
        lack(
          .daysLacking,
          [
            "side": side.fact, "register": register, "days": "\(lacking.count)", "from": first.day.description,
            "to": last.day.description, "count": "\(lacking.reduce(0) { $0 + $1.count.receipts })",
          ])
      }
    }
  }

  /// - Parameter other: a shift that either side knows closed is closed: an operator that lacks the closing report takes
  ///   the newest shift that it knows for the open one.
  mutating func noteShifts(
    _ side: Side, _ name: SideName, beside other: Side?, _ scope: Scope, _ counts: ShiftCounts, _ places: Places
  ) {
    let closed = Set((name == .operator ? other?.shifts ?? [] : []).filter { $0.state == .closed }.map(\.id))
    for shift in side.shifts.sorted(by: { $0.id < $1.id }) where scope.touches(shift) {
      let facts = ["side": name.fact, "drive": shift.id.drive.text, "shift": "\(shift.id.number)"]
      if shift.state == .open, !closed.contains(shift.id) { lack(.shiftOpen, facts) }
      guard let report = shift.report, scope.holds(shift) else { continue }
      let count = counts.count(drive: places.drives.number(of: shift.id.drive.text), shift: shift.id.number)
      if let totals = ToldTotals(shift, name, count, places) { told.append(totals) }
      if let counted = report.receipts, count.receipts < counted {
        lack(
          .receiptsLacking,
          facts.merging(["counted": "\(counted)", "count": "\(count.receipts)"]) { first, _ in first })
      } else if let sums = report.sums, Sign.allCases.contains(where: { sums[$0] ?? .zero != count.sums[$0] ?? .zero })
      {
        notes.append(Message(ReconciliationNote.reportDiffers, facts))
      }
      // All that the archive holds may end in the middle of a shift: then a lack of receipts says nothing.
      if case .everything = scope, count.receipts < report.receipts ?? 0 { continue }
      if name == .operator, let told = report.stated,
        let difference = StatedDifference(shift, told, count, places)
      {
        stated.append(difference)
        lack(.totalsDiffer, facts)
      }
    }
  }

  /// - Parameter frames: a shift that was closed before the first unsent document is all sent.
  mutating func noteUnsent(_ unsent: UnsentDocuments, _ scope: Scope, _ frames: [Shift], _ places: Places) {
    for (number, statement) in unsent.statements.sorted(by: { $0.key < $1.key }) where statement.unsent.count > 0 {
      guard let text = places.drives.text(number), let drive = DriveNumber(text) else { continue }
      switch scope {
      case .shift(let id):
        guard id.drive == drive, statement.shift ?? .max >= id.number else { continue }
        let end = frames.lazy.filter { $0.id == id }.compactMap(\.closed).max()
        if let end, let first = statement.unsent.first, end < first { continue }
      case .period(let period):
        if let first = statement.unsent.first, first > period.to { continue }
      case .everything: break
      }
      lack(.unsent, ["drive": drive.text, "count": "\(statement.unsent.count)"])
    }
  }

  mutating func noteGaps(_ gaps: [Gap]) {
    guard !gaps.isEmpty else { return }
    let numbers = gaps.reduce(0) { $0 + Int($1.last - $1.first) + 1 }
    lack(.gaps, ["count": "\(numbers)", "gaps": "\(gaps.count)"])
  }
}

/// A day of a register.
struct RegisterDay: Hashable, Sendable {
  var place: UInt32
  var day: CalendarDay
}

extension SideName {
  /// The side as a fact of a message: its entry in the catalogue.
  var fact: String { "@side.\(rawValue)" }
}

extension Scope {
  /// Whether some of the shift was asked.
  func touches(_ shift: Shift) -> Bool {
    switch self {
    case .everything: true
    case .shift(let id): shift.id == id
    case .period(let period):
      shift.opened.map { $0 <= period.to } ?? true && shift.closed.map { $0 >= period.from } ?? true
    }
  }

  /// Whether the whole shift was asked.
  func holds(_ shift: Shift) -> Bool {
    switch self {
    case .everything: true
    case .shift(let id): shift.id == id
    case .period(let period): shift.opened.map(period.contains) ?? false && shift.closed.map(period.contains) ?? false
    }
  }
}

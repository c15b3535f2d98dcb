import Fiscal

/// Turns matched groups into findings, totals and evidence of what was asked.
struct Collector: Sendable {
  let ground: Ground
  let scope: Scope
  let frames: [Shift]
  let reports: NumberedReports
  let unsent: UnsentDocuments
  /// False where a side is absent: then there are totals only.
  let compares: Bool

  private(set) var received: Tally
  private(set) var booked: Tally
  private(set) var presence = Presence()
  private(set) var records: [FindingRecord] = []
  private(set) var gaps: [Gap] = []
  private(set) var ties: [Findings.RowTie] = []
  private var pairs = [Int](repeating: 0, count: MatchRule.allCases.count)

  private(set) var receivedCounts: ShiftCounts
  private(set) var bookedCounts: ShiftCounts

  init(_ ground: Ground, _ scope: Scope, _ received: Side?, _ booked: Side?) {
    self.ground = ground
    self.scope = scope
    let sides = [received, booked].compactMap { $0 }
    compares = sides.count == 2
    receivedCounts = ShiftCounts(received?.shifts ?? [], ground.places)
    bookedCounts = ShiftCounts(booked?.shifts ?? [], ground.places)
    frames = sides.flatMap(\.shifts)
    reports = NumberedReports(sides, ground.places)
    unsent = UnsentDocuments(sides, ground.places)
    self.received = Tally(cashiers: ground.cashiers.names.count)
    self.booked = self.received
  }

  /// Puts another part behind this one.
  mutating func append(_ other: Collector) {
    received += other.received
    booked += other.booked
    presence += other.presence
    receivedCounts += other.receivedCounts
    bookedCounts += other.bookedCounts
    for at in pairs.indices { pairs[at] += other.pairs[at] }
    records.reserveCapacity(records.count + other.records.count)
    for record in other.records {
      var record = record
      if record.kind == .gapInDocuments { record.particulars += Int32(truncatingIfNeeded: gaps.count) }
      if record.kind == .ambiguous { record.particulars += Int32(truncatingIfNeeded: ties.count) }
      records.append(record)
    }
    gaps += other.gaps
    ties += other.ties
  }

  /// A finding of the group that is worked on, with what it is sorted by.
  private struct Draft {
    var record: FindingRecord
    var document: UInt32
    var time: UInt32
    var received: Entry?
    var booked: Entry?

    func precedes(_ other: Draft) -> Bool {
      if record.drive != other.record.drive { return record.drive < other.record.drive }
      if time != other.time { return time < other.time }
      if document != other.document { return document < other.document }
      if record.kind != other.record.kind { return record.kind < other.record.kind }
      return Self.precedes(received, other.received) ?? Self.precedes(booked, other.booked) ?? false
    }

    /// Nil where nothing tells the two apart.
    private static func precedes(_ a: Entry?, _ b: Entry?) -> Bool? {
      guard let a else { return b == nil ? nil : true }
      guard let b else { return false }
      return a.precedes(b) ? true : b.precedes(a) ? false : nil
    }
  }

  mutating func add(_ group: RegisterGroup) {
    let membership = Membership(scope, group, frames: frames)
    var drafts: [Draft] = []
    addReceived(group, membership, &drafts)
    addBooked(group, membership, &drafts)
    receivedCounts.add(group.received, of: ground.received)
    bookedCounts.add(group.booked, of: ground.booked)
    guard compares else { return }
    addTies(group, membership, &drafts)
    addGaps(group, &drafts)
    drafts.sort { $0.precedes($1) }
    records += drafts.map(\.record)
  }

  // MARK: Rows

  private mutating func addReceived(_ group: RegisterGroup, _ membership: Membership, _ drafts: inout [Draft]) {
    for (at, entry) in group.received.entries.enumerated() {
      let state = group.received.states[at]
      if state == .copy { continue }
      let counterpart = group.received.counterpart(at).map { group.booked.entries[$0] }
      let counts = membership.contains(entry, counterpart: counterpart)
      if counts {
        received.add(entry, of: ground.received)
        presence.add(entry, .init(received: 1, missingInBooks: state == .free ? 1 : 0))
      }
      switch state {
      case .paired:
        if let counterpart { addPair(entry, counterpart, counts, membership, &drafts) }
      case .free:
        if counts { drafts.append(draft(.missingInBooks, received: entry)) }
      case .duplicate:
        if counts {
          var draft = draft(.duplicateInOperator, received: entry)
          draft.record.rule = counterpart.map { ground.rule(entry, $0) }
          drafts.append(draft)
        }
      case .copy: continue
      }
    }
  }

  private mutating func addBooked(_ group: RegisterGroup, _ membership: Membership, _ drafts: inout [Draft]) {
    let last = lastReceived(group)
    for (at, entry) in group.booked.entries.enumerated() {
      let state = group.booked.states[at]
      let counterpart = group.booked.counterpart(at).map { group.received.entries[$0] }
      guard membership.contains(entry, counterpart: counterpart) else { continue }
      booked.add(entry, of: ground.booked)
      presence.add(entry, .init(booked: 1, missingInOperator: state == .free ? 1 : 0))
      switch state {
      case .free:
        var draft = draft(.missingInOperator, booked: entry)
        if unsent.hold(entry, drive: entry.drive, last: last[entry.drive]) {
          draft.record.marks.insert(.unsent)
        }
        drafts.append(draft)
      case .duplicate:
        var draft = draft(.duplicateInBooks, received: counterpart, booked: entry)
        draft.record.rule = counterpart.map { ground.rule($0, entry) }
        drafts.append(draft)
      case .paired, .copy: continue
      }
    }
  }

  private mutating func addPair(
    _ ours: Entry, _ theirs: Entry, _ oursCounts: Bool, _ membership: Membership, _ drafts: inout [Draft]
  ) {
    let theirsCounts = membership.contains(theirs, counterpart: ours)
    guard oursCounts || theirsCounts else { return }
    let rule = ground.rule(ours, theirs)
    pairs[rule.place] += 1
    var differing = ground.compare(ours, theirs).differing
    if oursCounts != theirsCounts {
      // Only one of them is in what was asked, be it by a second: the totals differ by it, and this says why.
      if case .shift = scope { differing.insert(.shift) } else { differing.insert(.time) }
    }
    guard let kind = FindingKind(differing) else { return }
    var draft = draft(kind, received: ours, booked: theirs)
    draft.record.rule = rule
    draft.record.differing = differing
    if !oursCounts { draft.record.marks.remove(.receivedCounts) }
    if !theirsCounts { draft.record.marks.remove(.bookedCounts) }
    drafts.append(draft)
  }

  private func draft(_ kind: FindingKind, received: Entry? = nil, booked: Entry? = nil) -> Draft {
    let drive = received.map(\.drive).flatMap(\.known) ?? booked?.drive ?? 0
    var record = FindingRecord(kind: kind, place: received?.place ?? booked?.place ?? 0, drive: drive)
    if let received {
      record.received = Int32(truncatingIfNeeded: received.row)
      record.marks.insert(kind == .duplicateInBooks ? .receivedNames : .receivedCounts)
    }
    if let booked {
      record.booked = Int32(truncatingIfNeeded: booked.row)
      record.marks.insert(.bookedCounts)
    }
    let named = received ?? booked
    return Draft(
      record: record, document: named?.document ?? 0, time: named?.time ?? 0, received: received, booked: booked)
  }

  /// The last document that the operator has of each drive of which somebody tells unsent ones.
  private func lastReceived(_ group: RegisterGroup) -> [UInt32: Entry] {
    guard unsent.statements.contains(where: { $0.value.unsent.count > 0 }) else { return [:] }
    var last: [UInt32: Entry] = [:]
    for entry in group.received.entries where unsent.statements[entry.drive] != nil {
      if let known = last[entry.drive], (known.document, known.time) >= (entry.document, entry.time) { continue }
      last[entry.drive] = entry
    }
    return last
  }

  // MARK: Ties and gaps

  private mutating func addTies(_ group: RegisterGroup, _ membership: Membership, _ drafts: inout [Draft]) {
    for tie in group.ties {
      // Those that found a partner elsewhere after all are none of it any more.
      let theirs = Set(tie.booked)
      let ours = tie.received.filter { at in
        switch group.received.states[at] {
        case .free: true
        case .paired: group.received.partner(at).map(theirs.contains) ?? false
        case .duplicate, .copy: false
        }
      }
      guard ours.count > 1, ours.count != tie.booked.count else { continue }
      let counts =
        ours.contains { at in
          membership.contains(
            group.received.entries[at], counterpart: group.received.counterpart(at).map { group.booked.entries[$0] })
        }
        || tie.booked.contains { at in
          membership.contains(
            group.booked.entries[at], counterpart: group.booked.counterpart(at).map { group.received.entries[$0] })
        }
      guard counts, let first = ours.first, let other = tie.booked.first else { continue }
      var draft = draft(.ambiguous, received: group.received.entries[first], booked: group.booked.entries[other])
      draft.record.marks = []
      draft.record.particulars = Int32(truncatingIfNeeded: ties.count)
      ties.append(
        Findings.RowTie(
          received: ours.map { Int32(truncatingIfNeeded: group.received.entries[$0].row) },
          booked: tie.booked.map { Int32(truncatingIfNeeded: group.booked.entries[$0].row) }))
      drafts.append(draft)
    }
  }

  private mutating func addGaps(_ group: RegisterGroup, _ drafts: inout [Draft]) {
    for gap in group.gaps(reports) where isAsked(gap) {
      var record = FindingRecord(kind: .gapInDocuments, place: gap.place, drive: gap.drive)
      record.particulars = Int32(truncatingIfNeeded: gaps.count)
      gaps.append(gap)
      let time = UInt32(clamping: (gap.before ?? gap.after)?.seconds ?? 0)
      drafts.append(Draft(record: record, document: gap.first, time: time))
    }
  }

  /// Puts findings of totals behind those of their drives.
  mutating func add(_ stated: [StatedDifference]) {
    for (at, difference) in stated.enumerated() {
      var record = FindingRecord(kind: .totalsDiffer, place: difference.place, drive: difference.drive)
      record.particulars = Int32(truncatingIfNeeded: at)
      let place = records.lastIndex { $0.drive == record.drive }.map { $0 + 1 } ?? records.count
      records.insert(record, at: place)
    }
  }

  private func isAsked(_ gap: Gap) -> Bool {
    switch scope {
    case .everything: true
    case .shift(let id): gap.shift == id.number && gap.drive == ground.places.drives.number(of: id.drive.text)
    case .period(let period): gap.before.map(period.contains) ?? true && gap.after.map(period.contains) ?? true
    }
  }

  /// Pairs by rule.
  var matched: [MatchRule: Int] {
    Dictionary(uniqueKeysWithValues: MatchRule.allCases.map { ($0, pairs[$0.place]) }).filter { $0.value > 0 }
  }

  mutating func finish() { presence.flush() }
}

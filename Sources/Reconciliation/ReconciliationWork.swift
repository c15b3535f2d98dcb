import Fiscal

/// What is known before the first row is matched; then the groups of registers can be matched in any order.
struct ReconciliationWork: Sendable {
  private let received: Side?
  private let booked: Side?
  private let scope: Scope
  private let ground: Ground
  private let gathering: Gathering
  private let groups: [Int]

  init(operator received: Side?, books booked: Side?, scope: Scope, options: Reconciliation.Options) {
    self.received = received
    self.booked = booked
    self.scope = scope
    let places = Places(operator: received, books: booked)
    let cashiers = Cashiers(operator: received, books: booked, places: places)
    ground = Ground(
      received: received?.receipts ?? ReceiptTable(), booked: booked?.receipts ?? ReceiptTable(), places: places,
      cashiers: cashiers, options: options)
    gathering = Gathering(ground)
    groups = gathering.groups(of: scope)
  }

  private var sides: [Side] { [received, booked].compactMap { $0 } }

  /// Into how many parts it is worth to cut.
  var partCount: Int { min(groups.count, 1 + (ground.received.count + ground.booked.count) / 50_000, 16) }

  /// Matches every `of`-th share of the groups; stops where the task is cancelled.
  func part(_ number: Int, of parts: Int) -> Collector {
    var collector = Collector(ground, scope, received, booked)
    for at in groups.indices where at * parts / groups.count == number {
      if Task.isCancelled { break }
      var group = gathering.group(groups[at])
      group.match()
      collector.add(group)
    }
    collector.finish()
    return collector
  }

  /// - Parameter parts: in the order of their numbers.
  func finish(_ parts: [Collector]) -> Reconciliation {
    var collector = Collector(ground, scope, received, booked)
    for part in parts { collector.append(part) }
    var completeness = Completeness()
    completeness.noteAnswer(received, .operator)
    completeness.noteAnswer(booked, .books)
    let places = ground.places
    if let received {
      completeness.noteShifts(received, .operator, beside: booked, scope, collector.receivedCounts, places)
    }
    if let booked {
      completeness.noteShifts(booked, .books, beside: received, scope, collector.bookedCounts, places)
    }
    completeness.noteUnsent(collector.unsent, scope, collector.frames, places)
    if collector.compares { completeness.notePresence(collector.presence, places) }
    completeness.noteGaps(collector.gaps)
    collector.add(completeness.stated)
    return Reconciliation(collector, completeness, received: received != nil, booked: booked != nil)
  }
}

extension Reconciliation {
  fileprivate init(_ collector: Collector, _ completeness: Completeness, received: Bool, booked: Bool) {
    let ground = collector.ground
    scope = collector.scope
    options = ground.options
    operatorTotals = received ? collector.received.totals(ground.cashiers.names) : nil
    booksTotals = booked ? collector.booked.totals(ground.cashiers.names) : nil
    difference =
      received && booked
      ? Tally.difference(books: collector.booked, operator: collector.received, ground.cashiers.names) : nil
    persons = Tally.persons(books: collector.booked, operator: collector.received, ground.cashiers.names)
    findings = Findings(
      records: collector.records, gaps: collector.gaps, ties: collector.ties, stated: completeness.stated,
      ground: ground)
    matched = collector.matched
    complete = completeness.complete
    lacking = completeness.lacking
    told = completeness.told
    var explained = Kopecks.zero
    var cells = SettlementCells()
    var counts: [FindingKind: Int] = [:]
    for record in collector.records {
      counts[record.kind, default: 0] += 1
      if record.marks.contains(.bookedCounts) {
        let row = Int(record.booked)
        explained += ground.booked.sign(row).net(ground.booked.total(row))
        cells.add(ground.booked.sign(row), ground.booked.payments(row))
      }
      if record.marks.contains(.receivedCounts) {
        let row = Int(record.received)
        explained -= ground.received.sign(row).net(ground.received.total(row))
        cells.add(ground.received.sign(row), ground.received.payments(row), times: -1)
      }
    }
    self.explained = explained
    explainedCells = cells
    self.counts = counts
    let remainder = (difference?.total ?? .zero) - explained
    notes =
      completeness.notes
      + (remainder == .zero
        ? [] : [Message(ReconciliationNote.remainder, ["remainder": remainder.rubles])])
  }
}

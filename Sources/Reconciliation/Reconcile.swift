import Fiscal

/// Sets what the operator received against what was booked.
///
/// Pure and deterministic: the same rows give the same findings, whatever their order. First rows pair by the fiscal key
/// (drive, document number); for the rest the candidates of every weaker key are gathered, and the pair that agrees in
/// the most facts is taken, each row once.
/// - Parameters:
///   - received: what the operator holds; nil where there is no operator.
///   - booked: what the books hold; nil where there are none. With one side there are totals and no findings.
///   - scope: what was asked; the sides may hold more.
public func reconcile(
  operator received: Side?, books booked: Side?, scope: Scope = .everything,
  options: Reconciliation.Options = Reconciliation.Options()
) -> Reconciliation {
  let places = Places(operator: received, books: booked)
  let cashiers = Cashiers(operator: received, books: booked, places: places)
  let ground = Ground(
    received: received?.receipts ?? ReceiptTable(), booked: booked?.receipts ?? ReceiptTable(), places: places,
    cashiers: cashiers, options: options)
  let sides = [received, booked].compactMap { $0 }
  var collector = Collector(ground, scope, sides: sides, compares: sides.count == 2)
  let gathering = Gathering(ground)
  var receivedCounts = ShiftCounts(received?.shifts ?? [], places)
  var bookedCounts = ShiftCounts(booked?.shifts ?? [], places)
  for number in gathering.groups(of: scope) {
    var group = gathering.group(number)
    group.match()
    collector.add(group)
    receivedCounts.add(group.received, of: ground.received)
    bookedCounts.add(group.booked, of: ground.booked)
  }
  collector.finish()

  var completeness = Completeness()
  completeness.noteAnswer(received, .operator)
  completeness.noteAnswer(booked, .books)
  if let received { completeness.noteShifts(received, .operator, scope, receivedCounts, places) }
  if let booked { completeness.noteShifts(booked, .books, scope, bookedCounts, places) }
  completeness.noteUnsent(collector.unsent, scope, places)
  if sides.count == 2 { completeness.notePresence(collector.presence, places) }
  completeness.noteGaps(collector.gaps)
  return Reconciliation(collector, completeness, received: received != nil, booked: booked != nil)
}

extension Reconciliation {
  init(_ collector: Collector, _ completeness: Completeness, received: Bool, booked: Bool) {
    let ground = collector.ground
    scope = collector.scope
    options = ground.options
    operatorTotals = received ? collector.received.totals(ground.cashiers) : nil
    booksTotals = booked ? collector.booked.totals(ground.cashiers) : nil
    difference =
      received && booked
      ? Tally.difference(books: collector.booked, operator: collector.received, ground.cashiers) : nil
    findings = Findings(
      records: collector.records, gaps: collector.gaps, ties: collector.ties, ground: ground)
    matched = collector.matched
    complete = completeness.complete
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

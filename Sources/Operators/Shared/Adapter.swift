import Fiscal
import Foundation

/// What the adapters have in common: an operator is asked for documents piece by piece, for its list of shifts, and what
/// came is put together in one way.
protocol Adapter: FiscalDataOperator {
  var line: OperatorLine { get }
  var terms: OperatorTerms { get }
}

extension Adapter {
  var name: String { terms.entry.name }
  var title: String { terms.entry.title }

  /// The page that is found by the numbers of a receipt.
  func link(of receipt: Receipt) async throws -> String {
    guard terms.entry.abilities.contains(.link) else { throw Fault(OperatorFault.noLink, ["operator": title]) }
    let inn = terms.organization.flatMap { TaxNumber($0) }?.text
    guard let address = ReceiptPages.address(at: name, of: receipt, inn: inn) else {
      throw Fault(OperatorFault.linkNumbers, ["operator": title])
    }
    return address
  }

  /// The organisation that was asked for; all of them where none was.
  func chosen(_ known: [Organization], _ method: String) throws(Fault) -> [Organization] {
    guard let wanted = terms.organization else { return known }
    let chosen = known.filter { $0.id == wanted || $0.inn?.text == wanted }
    guard chosen.isEmpty else { return chosen }
    let names = known.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    throw line.fault(
      .unknownOrganization, method, ["organization": wanted, "known": names.isEmpty ? "–" : names])
  }

  /// Outlets as far as registers tell of theirs.
  func outletsOfRegisters() async throws -> [Outlet] {
    var outlets: [Outlet] = []
    for register in try await registers() {
      guard let name = register.outlet ?? register.address else { continue }
      let own = register.registration.map { [$0] } ?? []
      if let at = outlets.firstIndex(where: { $0.name == name && $0.organization == register.organization }) {
        outlets[at].registers += own
      } else {
        outlets.append(
          Outlet(
            id: name, name: name, address: register.address, organization: register.organization, registers: own))
      }
    }
    return outlets
  }

  /// The list of shifts. That the operator will not give it is a note: the receipts are worth having without it.
  func told(of register: Register, _ ask: () async throws -> [ToldShift]) async throws -> ToldShifts {
    do {
      return ToldShifts(shifts: try await ask())
    } catch let fault as Fault where OperatorFault.refusals.contains(fault.code) {
      return ToldShifts(notes: [
        Message(
          OperatorNote.uncheckedShifts, ["operator": title, "register": register.label, "cause": fault.code])
      ])
    }
  }

  /// The answer out of what came of a period with slack on both sides.
  func answer(
    _ harvest: Harvest, _ told: ToldShifts, of register: Register, in period: Period, asked: Period,
    isComplete: Bool = true, notes: [Message] = []
  ) throws -> SourceAnswer {
    try Task.checkCancellation()
    let picked = Pick(harvest, register: register, period: period, title: title)
    let belongs = told.shifts.filter { shift in
      register.registration == nil || shift.register == nil || shift.register == register.registration
    }
    let shifts = ShiftFrames(
      picked.own, register: register, end: asked.to, isNewestKnown: asked.to >= Self.latestNow, told: belongs,
      infersOpen: terms.entry.abilities.contains(.openShifts))
    var all = picked.notes + told.notes + notes
    let holes = terms.entry.abilities.contains(.reports) ? 0 : Self.holes(in: picked.own.filter { $0.isIn(period) })
    if holes > 0 {
      all.append(
        Message(
          OperatorNote.reportsNotListed,
          ["operator": title, "register": register.label, "count": String(holes)]))
    }
    let hasReceipts = picked.documents.contains { $0.receipt != nil }
    if hasReceipts, !terms.entry.abilities.contains(.items) {
      all.append(Message(OperatorNote.noLines, ["operator": title, "register": register.label]))
    }
    return SourceAnswer(
      documents: picked.documents, shifts: shifts.frames(touching: period),
      complete: picked.isComplete && isComplete, notes: all)
  }

  /// How many document numbers between those of one shift did not come.
  private static func holes(in records: [DocumentRecord]) -> Int {
    var numbers: [ShiftID: Set<UInt32>] = [:]
    for record in records {
      guard let drive = record.drive, let shift = record.shift, let document = record.document else { continue }
      numbers[ShiftID(drive: drive, number: shift), default: []].insert(document)
    }
    return numbers.values.reduce(0) { sum, own in
      guard let first = own.min(), let last = own.max() else { return sum }
      return sum + Int(last - first) + 1 - own.count
    }
  }

  /// Tells how many documents came.
  func report(_ harvest: Harvest, of register: Register, _ progress: Fiscal.Progress.Report) {
    progress(
      Fiscal.Progress(
        Message(OperatorNote.receiving, ["operator": title, "register": register.label]), done: harvest.count))
  }

  /// The latest time that a register's clock can show now: clocks are up to 14 hours ahead of UTC.
  static var latestNow: WallClock {
    WallClock(seconds: Int64(Date.now.timeIntervalSince1970)).adding(seconds: 14 * 3600)
  }
}

/// Does a work for each of the inputs, some at a time; the outcomes are in the order of the inputs.
func inOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], atOnce: Int, _ work: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var next = 0
    var outcomes: [Int: Output] = [:]
    func start() {
      guard next < inputs.count else { return }
      let (at, input) = (next, inputs[next])
      next += 1
      group.addTask { (at, try await work(input)) }
    }
    for _ in 0..<max(1, atOnce) { start() }
    for try await (at, output) in group {
      outcomes[at] = output
      start()
    }
    return inputs.indices.compactMap { outcomes[$0] }
  }
}

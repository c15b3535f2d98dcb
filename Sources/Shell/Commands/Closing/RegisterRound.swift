import Fiscal
import Services

/// Goes over registers, some at a time: the operators keep their own rates, so that a slow one does not hold up the others.
/// One that cannot be asked keeps none of the others from being looked at.
struct RegisterRound {
  struct Found {
    var checks: [RegisterCheck]
    /// Whether a side could not be asked somewhere.
    var hasFailed: Bool
    /// What all of it rests on.
    var notes: [Message]
  }

  private let context: Context
  private var records: [RegisterRecord] = []
  private var failures: [SideName: Fault] = [:]

  init(_ context: Context) { self.context = context }

  /// All registers that the connection reaches.
  func all() async throws -> RegisterRound {
    var round = self
    (round.records, round.failures) = try await RegisterService(context.session.desk).reachable()
    // With nothing to look at, that a side failed is all there is to say.
    if round.records.isEmpty, let fault = round.failures.min(by: { $0.key.rawValue < $1.key.rawValue })?.value {
      throw fault
    }
    return round
  }

  /// What is selected.
  func selected() async throws -> RegisterRound {
    var round = self
    round.records = try await context.session.records()
    return round
  }

  /// - Throws: a ``Fault`` where there is nothing to look at: that would be no good news.
  func check(period: Period? = nil, limits: CheckLimits = .init(), refresh: Bool = false) async throws -> Found {
    guard !records.isEmpty || !context.session.desk.connection.isEmpty else {
      throw Fault(ServiceFault.nothingConnected)
    }
    // One register tells its documents, several are counted.
    let isAlone = records.count == 1
    let progress = context.progress
    let service = CheckService(context.session.desk) { if isAlone { progress($0) } }
    var checks = try await gather { try await service.check($0, period: period, limits: limits, refresh: refresh) }
    // A side that would not list its registers cannot be taken for one that has been asked.
    for at in checks.indices { checks[at].failures.merge(failures) { own, _ in own } }
    tellFailures(of: checks)
    return Found(
      checks: checks, hasFailed: checks.contains { !$0.failures.isEmpty || $0.isPartial },
      notes: context.session.desk.offline ? [Message(ServiceNote.offline)] : [])
  }

  /// So many registers of one operator at a time.
  private static let atOnce = 4

  /// In the order of the records.
  private func gather(_ look: @escaping @Sendable (RegisterRecord) async throws -> RegisterCheck) async throws
    -> [RegisterCheck]
  {
    let width = Self.atOnce * max(1, context.session.desk.connection.operator?.parts.count ?? 1)
    var found: [Int: RegisterCheck] = [:]
    try await withThrowingTaskGroup(of: (Int, RegisterCheck).self) { group in
      var rest = records.enumerated().makeIterator()
      func start() {
        guard let (at, record) = rest.next() else { return }
        group.addTask { (at, try await look(record)) }
      }
      for _ in 0..<width { start() }
      while let (at, check) = try await group.next() {
        found[at] = check
        context.progress(
          Progress(
            Message(CheckNote.checking, ["register": check.record.label]), done: found.count, total: records.count))
        start()
      }
    }
    try Task.checkCancellation()
    return records.indices.compactMap { found[$0] }
  }

  /// In one line, however many there are.
  private func tellFailures(of checks: [RegisterCheck]) {
    let catalogue = Catalogue(context.session.settings.language)
    let failed = checks.filter { !$0.failures.isEmpty }
    guard let first = failed.first,
      let (side, fault) = first.failures.min(by: { $0.key.rawValue < $1.key.rawValue })
    else { return }
    context.warn(
      Message(
        CheckNote.failedSome,
        [
          "failed": String(failed.count), "all": String(checks.count), "register": first.record.label,
          "side": "@side.\(side.rawValue)", "reason": catalogue.text(fault.message),
        ]))
  }
}

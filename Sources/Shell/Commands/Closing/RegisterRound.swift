import Fiscal
import Services

/// Goes over registers one after the other; one that cannot be asked keeps none of the others from being looked at.
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
    let service = CheckService(context.session.desk, progress: context.progress)
    var checks: [RegisterCheck] = []
    for (at, record) in records.enumerated() {
      try Task.checkCancellation()
      context.progress(
        Progress(Message(CheckNote.checking, ["register": record.label]), done: at, total: records.count))
      var check = try await service.check(record, period: period, limits: limits, refresh: refresh)
      // A side that would not list its registers cannot be taken for one that has been asked.
      for (side, fault) in failures where check.failures[side] == nil { check.failures[side] = fault }
      checks.append(check)
    }
    tellFailures(of: checks)
    return Found(
      checks: checks, hasFailed: checks.contains { !$0.failures.isEmpty },
      notes: context.session.desk.offline ? [Message(ServiceNote.offline)] : [])
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

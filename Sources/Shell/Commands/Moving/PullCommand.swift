import Fiscal
import Services

/// `pull [--from D] [--to D] [--all]`
enum PullCommand {
  static let spec = CommandSpec(
    "pull", topic: .moving,
    options: [.init("from", .date), .init("to", .date), .init("all"), .init("refresh")],
    examples: [.init("pull"), .init("pull --from -7d"), .init("pull --dry-run")], writes: true
  ) { invocation, context in
    let session = context.session
    guard !session.desk.connection.isEmpty else { throw Fault(ServiceFault.nothingConnected) }
    let pull = PullService(session.desk)
    let period = try invocation.period() ?? pull.usualPeriod
    let all = invocation.flag("all") || session.selection.register == nil
    let records = all ? try await RegisterService(session.desk).registers(refresh: true) : try await session.records()
    guard !session.desk.isTrial else {
      return Outcome(said: try await plan(pull, records, period, refresh: invocation.flag("refresh")))
    }
    let outcomes = try await PullRound(session.desk).pull(
      records, period, refresh: invocation.flag("refresh"), progress: context.progress)
    var failed: [(RegisterRecord, Fault)] = []
    for outcome in outcomes {
      switch outcome.result {
      case .success(let brought):
        for note in brought.notes { context.say(note) }
        context.say(
          Message(
            ServiceNote.pulled,
            [
              "register": outcome.record.label, "operator": brought.documents[.operator].map { String($0) } ?? "–",
              "books": brought.documents[.books].map { String($0) } ?? "–",
            ]))
      case .failure(let fault): failed.append((outcome.record, fault))
      }
    }
    if let (record, fault) = failed.first {
      guard records.count > 1 else { throw fault }
      throw Fault(
        ServiceFault.pullFailed,
        [
          "failed": String(failed.count), "all": String(records.count), "register": record.label,
          "reason": Catalogue(session.settings.language).text(fault.message),
        ])
    }
    // One of several operators that fails keeps the others' registers from nothing, but it is no success.
    if let operators = session.desk.connection.operator, let (label, fault) = operators.failures.first {
      throw Fault(
        ServiceFault.operatorsFailed,
        [
          "failed": String(operators.failures.count), "all": String(operators.parts.count), "operator": label,
          "reason": Catalogue(session.settings.language).text(fault.message),
        ])
    }
    return Outcome()
  }

  /// What would be asked for.
  private static func plan(
    _ pull: PullService, _ records: [RegisterRecord], _ period: Period, refresh: Bool
  ) async throws -> [Message] {
    var said: [Message] = []
    for record in records {
      for (side, parts) in try await pull.lacking(record, period, refresh: refresh) {
        let facts = ["register": record.label, "side": "@side.\(side.rawValue)"]
        guard let first = parts.first, let last = parts.last else {
          said.append(Message(TrialNote.nothingLacking, facts))
          continue
        }
        let own = ["from": first.from.russian, "to": last.to.russian, "count": String(parts.count)]
        said.append(Message(TrialNote.wouldAsk, facts.merging(own) { $1 }))
      }
    }
    return said
  }
}

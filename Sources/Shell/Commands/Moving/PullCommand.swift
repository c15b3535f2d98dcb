import Fiscal
import Services

/// `pull [--from D] [--to D] [--all]`
enum PullCommand {
  static let spec = CommandSpec(
    "pull", topic: .moving,
    options: [.init("from", .date), .init("to", .date), .init("all"), .init("refresh")],
    examples: [.init("pull"), .init("pull --from -7d")]
  ) { invocation, context in
    let session = context.session
    guard !session.desk.connection.isEmpty else { throw Fault(ServiceFault.nothingConnected) }
    let pull = PullService(session.desk)
    let period = try invocation.period() ?? pull.usualPeriod
    let all = invocation.flag("all") || session.selection.register == nil
    let records = all ? try await RegisterService(session.desk).registers(refresh: true) : try await session.records()
    var said: [Message] = []
    var failed: [(RegisterRecord, Fault)] = []
    for record in records {
      do {
        let brought = try await pull.ensure(
          record, period, refresh: invocation.flag("refresh"), progress: context.progress)
        said += brought.notes
        said.append(
          Message(
            ServiceNote.pulled,
            [
              "register": record.label, "operator": brought.documents[.operator].map { String($0) } ?? "–",
              "books": brought.documents[.books].map { String($0) } ?? "–",
            ]))
      } catch let fault as Fault {
        failed.append((record, fault))
      }
    }
    for message in said { context.say(message) }
    if let (record, fault) = failed.first {
      guard records.count > 1 else { throw fault }
      throw Fault(
        ServiceFault.pullFailed,
        [
          "failed": String(failed.count), "all": String(records.count), "register": record.label,
          "reason": Catalogue(session.settings.language).text(fault.message),
        ])
    }
    return Outcome()
  }
}

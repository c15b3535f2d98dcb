import Fiscal
import JSON
import Services

/// `diff [N] [--from D] [--to D] [--all] [--by totals|receipts]`
enum DiffCommand {
  static let options: [CommandSpec.Option] = [
    .init("from", .date), .init("to", .date), .init("all"), .init("refresh"),
  ]

  static let spec = CommandSpec(
    "diff", topic: .reconciling, arguments: [.init("shift", .shift)],
    options: options + [.init("by", .choice(["totals", "receipts"]))],
    examples: [.init("diff"), .init("diff 75"), .init("diff --from -7d --output json"), .init("diff --by totals")],
    answers: true
  ) { invocation, context in
    let result = try await result(invocation, context)
    if invocation.text("by") == "totals" {
      var answer = TotalsView.answer(result)
      answer.differs = result.reconciliation.differs
      return Outcome(answer: answer)
    }
    return Outcome(
      answer: FindingsView.answer(
        result.reconciliation, heading: heading(result), head: head(result), notes: result.notes,
        catalogue: Catalogue(context.session.settings.language)))
  }

  /// The reconciliation that the words ask for: a shift, a period, or all that is selected.
  static func result(_ invocation: Invocation, _ context: Context) async throws -> ReconciliationService.Result {
    let session = context.session
    let service = ReconciliationService(session.desk, progress: context.progress)
    let refresh = invocation.flag("refresh")
    if let period = try invocation.period() {
      guard invocation.text("shift") == nil else {
        throw Fault(LanguageFault.optionsExclude, ["first": "@name.shift", "second": "--from/--to"])
      }
      let one = invocation.flag("all") ? nil : session.selection.register
      var asked = session
      asked.selection.register = one
      let records = try await asked.records()
      return try await service.period(period, of: records, one: one, refresh: refresh)
    }
    if !invocation.flag("all"), session.selection.register != nil {
      let (shift, record) = try await session.shift(invocation.text("shift"), progress: context.progress)
      return try await service.shift(shift, of: record, refresh: refresh)
    }
    guard session.desk.connection.isEmpty || invocation.flag("all") else {
      throw Fault(ServiceFault.registerNotSelected)
    }
    let records = try await session.records()
    guard !session.desk.connection.isEmpty else { return try await service.everything(records, one: nil) }
    return try await service.period(
      PullService(session.desk).usualPeriod, of: records, one: session.selection.register, refresh: refresh)
  }

  static func heading(_ result: ReconciliationService.Result) -> Message {
    guard result.shift == nil else { return TotalsView.heading(result) }
    return Message(
      ViewNote.period,
      [
        "register": result.register?.label ?? "*", "from": result.period?.from.russian ?? "…",
        "to": result.period?.to.russian ?? "…",
      ])
  }

  private static func head(_ result: ReconciliationService.Result) -> [JSONMember] {
    let head = [
      JSONMember("register", .text(result.register?.label)),
      JSONMember("drive", .text(result.shift?.id.drive.text ?? result.register?.register.drive?.text)),
    ]
    if let shift = result.shift { return head + [JSONMember("shift", .count(shift.id.number))] }
    return head + [
      JSONMember("from", .text(result.period?.from.description)),
      JSONMember("to", .text(result.period?.to.description)),
    ]
  }
}

import Fiscal
import Services

/// `unsent [--all]`
enum UnsentCommand {
  static let spec = CommandSpec(
    "unsent", topic: .closing, options: [.init("all"), .init("refresh")],
    examples: [.init("unsent"), .init("unsent --all --output json")], answers: true
  ) { invocation, context in
    let round = RegisterRound(context)
    let isAll =
      invocation.flag("all") || context.session.selection.register == nil && context.session.selection.outlet == nil
    let found = try await (isAll ? round.all() : round.selected()).check(refresh: invocation.flag("refresh"))
    var answer = UnsentView.answer(found.checks, today: context.session.desk.today)
    answer.notes = found.notes
    return Outcome(
      answer: answer,
      status: found.hasFailed ? .trouble : nil)
  }
}

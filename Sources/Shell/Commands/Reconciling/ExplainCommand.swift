import Fiscal
import Reconciliation
import Services

/// `explain [N]`
enum ExplainCommand {
  static let spec = CommandSpec(
    "explain", topic: .reconciling, arguments: [.init("shift", .shift)], options: DiffCommand.options,
    examples: [.init("explain"), .init("explain 75")], answers: true
  ) { invocation, context in
    let result = try await DiffCommand.result(invocation, context)
    return Outcome(answer: try ExplanationView.answer(result, Catalogue(context.session.settings.language)))
  }
}

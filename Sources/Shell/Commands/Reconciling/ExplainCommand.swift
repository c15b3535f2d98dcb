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
    let explanation = try await ReconciliationService(context.session.desk, progress: context.progress)
      .explanation(of: result)
    return Outcome(
      answer: ExplanationView.answer(
        explanation, heading: DiffCommand.heading(result), notes: result.notes,
        Catalogue(context.session.settings.language)))
  }
}

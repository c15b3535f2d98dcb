import Services

/// `shift totals [N]`
enum ShiftTotalsCommand {
  static let spec = CommandSpec(
    "shift totals", topic: .reconciling, arguments: [.init("shift", .shift)], options: [.init("refresh")],
    examples: [.init("shift totals"), .init("shift totals 75"), .init("shift totals last --output json")], answers: true
  ) { invocation, context in
    let (shift, record) = try await context.session.shift(invocation.text("shift"), progress: context.progress)
    let result = try await ReconciliationService(context.session.desk, progress: context.progress)
      .shift(shift, of: record, refresh: invocation.flag("refresh"))
    return Outcome(answer: TotalsView.answer(result))
  }
}

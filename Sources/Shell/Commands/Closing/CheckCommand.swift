import Fiscal
import Services

/// `check [--from D] [--to D] [--days-left N] [--silent DAYS]`
enum CheckCommand {
  static let spec = CommandSpec(
    "check", topic: .closing,
    options: [
      .init("from", .date), .init("to", .date), .init("days-left", .number), .init("silent", .number), .init("refresh"),
    ],
    examples: [.init("check"), .init("check --from -7d --silent 5 --output csv"), .init("check --days-left 60")],
    answers: true
  ) { invocation, context in
    var limits = CheckLimits()
    limits.daysLeft = invocation.number("days-left").map { Int($0) } ?? limits.daysLeft
    limits.silentDays = invocation.number("silent").map { Int($0) } ?? limits.silentDays
    let found = try await RegisterRound(context).all().check(
      period: try invocation.period(), limits: limits, refresh: invocation.flag("refresh"))
    let catalogue = Catalogue(context.session.settings.language)
    var answer = CheckView.answer(found.checks, today: context.session.desk.today, catalogue)
    answer.notes = found.notes
    return Outcome(
      answer: answer,
      status: found.hasFailed ? .trouble : nil)
  }
}

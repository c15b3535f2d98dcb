import Fiscal
import Services

/// `chart [--from D] [--to D] [--all]`, `chart registers …`, `chart hours [N]`: pictures in the terminal; every other mode of
/// output gives the numbers behind them.
enum ChartCommand {
  private static let period: [CommandSpec.Option] = [.init("from", .date), .init("to", .date)]

  static let days = CommandSpec(
    "chart", topic: .seeing, options: period + [.init("all"), .init("refresh")],
    examples: [.init("chart"), .init("chart --from -7d --all"), .init("chart --output csv")], answers: true
  ) { invocation, context in
    let grid = try await grid(invocation, context, isOne: !invocation.flag("all"))
    let one = invocation.flag("all") ? nil : context.session.selection.register
    return Outcome(answer: answer(grid, DayBars(grid), DayBars.listing(grid), one))
  }

  static let registers = CommandSpec(
    "chart registers", topic: .seeing, options: period + [.init("refresh")],
    examples: [.init("chart registers"), .init("chart registers --from -7d --output json")], answers: true
  ) { invocation, context in
    let grid = try await grid(invocation, context, isOne: false)
    return Outcome(answer: answer(grid, HeatMap(grid), HeatMap.listing(grid), nil))
  }

  static let hours = CommandSpec(
    "chart hours", topic: .seeing, arguments: [.init("shift", .shift)], options: [.init("refresh")],
    examples: [.init("chart hours"), .init("chart hours 75"), .init("chart hours last --output csv")], answers: true
  ) { invocation, context in
    let (shift, record) = try await context.session.shift(invocation.text("shift"), progress: context.progress)
    let hours = try await SeeingService(context.session.desk, progress: context.progress)
      .hours(shift, of: record, refresh: invocation.flag("refresh"))
    return Outcome(answer: answer(hours))
  }

  /// What the words ask for: a period, 31 days when none is said, of the selected register or of all.
  static func grid(_ invocation: Invocation, _ context: Context, isOne: Bool) async throws -> DayGrid {
    var session = context.session
    if !isOne { session.selection.register = nil }
    let service = SeeingService(session.desk, progress: context.progress)
    let period = try invocation.period() ?? service.usualPeriod
    return try await service.days(try await session.records(), period, refresh: invocation.flag("refresh"))
  }

  private static func answer(_ grid: DayGrid, _ picture: any Picture, _ rows: Listing, _ one: RegisterRecord?) -> Answer
  {
    var blocks: [Answer.Block] = [.heading(heading(grid, one))]
    if grid.lines.isEmpty {
      blocks.append(.line(Message(SeeingNote.empty)))
    } else {
      blocks += [.picture(picture), .line(total(grid.total))]
    }
    var data = rows
    data.totals = nil
    return Answer(blocks: blocks, rows: data, notes: grid.notes)
  }

  static func answer(_ hours: ShiftHours) -> Answer {
    var rows = HourBars.listing(hours)
    rows.totals = nil
    let heading = Message(
      ViewNote.shift,
      [
        "register": hours.register.label, "drive": hours.shift.id.drive.text, "shift": String(hours.shift.id.number),
        "state": "@state.\(hours.shift.state?.rawValue ?? "unknown")",
      ])
    var blocks: [Answer.Block] = [.heading(heading)]
    if hours.hours.isEmpty {
      blocks.append(.line(Message(SeeingNote.empty)))
    } else {
      blocks += [.picture(HourBars(hours)), .line(total(hours.total))]
    }
    return Answer(blocks: blocks, rows: rows, notes: hours.notes)
  }

  static func heading(_ grid: DayGrid, _ one: RegisterRecord?) -> Message {
    let facts = ["from": grid.period.from.russian, "to": grid.period.to.russian]
    guard let one else {
      return Message(SeeingNote.registers, facts.merging(["count": String(grid.lines.count)]) { $1 })
    }
    return Message(ViewNote.period, facts.merging(["register": one.label]) { $1 })
  }

  static func total(_ pair: FiguresPair) -> Message {
    guard let difference = pair.difference else {
      return Message(SeeingNote.oneTotal, ["sum": pair.shown.grouped])
    }
    return Message(
      SeeingNote.total,
      [
        "operator": pair.operator?.net.grouped ?? "–", "books": pair.books?.net.grouped ?? "–",
        "difference": difference.signed,
      ])
  }
}

/// Lines about pictures.
public enum SeeingNote: String, MessageCode {
  /// `from`, `to`, `count` registers
  case registers = "seeing.registers"
  case empty = "seeing.empty"
  /// `operator`, `books`, `difference`
  case total = "seeing.total"
  /// `sum`
  case oneTotal = "seeing.one-total"
}

import Fiscal
import Services

/// `shifts [--from D] [--to D] [--open]`
enum ShiftsCommand {
  static let spec = CommandSpec(
    "shifts", topic: .looking,
    options: [.init("from", .date), .init("to", .date), .init("open"), .init("refresh")],
    examples: [.init("shifts"), .init("shifts --from -7d"), .init("shifts --open --output csv")], answers: true
  ) { invocation, context in
    let records = try await context.session.records()
    let shifts = try await ShiftService(context.session.desk, progress: context.progress).shifts(
      records, period: try invocation.period(), open: invocation.flag("open"), refresh: invocation.flag("refresh"))
    return Outcome(answer: Answer(listing(shifts)))
  }

  static func listing(_ shifts: [ShiftRecord]) -> Listing {
    Listing(columns, rows: Listing.Rows(count: shifts.count) { row(shifts[$0]) }, totals: totals(shifts))
  }

  /// One shift is its own total.
  private static func totals(_ shifts: [ShiftRecord]) -> [Cell]? {
    guard shifts.count > 1 else { return nil }
    var receipts = 0
    var sums: [Sign: Kopecks] = [:]
    for shift in shifts {
      guard let summary = shift.summary else { continue }
      receipts += Int(summary.receipts)
      for sign in Sign.allCases { sums[sign, default: .zero] += summary[sign]?.total ?? .zero }
    }
    func sum(_ sign: Sign) -> Cell { .sum(sums[sign] ?? .zero) }
    return [
      .absent, .absent, .word("total", "output.total"), .absent, .absent, .absent, .integer(receipts), sum(.sale),
      sum(.return), sum(.expense), sum(.expenseReturn), .absent,
    ]
  }

  private static let columns: [Listing.Column] = [
    .init("register", minor: true), .init("drive", minor: true), .init("shift"), .init("opened"),
    .init("closed", minor: true), .init("state", minor: true), .init("receipts"), .init("sale"), .init("return"),
    .init("expense", minor: true),
    .init("expense_return", minor: true), .init("side", minor: true),
  ]

  private static func row(_ shift: ShiftRecord) -> [Cell] {
    let sums = shift.summary
    func sum(_ sign: Sign) -> Cell { .sum(sums?[sign]?.total ?? .zero) }
    return [
      .text(shift.register?.text), .text(shift.id.drive.text), .integer(Int64(shift.id.number)), .clock(shift.opened),
      .clock(shift.closed), shift.state.map { .word($0.rawValue, "state.\($0.rawValue)") } ?? .absent,
      .integer(Int64(sums?.receipts ?? 0)), sum(.sale), sum(.return), sum(.expense), sum(.expenseReturn),
      .word(shift.side.rawValue, "side.\(shift.side.rawValue)"),
    ]
  }
}

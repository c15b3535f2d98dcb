import Fiscal
import Services

/// `goods list`, `goods suggest`: what is known, and what may be meant.
enum GoodsListCommands {
  static let options: [CommandSpec.Option] = [
    .init("from", .date), .init("to", .date), .init("all"), .init("refresh"),
    .init("side", .choice(SideName.allCases.map(\.rawValue))),
  ]

  static let list = CommandSpec(
    "goods list", topic: .goods,
    options: options + [.init("state", .choice(["matched", "ambiguous", "unmatched", "lost"]))],
    examples: [.init("goods list"), .init("goods list --from -7d --state unmatched")], answers: true
  ) { invocation, context in
    let service = GoodsService(context.session.desk, progress: context.progress)
    let all = try await rows(invocation, context)
    let state = invocation.text("state")
    let rows = all.filter { state == nil || $0.resolution.name == state }
    return Outcome(answer: GoodsView.answer(rows, notes: try await service.notes(all)))
  }

  static let suggest = CommandSpec(
    "goods suggest", topic: .goods, arguments: [.init("goods", .goods)],
    options: options + [.init("most", .number)],
    examples: [.init("goods suggest"), .init("goods suggest 'Диван угловой'")], answers: true
  ) { invocation, context in
    let service = GoodsService(context.session.desk, progress: context.progress)
    var rows = try await rows(invocation, context)
    let all = rows
    if let name = invocation.text("goods") {
      let label = try service.label(name, code: nil, among: rows)
      rows = rows.filter { $0.line.label.name == label.name }
    }
    let most = min(50, invocation.number("most").map { Int($0) } ?? 3)
    let suggestions = try await service.suggestions(for: rows, most: most)
    return Outcome(answer: GoodsView.answer(suggestions, notes: try await service.notes(all)))
  }

  /// The items of the receipts that the options and the selection ask for.
  static func rows(_ invocation: Invocation, _ context: Context) async throws -> [GoodsRow] {
    let session = context.session
    let found = try await ExportCommand.receipts(invocation, context)
    return try await GoodsService(session.desk, progress: context.progress)
      .rows(of: found.map(\.receipt), refresh: invocation.flag("refresh"))
  }
}

import Fiscal
import Services

/// `export receipts|shifts|totals|findings|goods --out FILE`
enum ExportCommand {
  static let spec = CommandSpec(
    "export", topic: .moving,
    arguments: [.init("what", .choice(["receipts", "shifts", "totals", "findings", "goods"]), .required)],
    options: ReceiptsCommand.filters + [
      .init("out", .newFile, required: true), .init("all"), .init("refresh"),
      .init("side", .choice(SideName.allCases.map(\.rawValue))),
    ],
    examples: [
      .init("export receipts --out чеки.csv", runs: false),
      .init("export findings --from -7d --out неделя.xlsx", runs: false),
    ], writes: true
  ) { invocation, context in
    let out = try invocation.required("out")
    let answer = try await answer(try invocation.required("what"), invocation, context)
    try context.write(answer, to: out)
    return Outcome(
      said: [Message(ServiceNote.exported, ["file": out, "rows": String(answer.rows.rows.count)])])
  }

  private static func answer(_ what: String, _ invocation: Invocation, _ context: Context) async throws -> Answer {
    let session = context.session
    switch what {
    case "receipts": return ReceiptsCommand.answer(try await receipts(invocation, context), both: false, context)
    case "goods": return goods(try await receipts(invocation, context))
    case "shifts":
      let records = try await session.records()
      return Answer(
        ShiftsCommand.listing(
          try await ShiftService(session.desk, progress: context.progress)
            .shifts(records, period: try invocation.period())))
    case "totals": return TotalsView.answer(try await DiffCommand.result(invocation, context))
    default:
      let result = try await DiffCommand.result(invocation, context)
      return FindingsView.answer(
        result.reconciliation, heading: DiffCommand.heading(result), head: [], notes: result.notes,
        catalogue: Catalogue(session.settings.language))
    }
  }

  static func receipts(_ invocation: Invocation, _ context: Context) async throws -> [ReceiptService.Found] {
    let desk = context.session.desk
    var wish = try await ReceiptsCommand.wish(invocation, context)
    if invocation.flag("all") {
      wish.records = desk.connection.isEmpty ? [] : try await RegisterService(desk).registers()
      wish.shift = nil
    }
    let service = ReceiptService(desk, progress: context.progress)
    let named = invocation.text("side").flatMap(SideName.init(rawValue:))
    let usual = try await service.usualSide()
    return try await service.receipts(wish, sides: [named ?? usual])
  }

  private static func goods(_ found: [ReceiptService.Found]) -> Answer {
    let columns = ["name", "code", "vat", "quantity", "sum", "receipts"].map { Listing.Column($0) }
    let rows = SoldGoods.of(found.lazy.map(\.receipt)).map { goods -> [Cell] in
      [
        .text(goods.name), .text(goods.code), .text(goods.vat?.name), goods.quantity.map { .quantity($0) } ?? .absent,
        .sum(goods.sum), .integer(goods.receipts),
      ]
    }
    return Answer(Listing(columns, rows: rows))
  }
}

import Files
import Fiscal
import Services

/// `goods import FILE`, `goods export --out FILE`: the table of matches in a spreadsheet.
enum GoodsTableCommands {
  static let importing = CommandSpec(
    "goods import", topic: .goods, arguments: [.init("file", .file([]), .required)],
    options: [.init("catalog"), .init("rejects", .newFile), .init("keep-going")],
    examples: [
      .init("goods import соответствия.xlsx", runs: false), .init("goods import товары.csv --catalog", runs: false),
    ], writes: true
  ) { invocation, context in
    let file = try invocation.required("file")
    let service = GoodsService(context.session.desk, progress: context.progress)
    let leavingOut = invocation.flag("keep-going") || context.session.keepGoing
    let isCatalog = invocation.flag("catalog")
    let result =
      isCatalog
      ? try await service.importCatalog(file, leavingOut: leavingOut)
      : try await service.importMatches(file, leavingOut: leavingOut)
    if let path = invocation.text("rejects") {
      try Rejects.write(result.rejects, to: path, context)
    }
    if let first = result.rejects.first {
      let facts = [
        "file": file, "count": String(result.rejects.count), "line": String(first.line),
        "reason": Catalogue(context.session.settings.language).text(first.reason),
      ]
      guard leavingOut else { throw Fault(GoodsFault.importRejected, facts) }
      context.warn(Message(ServiceNote.rejected, facts))
    }
    if isCatalog {
      return Outcome(said: [
        Message(
          GoodsNote.catalogImported,
          ["file": file, "items": String(result.items), "barcodes": String(result.barcodes)])
      ])
    }
    return Outcome(said: [
      Message(
        GoodsNote.imported,
        [
          "file": file, "decided": String(result.decided), "unchanged": String(result.unchanged),
          "empty": String(result.empty),
        ])
    ])
  }

  static let exporting = CommandSpec(
    "goods export", topic: .goods, options: GoodsListCommands.options + [.init("out", .newFile, required: true)],
    examples: [.init("goods export --out соответствия.xlsx", runs: false)], writes: true
  ) { invocation, context in
    let out = try invocation.required("out")
    let answer = GoodsView.answer(try await GoodsListCommands.rows(invocation, context))
    try context.write(answer, to: out)
    return Outcome(said: [
      Message(ServiceNote.exported, ["file": out, "rows": String(answer.rows.rows.count)])
    ])
  }
}

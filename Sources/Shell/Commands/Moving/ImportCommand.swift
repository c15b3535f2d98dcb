import Files
import Fiscal
import Services

/// `import operator|books FILE…`
enum ImportCommand {
  static let spec = CommandSpec(
    "import", topic: .moving,
    arguments: [
      .init("side", .choice(SideName.allCases.map(\.rawValue)), .required), .init("files", .file([]), .rest),
    ],
    options: [.init("rejects", .newFile), .init("keep-going")],
    examples: [.init("import operator чеки.json", runs: false), .init("import books выгрузка.csv", runs: false)],
    writes: true
  ) { invocation, context in
    let side = SideName(rawValue: try invocation.required("side")) ?? .operator
    let leavingOut = invocation.flag("keep-going") || context.session.keepGoing
    let service = ImportService(context.session.desk, progress: context.progress)
    var said: [Message] = []
    var refusal: Fault?
    var rejects: [Reject] = []
    for file in invocation.texts("files") {
      let result = try await service.read(file, into: side, leavingOut: leavingOut)
      rejects += result.rejects
      for warning in Rejects.warnings(result, file) { context.warn(warning) }
      guard let first = result.rejects.first, !leavingOut else {
        said.append(
          Message(
            result.added == 0 ? ServiceNote.importedAgain : ServiceNote.imported,
            ["file": file, "read": String(result.receipts), "new": String(result.added)]))
        continue
      }
      refusal = refusal ?? ImportService.refusal(result, first)
    }
    if let path = invocation.text("rejects") {
      try Rejects.write(rejects, to: path, context)
    }
    if let refusal { throw refusal }
    return Outcome(said: said)
  }
}

/// Rows that could not be read.
enum Rejects {
  /// A CSV `file,line,reason`.
  static func write(_ rejects: [Reject], to path: String, _ context: Context) throws {
    let catalogue = Catalogue(context.session.settings.language)
    let listing = Listing(
      [.init("file"), .init("line"), .init("reason")],
      rows: rejects.map { [.text($0.file), .integer(Int64($0.line)), .text(catalogue.text($0.reason))] })
    try context.write(Answer(listing), to: path, as: .csv)
  }

  /// One message for each kind of remark.
  static func warnings(_ result: ImportService.Result, _ file: String) -> [Message] {
    result.warnings.sorted { $0.key < $1.key }.map { code, count in
      let first = result.firstWarnings.first { $0.reason.code == code }
      let own = [
        "file": file, "count": String(count), "warning": "@\(code)", "line": first.map { String($0.line) } ?? "–",
      ]
      return Message(ServiceNote.warnings, (first?.reason.facts ?? [:]).merging(own) { _, own in own })
    }
  }
}

import Fiscal
import Reconciliation
import Services

/// `compare OPERATOR_FILE BOOKS_FILE [--out FILE]`
enum CompareCommand {
  static let spec = CommandSpec(
    "compare", topic: .reconciling,
    arguments: [.init("operator-file", .file([]), .required), .init("books-file", .file([]), .required)],
    options: [
      .init("out", .newFile), .init("rejects", .newFile), .init("keep-going"), .init("time-tolerance", .number),
      .init("explain"),
    ],
    examples: [
      .init("compare офд.csv 1с.csv --out расхождения.csv", runs: false),
      .init("compare офд.csv 1с.csv --explain", runs: false),
    ], answers: true, writes: true
  ) { invocation, context in
    let received = try invocation.required("operator-file")
    let booked = try invocation.required("books-file")
    let catalogue = Catalogue(context.session.settings.language)
    let service = CompareService(progress: context.progress)
    let result = try await service.compare(
      operatorFile: received, booksFile: booked, tolerance: invocation.number("time-tolerance").map { Int64($0) })
    if let path = invocation.text("rejects") { try Rejects.write(result.rejects, to: path, context) }
    let heading = Message(ViewNote.comparison, ["operator": received, "books": booked])
    let answer =
      invocation.flag("explain")
      ? ExplanationView.answer(
        try service.explanation(of: result, operatorFile: received), heading: heading, notes: [], catalogue)
      : FindingsView.answer(result.reconciliation, heading: heading, head: [], notes: [], catalogue: catalogue)
    let leavingOut = invocation.flag("keep-going") || context.session.keepGoing
    let status: ExitStatus = result.rejects.isEmpty || leavingOut ? (answer.differs ? .differs : .done) : .trouble
    if let first = result.rejects.first {
      context.warn(
        Message(
          ServiceNote.rejected,
          [
            "file": first.file, "count": String(result.rejects.count), "line": String(first.line),
            "reason": catalogue.text(first.reason),
          ]))
    }
    guard let out = invocation.text("out") else {
      return Outcome(answer: answer, said: summary(result), status: status)
    }
    try context.write(answer, to: out)
    return Outcome(said: summary(result), status: status)
  }

  private static func summary(_ result: CompareService.Result) -> [Message] {
    let reconciliation = result.reconciliation
    func matched(_ rule: MatchRule) -> String { String(reconciliation.matched[rule] ?? 0) }
    let counts = reconciliation.counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    return [
      Message(
        ServiceNote.matched,
        [
          "operator": String(result.rows[.operator] ?? 0), "books": String(result.rows[.books] ?? 0),
          "document": matched(.document), "number": matched(.number), "likeness": matched(.likeness),
        ]), FindingsView.bridge(reconciliation),
    ]
      + counts.map {
        Message(ServiceNote.findingsCount, ["kind": "@finding.\($0.key.rawValue)", "count": String($0.value)])
      }
  }
}

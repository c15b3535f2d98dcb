import Fiscal
import JSON
import Reconciliation
import Services

/// The way from the operator's total to the books' in words: causes with their evidence, and what to do.
enum ExplanationView {
  static func answer(_ result: ReconciliationService.Result, _ catalogue: Catalogue) throws -> Answer {
    try answer(result.reconciliation, heading: DiffCommand.heading(result), notes: result.notes, catalogue)
  }

  static func answer(
    _ reconciliation: Reconciliation, heading: Message, notes: [Message], _ catalogue: Catalogue
  ) throws -> Answer {
    guard let explanation = explain(reconciliation) else {
      let missing: SideName = reconciliation.operatorTotals == nil ? .operator : .books
      throw Fault(ServiceFault.sideEmpty, ["side": "@side.\(missing.rawValue)"])
    }
    var blocks: [Answer.Block] = [
      .heading(heading), .line(FindingsView.bridge(reconciliation)),
    ]
    if explanation.parts.isEmpty { blocks.append(.line(Message(ViewNote.equal))) }
    for part in explanation.parts {
      blocks.append(.line(message(part, reconciliation.findings)))
      blocks += part.evidence.map { .line(indented($0, catalogue)) }
      blocks.append(.line(indented(part.next, catalogue)))
    }
    let rows = explanation.parts.map { row($0, reconciliation.findings, catalogue) }
    return Answer(
      blocks: blocks, rows: Listing(columns, rows: rows), notes: notes + reconciliation.notes,
      differs: reconciliation.differs)
  }

  private static let columns: [Listing.Column] = [
    .init("cause"), .init("certainty"), .init("count"), .init("difference"), .init("documents"), .init("evidence"),
    .init("advice"),
  ]

  private static func row(_ part: Explanation.Part, _ findings: Findings, _ catalogue: Catalogue) -> [Cell] {
    [
      .word(String(part.cause.rawValue.dropFirst("cause.".count)), part.cause.rawValue),
      .word(String(part.certainty.rawValue.dropFirst("certainty.".count)), part.certainty.rawValue),
      .integer(Int64(part.findings.count)), .difference(part.difference), .text(documents(part, findings)),
      .text(part.evidence.map(catalogue.text).joined(separator: "; ")), .text(catalogue.text(part.next)),
    ]
  }

  private static func message(_ part: Explanation.Part, _ findings: Findings) -> Message {
    Message(
      ViewNote.part,
      [
        "what": "@\(part.cause.rawValue)", "certainty": "@\(part.certainty.rawValue)",
        "count": String(part.findings.count), "difference": part.difference.signed,
        "documents": documents(part, findings),
      ])
  }

  private static func indented(_ message: Message, _ catalogue: Catalogue) -> Message {
    Message(ViewNote.detail, ["text": catalogue.text(message)])
  }

  /// The first few documents of a part.
  private static func documents(_ part: Explanation.Part, _ findings: Findings) -> String {
    let names = part.findings.prefix(5).map { at in
      let finding = findings[at]
      return finding.document.map { "№ ФД \($0)" } ?? finding.datetime?.russian ?? "–"
    }
    return names.joined(separator: ", ") + (part.findings.count > 5 ? " …" : "")
  }
}

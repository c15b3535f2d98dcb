import Fiscal
import JSON
import Reconciliation
import Services

/// The findings in words: from the operator's total to the books', kind by kind, with what to do.
enum ExplanationView {
  /// Findings of one kind (unsent documents apart), and what they add to the difference.
  private struct Part {
    var code: String
    var findings: [Finding]
    var difference: Kopecks { findings.reduce(.zero) { $0 + $1.difference } }
    var documents: String {
      let names = findings.prefix(5).map { $0.document.map { "№ ФД \($0)" } ?? $0.datetime?.russian ?? "–" }
      return names.joined(separator: ", ") + (findings.count > 5 ? " …" : "")
    }
  }

  static func answer(_ result: ReconciliationService.Result, _ catalogue: Catalogue) -> Answer {
    let reconciliation = result.reconciliation
    let parts = parts(reconciliation.findings)
    var blocks: [Answer.Block] = [
      .heading(DiffCommand.heading(result)), .line(FindingsView.bridge(reconciliation)),
    ]
    if parts.isEmpty { blocks.append(.line(Message(ViewNote.equal))) }
    for part in parts {
      blocks.append(.line(message(part, ViewNote.part)))
      blocks.append(.line(message(part, ViewNote.advice)))
    }
    let rows = Listing(
      [.init("kind"), .init("count"), .init("difference"), .init("documents"), .init("advice")],
      rows: parts.map {
        [
          .text($0.code), .integer(Int64($0.findings.count)), .difference($0.difference), .text($0.documents),
          .text(catalogue.word("explain.\($0.code).advice")),
        ]
      })
    return Answer(
      blocks: blocks, rows: rows, notes: result.notes + reconciliation.notes, differs: reconciliation.differs)
  }

  private static func message(_ part: Part, _ note: ViewNote) -> Message {
    Message(
      note,
      [
        "what": "@explain.\(part.code)", "advice": "@explain.\(part.code).advice", "count": String(part.findings.count),
        "difference": part.difference.signed, "documents": part.documents,
      ])
  }

  private static func parts(_ findings: Findings) -> [Part] {
    var parts: [String: Part] = [:]
    for finding in findings {
      let code = finding.isUnsent ? "unsent" : finding.kind.rawValue
      parts[code, default: Part(code: code, findings: [])].findings.append(finding)
    }
    return parts.values.sorted { ($1.difference.magnitude, $0.code) < ($0.difference.magnitude, $1.code) }
  }
}

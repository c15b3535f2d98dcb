import Fiscal
import JSON
import Reconciliation
import Services

/// A shift that is about to be closed: whether the sides agree, and what was decided.
enum ClosingView {
  enum Decision: Sendable {
    case equal
    case accepted(String)
    case refused(String?)

    var name: String {
      switch self {
      case .equal: "equal"
      case .accepted: "accepted"
      case .refused: "refused"
      }
    }

    var reason: String? {
      switch self {
      case .equal: nil
      case .accepted(let reason): reason
      case .refused(let reason): reason
      }
    }
  }

  /// What the question is about: the difference, cell by cell.
  static func question(_ review: ShiftReview) -> Answer {
    Answer(blocks: difference(review), rows: Listing([]))
  }

  /// - Parameter wasShown: whether the difference stands on the terminal already.
  static func answer(_ review: ShiftReview, _ decision: Decision, wasShown: Bool, _ catalogue: Catalogue) -> Answer {
    let report = review.report
    let findings = Listing(
      FindingsView.columns, rows: review.reconciliation.findings.map(FindingsView.row))
    var blocks = wasShown ? [] : difference(review)
    switch decision {
    case .equal: break
    case .accepted(let reason): blocks.append(.line(Message(ClosingNote.accepted, ["reason": reason])))
    case .refused:
      blocks.append(.line(Message(isClosed(review) ? ClosingNote.refusedClosed : .refused)))
      blocks.append(.verbatim(ReportText(ReportSheet(report, catalogue)).text))
      if !findings.rows.isEmpty { blocks.append(.table(findings)) }
    }
    return Answer(
      blocks: blocks, rows: findings, document: { object(review, decision, catalogue) },
      notes: report.result.notes, differs: !review.isEqual)
  }

  private static func isClosed(_ review: ShiftReview) -> Bool { review.report.shift?.state == .closed }

  private static func difference(_ review: ShiftReview) -> [Answer.Block] {
    let totals = review.reconciliation
    var blocks = Array(TotalsView.answer(review.report.result).blocks)
    if review.isEqual {
      let facts = [
        "operator": totals.operatorTotals?.total.grouped ?? "–", "books": totals.booksTotals?.total.grouped ?? "–",
      ]
      blocks.append(.line(Message(isClosed(review) ? ClosingNote.equalClosed : .equal, facts)))
      return blocks
    }
    let count = String(totals.findings.count)
    if let difference = totals.difference, review.cellsDiffer {
      blocks.append(
        .line(
          Message(
            difference.total == .zero ? ClosingNote.cellsDiffer : .differs,
            ["difference": difference.total.signed, "findings": count])))
    } else if totals.difference == nil {
      blocks.append(.line(Message(ClosingNote.oneSide)))
    } else if review.receiptsDiffer {
      blocks.append(.line(Message(ClosingNote.cancelsOut, ["findings": count])))
    } else {
      blocks.append(.line(Message(ClosingNote.incomplete)))
    }
    return blocks + review.lacking.map { .line($0) }
  }

  private static func object(_ review: ShiftReview, _ decision: Decision, _ catalogue: Catalogue) -> JSONValue {
    let result = review.report.result
    let notes = result.notes + review.reconciliation.notes
    return .object([
      JSONMember("register", .text(result.register?.label)), JSONMember("drive", .text(result.shift?.id.drive.text)),
      JSONMember("shift", .count(result.shift?.id.number)), JSONMember("state", .text(result.shift?.state?.rawValue)),
      JSONMember("equal", .bool(review.isEqual)), JSONMember("decision", .string(decision.name)),
      JSONMember("reason", .text(decision.reason)),
      JSONMember("operator", TotalsView.side(review.reconciliation.operatorTotals, result.unsent[.operator])),
      JSONMember("books", TotalsView.side(review.reconciliation.booksTotals, result.unsent[.books])),
      JSONMember("difference", TotalsView.side(review.reconciliation.difference, nil)),
      JSONMember("complete", .bool(review.lacking.isEmpty)),
      JSONMember("lacking", .array(review.lacking.map { .string(catalogue.text($0)) })),
      JSONMember("notes", .array(notes.map { .string(catalogue.text($0)) })),
      JSONMember("findings", .array(review.reconciliation.findings.map(FindingsView.object))),
    ])
  }
}

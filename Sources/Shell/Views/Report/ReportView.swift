import Fiscal
import JSON
import Reconciliation
import Services

/// «Отчёт за смену» as an answer.
enum ReportView {
  static func answer(_ report: ShiftReport, _ catalogue: Catalogue) -> Answer {
    let sheet = ReportSheet(report, catalogue)
    var answer = Answer(
      blocks: [.verbatim(ReportText(sheet).text)], rows: TotalsView.rows(report.reconciliation),
      document: { object(report, catalogue) }, notes: report.result.notes)
    answer.page = { ReportPage(sheet).text }
    return answer
  }

  private static func object(_ report: ShiftReport, _ catalogue: Catalogue) -> JSONValue {
    let register = report.register
    let shift = report.shift
    let notes = report.result.notes + report.reconciliation.notes
    return .object([
      JSONMember("organization", .text(register.organization)), JSONMember("inn", .text(register.inn?.text)),
      JSONMember("outlet", .text(register.outlet)), JSONMember("address", .text(register.address)),
      JSONMember("register", .text(report.result.register?.label)), JSONMember("name", .text(register.name)),
      JSONMember("serial", .text(register.serial)), JSONMember("model", .text(register.model)),
      JSONMember("drive", .text(shift?.id.drive.text ?? register.drive?.text)),
      JSONMember("shift", .count(shift?.id.number)), JSONMember("state", .text(shift?.state?.rawValue)),
      JSONMember("opened", .text(shift?.opened?.description)), JSONMember("closed", .text(shift?.closed?.description)),
      JSONMember("books", side(report, .books)), JSONMember("operator", side(report, .operator)),
      JSONMember("difference", TotalsView.side(report.reconciliation.difference, nil)),
      JSONMember("complete", .bool(report.reconciliation.complete)),
      JSONMember("notes", .array(notes.map { .string(catalogue.text($0)) })),
      JSONMember("made", .string(report.made.description)),
    ])
  }

  /// The contract's side, with what each sign comes to.
  private static func side(_ report: ShiftReport, _ side: SideName) -> JSONValue {
    guard case .object(let members) = TotalsView.side(report.totals(side), report.result.unsent[side]) else {
      return .null
    }
    let signs = Sign.allCases.map { sign in
      JSONMember(
        sign.name.replacing("-", with: "_"), report.sum(side, sign).map { .sum($0) } ?? .null)
    }
    return .object(signs + members)
  }
}

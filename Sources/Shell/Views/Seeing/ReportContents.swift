import Fiscal
import Reconciliation
import Services

/// What stands on the pages of `export report`.
struct ReportContents {
  let catalogue: Catalogue
  let now: WallClock

  private func word(_ key: String) -> String { catalogue.word("page.\(key)") }

  private func foot(_ notes: [Message]) -> [String] {
    notes.map(catalogue.text) + [catalogue.line("page.made", ["time": now.russian])]
  }

  /// Totals of both sides, and what became of the difference.
  private func tiles(
    _ told: Kopecks?, _ booked: Kopecks?, _ difference: Kopecks?, _ remainder: Kopecks, _ findings: Int
  )
    -> DataPage.Part
  {
    .tiles([
      .init(name: catalogue.word("picture.operator"), cell: .sum(told)),
      .init(name: catalogue.word("picture.books"), cell: .sum(booked)),
      .init(name: word("difference"), cell: difference.map { .difference($0) } ?? .absent),
      .init(name: word("remainder"), cell: difference == nil ? .absent : .difference(remainder)),
      .init(name: word("findings"), cell: .integer(Int64(findings))),
    ])
  }

  // MARK: A period

  func page(_ report: PeriodReport) -> DataPage {
    let grid = report.grid
    let heading = ChartCommand.heading(grid, report.one)
    let remainder = report.lines.reduce(Kopecks.zero) { $0 + $1.remainder }
    var parts: [DataPage.Part] = [
      tiles(
        grid.total.operator?.net, grid.total.books?.net, grid.total.difference, remainder, report.allFindings)
    ]
    if grid.lines.isEmpty { parts.append(.note(catalogue.text(Message(SeeingNote.empty)))) }
    if !grid.lines.isEmpty {
      parts += [.section(catalogue.word("picture.days")), .picture(DayBars(grid)), .table(DayBars.listing(grid))]
    }
    if grid.lines.count > 1 {
      parts += [
        .section(catalogue.word("picture.registers")), .picture(HeatMap(grid)), .table(registers(report.lines)),
      ]
    }
    if !report.causes.isEmpty { parts += [.section(word("causes")), .table(causes(report.causes))] }
    parts += findings(report.findings, all: report.allFindings)
    if !report.remarks.isEmpty { parts += [.section(word("remarks")), .table(remarks(report.remarks))] }
    return DataPage(
      title: word("title"), subtitle: catalogue.text(heading), parts: parts, foot: foot(grid.notes),
      catalogue: catalogue)
  }

  private func registers(_ lines: [PeriodReport.Line]) -> Listing {
    let columns = [
      "register", "outlet", "operator_total", "books_total", "difference", "explained", "remainder", "findings",
    ]
    return Listing(
      columns.map { .init($0) },
      rows: lines.map { line in
        [
          .text(line.record.label), .text(line.record.register.outlet ?? line.record.register.name),
          .sum(line.operatorTotal), .sum(line.booksTotal), line.difference.map { .difference($0) } ?? .absent,
          .difference(line.explained), .difference(line.remainder), .integer(Int64(line.findings)),
        ]
      })
  }

  private func causes(_ causes: [PeriodReport.CauseSum]) -> Listing {
    Listing(
      ["cause", "certainty", "count", "difference", "registers", "advice"].map { .init($0) },
      rows: causes.map { sum in
        [
          .word(sum.cause.rawValue, sum.cause.rawValue), .word(sum.certainty.rawValue, sum.certainty.rawValue),
          .integer(Int64(sum.findings)), .difference(sum.difference), .integer(Int64(sum.registers)),
          .text(catalogue.text(sum.cause.next)),
        ]
      })
  }

  private func remarks(_ remarks: [PeriodReport.Remark]) -> Listing {
    Listing(
      [.init("register"), .init("outlet"), .init("remark")],
      rows: remarks.map { remark in
        [
          .text(remark.record.label), .text(remark.record.register.outlet ?? remark.record.register.name),
          .text(catalogue.text(remark.message)),
        ]
      })
  }

  // MARK: A shift

  func page(_ result: ReconciliationService.Result, _ explanation: Explanation, _ hours: ShiftHours) -> DataPage {
    let totals = result.reconciliation
    var parts: [DataPage.Part] = [
      tiles(
        totals.operatorTotals?.total, totals.booksTotals?.total, totals.difference?.total, totals.remainder,
        totals.findings.count),
      .section(word("totals")), .table(TotalsView.rows(totals)),
    ]
    if !hours.hours.isEmpty {
      parts += [
        .section(catalogue.word("picture.hours")), .picture(HourBars(hours)), .table(HourBars.listing(hours)),
      ]
    }
    if totals.difference != nil {
      let causes = ExplanationView.answer(explanation, heading: TotalsView.heading(result), notes: [], catalogue).rows
      if !causes.rows.isEmpty { parts += [.section(word("causes")), .table(causes)] }
    }
    parts += findings(Array(totals.findings.prefix(PeriodReport.mostFindings)), all: totals.findings.count)
    return DataPage(
      title: word("title"), subtitle: catalogue.text(TotalsView.heading(result)), parts: parts,
      foot: foot(result.notes + totals.notes), catalogue: catalogue)
  }

  // MARK: Findings

  private func findings(_ findings: [Finding], all: Int) -> [DataPage.Part] {
    guard !findings.isEmpty else {
      return [.section(word("findings")), .note(catalogue.text(Message(ViewNote.equal)))]
    }
    var parts: [DataPage.Part] = [.section(word("findings"))]
    if all > findings.count {
      parts.append(
        .note(
          catalogue.line("page.hidden", ["count": String(all - findings.count), "shown": String(findings.count)])))
    }
    let columns = [
      "kind", "register", "shift", "document", "datetime", "sign", "operator_sum", "books_sum", "difference", "detail",
    ]
    let rows = Listing.Rows(count: findings.count) { at in
      let finding = findings[at]
      return [
        .word(finding.kind.rawValue, "finding.\(finding.kind.rawValue)"), .text(finding.register),
        .integer(finding.shift), .integer(finding.document), .clock(finding.datetime),
        finding.sign.map { .sign($0) } ?? .absent, .sum(finding.operatorSum), .sum(finding.booksSum),
        .difference(finding.difference), .text(finding.detail.isEmpty ? nil : finding.detail),
      ]
    }
    return parts + [.table(Listing(columns.map { .init($0) }, rows: rows))]
  }
}

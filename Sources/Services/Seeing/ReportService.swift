import Fiscal
import Reconciliation

/// Gathers what the page of a period tells. Registers are reconciled one after the other, so that no more than one of them
/// stands in memory.
public struct ReportService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// - Parameter one: the register that was asked for; nil when all of `records` were.
  public func period(
    _ period: Period, of records: [RegisterRecord], one: RegisterRecord?, refresh: Bool = false
  ) async throws -> PeriodReport {
    let grid = try await SeeingService(desk, progress: progress)
      .days(records, period, refresh: refresh)
    var gathered = Gathered()
    for (at, line) in grid.lines.enumerated() {
      try Task.checkCancellation()
      progress(
        Progress(Message(CheckNote.checking, ["register": line.record.label]), done: at, total: grid.lines.count))
      let result = try await ReconciliationService(desk, progress: progress)
        .period(period, of: [line.record], one: line.record)
      gathered.add(result.reconciliation, of: line.record)
    }
    let causes = gathered.causes.values.sorted {
      ($0.difference.magnitude, $0.findings, $1.cause.rawValue) > (
        $1.difference.magnitude, $1.findings, $0.cause.rawValue
      )
    }
    return PeriodReport(
      grid: grid, one: one, lines: gathered.lines, findings: gathered.findings, allFindings: gathered.count,
      causes: causes, remarks: gathered.remarks)
  }

  private struct Gathered {
    struct Key: Hashable {
      var cause: Cause
      var certainty: Certainty
    }

    var lines: [PeriodReport.Line] = []
    var findings: [Finding] = []
    var count = 0
    var causes: [Key: PeriodReport.CauseSum] = [:]
    var remarks: [PeriodReport.Remark] = []

    mutating func add(_ reconciliation: Reconciliation, of record: RegisterRecord) {
      lines.append(
        PeriodReport.Line(
          record: record, operatorTotal: reconciliation.operatorTotals?.total,
          booksTotal: reconciliation.booksTotals?.total, difference: reconciliation.difference?.total,
          explained: reconciliation.explained, remainder: reconciliation.remainder,
          findings: reconciliation.findings.count, complete: reconciliation.complete))
      count += reconciliation.findings.count
      findings += reconciliation.findings.prefix(PeriodReport.mostFindings - findings.count)
      remarks += reconciliation.notes.prefix(PeriodReport.mostRemarks - remarks.count)
        .map { PeriodReport.Remark(record: record, message: $0) }
      var seen: Set<Key> = []
      for part in explain(reconciliation)?.parts ?? [] {
        let key = Key(cause: part.cause, certainty: part.certainty)
        var sum =
          causes[key]
          ?? .init(cause: part.cause, certainty: part.certainty, registers: 0, findings: 0, difference: .zero)
        sum.findings += part.findings.count
        sum.difference += part.difference
        if seen.insert(key).inserted { sum.registers += 1 }
        causes[key] = sum
      }
    }
  }
}

import Archive
import Fiscal
import Reconciliation

/// What is done when a shift ends: the report of it, the last look at both sides, the decision.
public struct ClosingService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report) {
    self.desk = desk
    self.progress = progress
  }

  /// «Отчёт за смену», of what the archive and the sides have.
  public func report(_ shift: ShiftRecord, of record: RegisterRecord, refresh: Bool = false) async throws -> ShiftReport
  {
    let result = try await ReconciliationService(desk, progress: progress).shift(shift, of: record, refresh: refresh)
    return ShiftReport(result: result, made: desk.now)
  }

  /// - Throws: a ``Fault`` where nobody may be asked.
  public func checkThatSidesCanBeAsked() throws {
    guard !desk.offline else { throw Fault(ClosingFault.offline) }
  }

  /// Asks both sides anew for a shift that is about to be closed.
  /// - Throws: a ``Fault`` where a side cannot be reached, or nobody may be asked.
  public func review(_ shift: ShiftRecord, of record: RegisterRecord) async throws -> ShiftReview {
    try checkThatSidesCanBeAsked()
    var report = try await report(shift, of: record, refresh: true)
    var lacking = report.reconciliation.notes.filter { Self.lackingCodes.contains($0.code) }
    for side in SideName.allCases {
      let fact = "@side.\(side.rawValue)"
      if desk.connection.canAsk(side) {
        if record[side] == nil {
          lacking.append(Message(ClosingNote.registerLacking, ["side": fact, "register": record.label]))
        }
      } else if report.totals(side) != nil {
        report.result.notes.append(Message(ClosingNote.notAsked, ["side": fact]))
      }
    }
    return ShiftReview(report: report, lacking: lacking)
  }

  /// What makes a side less than whole. That the shift is open does not: it is about to be closed.
  private static let lackingCodes: Set<String> = Set(
    [
      .sideAbsent, .answerIncomplete, .sideEmpty, .registerLacking, .daysLacking, .unsent, .gaps, .receiptsLacking,
      .remainder,
    ].map { (note: ReconciliationNote) in note.rawValue })

  // MARK: Decisions

  /// Keeps in the journal that both sides agreed.
  public func recordEqual(_ review: ShiftReview) async throws {
    try await record(.shiftEqual, review, ["total": review.reconciliation.operatorTotals?.total.rubles ?? "–"])
  }

  /// Keeps in the journal that somebody accepts the difference.
  public func accept(_ review: ShiftReview, reason: String) async throws {
    try await record(.shiftAccepted, review, Self.facts(review, reason))
  }

  /// Keeps in the journal that somebody does not, or that nobody was there to.
  public func refuse(_ review: ShiftReview, reason: String?) async throws {
    try await record(.shiftRefused, review, Self.facts(review, reason))
  }

  private func record(_ event: JournalEvent, _ review: ShiftReview, _ facts: [String: String]) async throws {
    let shift = review.report.shift?.id
    let own = ["shift": shift.map { String($0.number) } ?? "–", "drive": shift?.drive.text ?? "–"]
    try await JournalService(desk).record(
      event, of: review.report.register.registration, own.merging(facts) { own, _ in own })
  }

  /// The difference of every cell, as the journal keeps it: `sale/cash:-1.00,…`.
  static func cells(_ reconciliation: Reconciliation) -> String {
    let cells = reconciliation.difference?.cells.filled ?? []
    return cells.isEmpty
      ? "–" : cells.map { "\($0.sign.name)/\($0.payment.name):\($0.sum.rubles)" }.joined(separator: ",")
  }

  private static func facts(_ review: ShiftReview, _ reason: String?) -> [String: String] {
    let difference = review.reconciliation.difference
    var facts = [
      "difference": difference?.total.rubles ?? "–", "cells": cells(review.reconciliation),
      "findings": String(review.reconciliation.findings.count),
    ]
    facts["reason"] = reason
    return facts
  }
}

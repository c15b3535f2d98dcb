import Fiscal
import JSON
import Reconciliation
import Services

/// Findings, as a table and as the contract's object.
enum FindingsView {
  static let columns: [Listing.Column] = [
    .init("kind"), .init("register", minor: true), .init("drive", minor: true), .init("shift", minor: true),
    .init("number", minor: true), .init("document"), .init("datetime"), .init("sign", minor: true),
    .init("operator_sum"), .init("books_sum"), .init("difference"), .init("books_shift", minor: true),
    .init("rule", minor: true), .init("detail"),
  ]

  static func row(_ finding: Finding) -> [Cell] {
    [
      .word(finding.kind.rawValue, "finding.\(finding.kind.rawValue)"), .text(finding.register), .text(finding.drive),
      .integer(finding.shift), .integer(finding.number), .integer(finding.document), .clock(finding.datetime),
      finding.sign.map { .sign($0) } ?? .absent, .sum(finding.operatorSum), .sum(finding.booksSum),
      .difference(finding.difference), .integer(finding.booksShift),
      finding.rule.map { .word($0.rawValue, "rule.\($0.rawValue)") } ?? .absent,
      .text(finding.detail.isEmpty ? nil : finding.detail),
    ]
  }

  /// - Parameter register: whether the answer is about one register (`diff`), not about two files (`compare`).
  static func answer(
    _ reconciliation: Reconciliation, heading: Message, head: [JSONMember], notes: [Message], catalogue: Catalogue
  ) -> Answer {
    let findings = reconciliation.findings
    let listing = Listing(columns, rows: findings.map(row))
    var blocks: [Answer.Block] = [.heading(heading)]
    if findings.isEmpty {
      blocks.append(.line(Message(ViewNote.equal)))
    } else {
      var shown = listing
      shown.totals =
        [.word("net", "total.net")] + Array(repeating: .absent, count: 9) + [.difference(reconciliation.explained)]
        + Array(repeating: .absent, count: 3)
      blocks.append(.table(shown))
    }
    blocks.append(.line(bridge(reconciliation)))
    return Answer(
      blocks: blocks, rows: listing, document: { object(reconciliation, head, notes, catalogue) },
      notes: notes + reconciliation.notes, differs: reconciliation.differs)
  }

  static func bridge(_ reconciliation: Reconciliation) -> Message {
    Message(
      ViewNote.bridge,
      [
        "operator": reconciliation.operatorTotals?.total.grouped ?? "–",
        "books": reconciliation.booksTotals?.total.grouped ?? "–",
        "difference": reconciliation.difference?.total.signed ?? "–", "explained": reconciliation.explained.signed,
        "remainder": reconciliation.remainder.grouped,
      ])
  }

  private static func object(
    _ reconciliation: Reconciliation, _ head: [JSONMember], _ notes: [Message], _ catalogue: Catalogue
  ) -> JSONValue {
    .object(
      head + [
        JSONMember("operator_total", reconciliation.operatorTotals.map { .sum($0.total) } ?? .null),
        JSONMember("books_total", reconciliation.booksTotals.map { .sum($0.total) } ?? .null),
        JSONMember("difference", reconciliation.difference.map { .sum($0.total) } ?? .null),
        JSONMember("explained", .sum(reconciliation.explained)),
        JSONMember("remainder", .sum(reconciliation.remainder)),
        JSONMember("complete", .bool(reconciliation.complete)),
        JSONMember("notes", .array((notes + reconciliation.notes).map { .string(catalogue.text($0)) })),
        JSONMember("findings", .array(reconciliation.findings.map(object))),
      ])
  }

  static func object(_ finding: Finding) -> JSONValue {
    .object([
      JSONMember("kind", .string(finding.kind.rawValue)), JSONMember("register", .text(finding.register)),
      JSONMember("drive", .text(finding.drive)), JSONMember("shift", .count(finding.shift)),
      JSONMember("number", .count(finding.number)), JSONMember("document", .count(finding.document)),
      JSONMember("datetime", .text(finding.datetime?.description)), JSONMember("sign", .text(finding.sign?.name)),
      JSONMember("operator_sum", finding.operatorSum.map { .sum($0) } ?? .null),
      JSONMember("books_sum", finding.booksSum.map { .sum($0) } ?? .null),
      JSONMember("difference", .sum(finding.difference)), JSONMember("books_shift", .count(finding.booksShift)),
      JSONMember("rule", .text(finding.rule?.rawValue)),
      JSONMember("detail", .text(finding.detail.isEmpty ? nil : finding.detail)),
      JSONMember(
        "cells",
        .array(
          finding.cells.filled.map {
            .object([
              JSONMember("sign", .string($0.sign.name)), JSONMember("payment", .string($0.payment.name)),
              JSONMember("difference", .sum($0.sum)),
            ])
          })),
    ])
  }
}

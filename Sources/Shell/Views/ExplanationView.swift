import Fiscal
import JSON
import Reconciliation
import Services

/// The way from the operator's total to the books' in words: causes with their evidence, and what to do.
enum ExplanationView {
  static func answer(_ explanation: Explanation, heading: Message, notes: [Message], _ catalogue: Catalogue) -> Answer {
    let reconciliation = explanation.reconciliation
    var blocks: [Answer.Block] = [.heading(heading), .line(FindingsView.bridge(reconciliation))]
    if explanation.parts.isEmpty { blocks.append(.line(Message(ViewNote.equal))) }
    let cells = differences(reconciliation)
    if !cells.rows.isEmpty { blocks.append(.table(cells)) }
    for part in explanation.parts {
      blocks.append(.line(message(part, reconciliation.findings)))
      blocks += details(part, catalogue).map { .line(Message(ViewNote.detail, ["text": $0])) }
    }
    let rows = explanation.parts.map { row($0, reconciliation.findings, catalogue) }
    let parts = explanation.parts
    return Answer(
      blocks: blocks, rows: Listing(columns, rows: rows),
      elements: .init(count: parts.count) { object(parts[$0], reconciliation.findings, catalogue) },
      notes: notes + reconciliation.notes, differs: reconciliation.differs)
  }

  /// The cells in which the sides differ, and how far the findings explain each.
  private static func differences(_ reconciliation: Reconciliation) -> Listing {
    guard let received = reconciliation.operatorTotals?.cells, let booked = reconciliation.booksTotals?.cells else {
      return Listing([])
    }
    let explained = reconciliation.explainedCells
    var rows: [[Cell]] = []
    for sign in Sign.allCases {
      for payment in Payment.allCases {
        let difference = booked[sign, payment] - received[sign, payment]
        guard difference != .zero || explained[sign, payment] != .zero else { continue }
        rows.append([
          .sign(sign), .payment(payment), .sum(received[sign, payment]), .sum(booked[sign, payment]),
          .difference(difference), .difference(explained[sign, payment]),
          .sum(difference - explained[sign, payment]),
        ])
      }
    }
    return Listing(
      [
        .init("sign"), .init("payment"), .init("operator"), .init("books"), .init("difference"), .init("explained"),
        .init("remainder"),
      ], rows: rows)
  }

  private static let columns: [Listing.Column] = [
    .init("cause"), .init("certainty"), .init("count"), .init("difference"), .init("documents"), .init("evidence"),
    .init("advice"),
  ]

  private static func row(_ part: Explanation.Part, _ findings: Findings, _ catalogue: Catalogue) -> [Cell] {
    [
      .word(word(part.cause), part.cause.rawValue),
      .word(String(part.certainty.rawValue.dropFirst("certainty.".count)), part.certainty.rawValue),
      .integer(count(part)), .difference(part.difference), .text(documents(part, findings)),
      .text(evidence(part, catalogue).joined(separator: "; ")), .text(catalogue.text(part.next)),
    ]
  }

  private static func word(_ cause: Cause) -> String { String(cause.rawValue.dropFirst("cause.".count)) }

  private static func count(_ part: Explanation.Part) -> Int { part.findings.count + part.receipts.count }

  private static func message(_ part: Explanation.Part, _ findings: Findings) -> Message {
    Message(
      ViewNote.part,
      [
        "what": "@\(part.cause.rawValue)", "certainty": "@\(part.certainty.rawValue)", "count": String(count(part)),
        "difference": part.difference.signed, "documents": documents(part, findings),
      ])
  }

  /// The lines under a part: by sign and payment, what speaks for it, what to do.
  private static func details(_ part: Explanation.Part, _ catalogue: Catalogue) -> [String] {
    let cells = part.cells.filled.map { cell in
      let words = ["sign.\(cell.sign.name)", "payment.\(cell.payment.name)"].map(catalogue.word)
      return words.joined(separator: ", ") + " " + cell.sum.signed
    }
    return (cells.isEmpty ? [] : [cells.joined(separator: " · ")]) + evidence(part, catalogue)
      + [catalogue.text(part.next)]
  }

  private static func evidence(_ part: Explanation.Part, _ catalogue: Catalogue) -> [String] {
    part.evidence.map(catalogue.text) + part.guesses.map { guess($0, catalogue) }
  }

  private static func guess(_ guess: Guess, _ catalogue: Catalogue) -> String {
    let sets = guess.solutions.map { set in
      set.map { "\(name($0.document, $0.datetime)) (\($0.total.grouped))" }.joined(separator: " + ")
    }
    return catalogue.text(
      Message(
        ViewNote.guess,
        [
          "what": "@\(guess.cause.rawValue)", "count": String(guess.count), "more": guess.exhaustive ? "" : "+",
          "size": String(guess.solutions.first?.count ?? 0),
          "documents": sets.joined(separator: "; ") + (guess.count > sets.count ? " …" : ""),
        ]))
  }

  /// The first few documents of a part; of a gap in totals, its shift.
  private static func documents(_ part: Explanation.Part, _ findings: Findings) -> String {
    if let shift = part.shift { return "\(shift.drive.text):\(shift.number)" }
    let names =
      part.findings.prefix(5).map { at in
        let finding = findings[at]
        return name(finding.document, finding.datetime)
      } + part.receipts.prefix(5 - min(5, part.findings.count)).map { name($0.document, $0.datetime) }
    return names.joined(separator: ", ") + (count(part) > names.count ? " …" : "")
  }

  private static func name(_ document: UInt32?, _ datetime: WallClock?) -> String {
    document.map { "№ ФД \($0)" } ?? datetime?.russian ?? "–"
  }
}

// MARK: The objects of JSON

extension ExplanationView {
  /// A row's fields, and what does not fit a row: cells, all receipts, the guesses.
  private static func object(_ part: Explanation.Part, _ findings: Findings, _ catalogue: Catalogue) -> JSONValue {
    .object([
      JSONMember("cause", .string(word(part.cause))),
      JSONMember("certainty", .string(String(part.certainty.rawValue.dropFirst("certainty.".count)))),
      JSONMember("count", .count(count(part))), JSONMember("difference", .sum(part.difference)),
      JSONMember("documents", .text(documents(part, findings))),
      JSONMember("evidence", .text(evidence(part, catalogue).joined(separator: "; "))),
      JSONMember("advice", .text(catalogue.text(part.next))),
      JSONMember(
        "cells",
        .array(
          part.cells.filled.map {
            .object([
              JSONMember("sign", .string($0.sign.name)), JSONMember("payment", .string($0.payment.name)),
              JSONMember("difference", .sum($0.sum)),
            ])
          })),
      JSONMember(
        "receipts",
        .array(part.findings.map { object(findings[$0]) } + part.receipts.map { .object(members($0)) })),
      JSONMember("drive", .text(part.shift?.drive.text)), JSONMember("shift", .count(part.shift?.number)),
      JSONMember("guesses", .array(part.guesses.map(object))),
    ])
  }

  private static func object(_ finding: Finding) -> JSONValue {
    .object([
      JSONMember("document", .count(finding.document)), JSONMember("number", .count(finding.number)),
      JSONMember("datetime", .text(finding.datetime?.description)), JSONMember("sign", .text(finding.sign?.name)),
      JSONMember("operator_sum", finding.operatorSum.map { .sum($0) } ?? .null),
      JSONMember("books_sum", finding.booksSum.map { .sum($0) } ?? .null),
      JSONMember("difference", .sum(finding.difference)),
    ])
  }

  private static func members(_ receipt: NamedReceipt) -> [JSONMember] {
    [
      JSONMember("document", .count(receipt.document)), JSONMember("number", .count(receipt.number)),
      JSONMember("datetime", .text(receipt.datetime.description)), JSONMember("sign", .text(receipt.sign.name)),
      JSONMember("total", .sum(receipt.total)),
    ]
  }

  private static func object(_ guess: Guess) -> JSONValue {
    .object([
      JSONMember("cause", .string(word(guess.cause))), JSONMember("count", .count(guess.count)),
      JSONMember("exhaustive", .bool(guess.exhaustive)),
      JSONMember(
        "solutions", .array(guess.solutions.map { .array($0.map { .object(members($0)) }) })),
    ])
  }
}

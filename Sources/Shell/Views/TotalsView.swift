import Fiscal
import JSON
import Reconciliation
import Services

/// The totals of both sides, as a table and as the contract's object.
enum TotalsView {
  static func answer(_ result: ReconciliationService.Result) -> Answer {
    let totals = result.reconciliation
    let rows = rows(totals)
    var blocks: [Answer.Block] = [.heading(heading(result)), .table(table(totals))]
    let cashiers = cashiers(totals)
    if !cashiers.rows.isEmpty { blocks.append(.table(cashiers)) }
    for side in SideName.allCases {
      guard let unsent = result.unsent[side], unsent.count > 0 else { continue }
      blocks.append(
        .line(
          Message(
            ViewNote.unsent,
            [
              "side": "@side.\(side.rawValue)", "count": String(unsent.count),
              "document": unsent.firstDocument.map { String($0) } ?? "–", "time": unsent.first?.russian ?? "–",
            ])))
    }
    return Answer(
      blocks: blocks, rows: rows, document: { object(result) }, notes: result.notes + totals.notes)
  }

  static func heading(_ result: ReconciliationService.Result) -> Message {
    Message(
      ViewNote.shift,
      [
        "register": result.register?.label ?? "–", "drive": result.shift?.id.drive.text ?? "–",
        "shift": result.shift.map { String($0.id.number) } ?? "–",
        "state": "@state.\(result.shift?.state?.rawValue ?? "unknown")",
      ])
  }

  /// Cells that either side has, with the totals under them.
  private static func table(_ totals: Reconciliation) -> Listing {
    let both = totals.difference != nil
    var rows: [[Cell]] = []
    for sign in Sign.allCases {
      for payment in Payment.allCases {
        let received = totals.operatorTotals?.cells[sign, payment]
        let booked = totals.booksTotals?.cells[sign, payment]
        guard (received ?? .zero) != .zero || (booked ?? .zero) != .zero else { continue }
        rows.append([
          .sign(sign), .payment(payment), .sum(received), .sum(booked),
          both ? .difference((booked ?? .zero) - (received ?? .zero)) : .absent,
        ])
      }
    }
    rows.append([
      .word("receipts", "total.receipts"), .absent, .integer(totals.operatorTotals?.receipts),
      .integer(totals.booksTotals?.receipts), .integer(totals.difference?.receipts),
    ])
    return Listing(
      [.init("sign"), .init("payment"), .init("operator"), .init("books"), .init("difference")], rows: rows,
      totals: [
        .word("net", "total.net"), .absent, .sum(totals.operatorTotals?.total), .sum(totals.booksTotals?.total),
        totals.difference.map { .difference($0.total) } ?? .absent,
      ])
  }

  private static func cashiers(_ totals: Reconciliation) -> Listing {
    var rows: [[Cell]] = []
    for (side, of) in [(SideName.operator, totals.operatorTotals), (.books, totals.booksTotals)] {
      for cashier in of?.cashiers ?? [] {
        rows.append([
          .word(side.rawValue, "side.\(side.rawValue)"), .text(cashier.cashier), .sum(cashier.sale),
          .sum(cashier.return),
        ])
      }
    }
    return Listing([.init("side"), .init("cashier"), .init("sale"), .init("return")], rows: rows)
  }

  /// A row a cell, for csv, tsv and jsonl.
  static func rows(_ totals: Reconciliation) -> Listing {
    var listing = table(totals)
    listing.totals = nil
    listing.rows = Listing.Rows(listing.rows.dropLast())
    return listing
  }

  private static func object(_ result: ReconciliationService.Result) -> JSONValue {
    let totals = result.reconciliation
    return .object([
      JSONMember("register", .text(result.register?.label)), JSONMember("drive", .text(result.shift?.id.drive.text)),
      JSONMember("shift", .count(result.shift?.id.number)), JSONMember("state", .text(result.shift?.state?.rawValue)),
      JSONMember("operator", side(totals.operatorTotals, result.unsent[.operator])),
      JSONMember("books", side(totals.booksTotals, result.unsent[.books])),
      JSONMember("difference", side(totals.difference, nil)),
    ])
  }

  static func side(_ totals: Totals?, _ unsent: Unsent?) -> JSONValue {
    guard let totals else { return .null }
    return .object([
      JSONMember("total", .sum(totals.total)), JSONMember("receipts", .count(totals.receipts)),
      JSONMember(
        "cells",
        .array(
          totals.cells.filled.map {
            .object([
              JSONMember("sign", .string($0.sign.name)), JSONMember("payment", .string($0.payment.name)),
              JSONMember("sum", .sum($0.sum)), JSONMember("count", .count($0.count)),
            ])
          })),
      JSONMember(
        "cashiers",
        .array(
          totals.cashiers.map {
            .object([
              JSONMember("cashier", .text($0.cashier)), JSONMember("sale", .sum($0.sale)),
              JSONMember("return", .sum($0.return)),
            ])
          })),
      JSONMember("unsent", unsent.map(object) ?? .null),
    ])
  }

  private static func object(_ unsent: Unsent) -> JSONValue {
    .object([
      JSONMember("count", .count(unsent.count)), JSONMember("first_datetime", .text(unsent.first?.description)),
      JSONMember("first_document", .count(unsent.firstDocument)),
    ])
  }
}

/// Lines over and under tables.
public enum ViewNote: String, MessageCode {
  case shift = "view.shift"
  case period = "view.period"
  case comparison = "view.comparison"
  case unsent = "view.unsent"
  case equal = "view.equal"
  case bridge = "view.bridge"
  case part = "view.part"
  case detail = "view.detail"
  case guess = "view.guess"
}

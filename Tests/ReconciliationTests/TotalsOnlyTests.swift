import Fiscal
import Reconciliation
import Testing

/// A side that tells what a shift adds up to and does not give its receipts.
@Suite struct TotalsOnlyTests {
  /// Shift 5 of drive A as its closing report sums it up.
  private func frame(_ report: ClosingReport) throws -> Shift {
    Shift(
      id: try shiftID(5), register: RegistrationNumber(registerA), opened: WallClock("2026-11-20T08:00:00"),
      closed: WallClock("2026-11-20T22:00:00"), state: .closed, report: report)
  }

  private func told(_ total: String, receipts: Int? = nil) throws -> Shift {
    let sums = StatedSums(receipts: receipts, total: Kopecks(rubles: total))
    return try frame(ClosingReport(receipts: receipts, stated: [.sale: sums]))
  }

  private let sales = [
    receipt("10:00:00", "100", number: 1, document: 101), receipt("10:01:00", "35", number: 2, document: 102),
    receipt("10:02:00", "65.50", number: 3, document: 103, by: .electronic),
    receipt("10:03:00", "20", number: 4, document: 104, sign: .return),
  ]

  private func books(_ frame: Shift, _ booked: [Receipt] = []) throws -> Reconciliation {
    reconcile(
      operator: Side(receipts: ReceiptTable(sales)), books: Side(receipts: ReceiptTable(booked), shifts: [frame]),
      scope: .shift(try shiftID(5)))
  }

  private func lines(_ result: Reconciliation) throws -> [String] {
    let explanation = try #require(explain(result))
    #expect(explanation.parts.reduce(Kopecks.zero) { $0 + $1.difference } == explanation.difference)
    #expect(explanation.remainder == .zero)
    return explanation.parts.flatMap { part in
      ["\(part.cause.rawValue) \(part.certainty.rawValue) \(part.difference) \(part.evidence.map(\.code))"]
        + part.guesses.map { guess in
          let sets = guess.solutions.map { $0.map { "\($0.document ?? 0)" }.joined(separator: "+") }
          return
            "  \(guess.cause.rawValue) \(guess.count)\(guess.exhaustive ? "" : "…"): \(sets.joined(separator: " "))"
        }
    }
  }

  private let told = ["evidence.totals-told"]

  @Test func `receipts that the books' totals lack`() throws {
    // Sold for 200.50 by the operator's receipts; 135 of it is missing.
    #expect(
      try lines(books(try told("65.50"))) == [
        "cause.totals-gap certainty.possible -135.00 []", "  cause.not-booked 1: 101+102",
        "cause.books-totals-only certainty.proven -45.50 \(told)",
      ])
  }

  @Test func `receipts that the books' totals hold twice, or of which nothing can be said`() throws {
    #expect(
      try lines(books(try told("300.50"))) == [
        "cause.books-totals-only certainty.proven -280.50 \(told)",
        "cause.totals-gap certainty.possible 100.00 []", "  cause.booked-twice 1: 101",
      ])
    #expect(
      try lines(books(try told("200.51"))) == [
        "cause.books-totals-only certainty.proven -180.51 \(told)",
        "cause.totals-gap certainty.possible 0.01 [\"evidence.no-few-receipts\"]",
      ])
    #expect(
      try lines(books(try told("200.50"))) == [
        "cause.books-totals-only certainty.proven -180.50 [\"evidence.totals-told\", \"evidence.totals-agree\"]"
      ])
  }

  @Test func `signs and payments are told apart where the totals do so`() throws {
    func sums(_ sale: Payments, _ back: Payments) throws -> Shift {
      try frame(ClosingReport(receipts: 4, sums: [.sale: sale, .return: back]))
    }
    let (cash, card) = (Kopecks(135_00), Kopecks(65_50))
    let back = Payments(Kopecks(20_00), by: .cash)
    // 35 in cash is booked as electronic: the total is the same.
    let swapped = Payments(cash: cash - Kopecks(35_00), electronic: card + Kopecks(35_00))
    #expect(
      try lines(books(try sums(swapped, back))) == [
        "cause.books-totals-only certainty.proven -180.50 \(told)",
        "cause.totals-gap certainty.possible 0.00 []", "  cause.swapped-payments 1: 102",
      ])
    // The return is booked as a sale: twice its sum.
    let reversed = Payments(cash: cash + Kopecks(20_00), electronic: card)
    #expect(
      try lines(books(try sums(reversed, .zero))) == [
        "cause.books-totals-only certainty.proven -220.50 \(told)",
        "cause.totals-gap certainty.possible 40.00 []", "  cause.reversed 1: 104",
      ])
    let parts = try #require(explain(books(try sums(swapped, back)))).parts
    let cells = parts.last?.cells.filled.map { "\($0.payment.name) \($0.sum)" }
    #expect(cells == ["cash -35.00", "electronic 35.00"])
  }

  @Test func `the operator's totals, and the books' receipts`() throws {
    let result = reconcile(
      operator: Side(receipts: ReceiptTable(), shifts: [try told("165.50")]),
      books: Side(receipts: ReceiptTable(sales)), scope: .shift(try shiftID(5)))
    #expect(
      try lines(result) == [
        "cause.operator-totals-only certainty.proven 145.50 \(told)",
        "cause.totals-gap certainty.possible 35.00 []", "  cause.unsent-or-lost 1: 102",
      ])
  }

  @Test func `equal sums make many solutions`() throws {
    let alike = (1...10).map { receipt("10:00:\(10 + $0)", "50", number: UInt32($0), document: 100 + UInt32($0)) }
    let result = reconcile(
      operator: Side(receipts: ReceiptTable(alike)), books: Side(receipts: ReceiptTable(), shifts: [try told("400")]),
      scope: .everything)
    let guess = try #require(explain(result)?.parts.flatMap(\.guesses).first)
    #expect(guess.cause == .notBooked && guess.count == 45 && guess.solutions.count == 5 && guess.exhaustive)
  }

  @Test func `a list of shifts that counts more receipts than came`() throws {
    // Four are counted, one came; of the others the books have, one is not in the operator's total.
    let result = reconcile(
      operator: Side(receipts: ReceiptTable([sales[0]]), shifts: [try told("165.50", receipts: 2)]),
      books: Side(receipts: ReceiptTable(Array(sales.prefix(3)))), scope: .shift(try shiftID(5)))
    #expect(
      try lines(result) == [
        "cause.operator-totals-only certainty.proven 65.50 \(told)",
        "cause.totals-gap certainty.possible 35.00 []", "  cause.unsent-or-lost 1: 102",
      ])
  }

  @Test func `receipts that are there need no totals`() throws {
    #expect(try lines(books(try told("1", receipts: 4), sales)) == [])
    // A count alone is no total.
    let counted = try frame(ClosingReport(receipts: 4))
    #expect(try lines(books(counted)).first?.hasPrefix("cause.incomplete-books") == true)
  }
}

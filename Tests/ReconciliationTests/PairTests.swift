import Fiscal
import Reconciliation
import Testing

/// A pair makes one finding, of the first kind that applies; `detail` names all that differ.
@Suite struct PairTests {
  @Test func `equal receipts are no finding`() {
    let both = [receipt("10:00:00", "100", number: 1, document: 101)]
    let result = diff(both, both)
    #expect(result.lines == [])
    #expect(result.matched == [.document: 1])
    #expect(result.complete && !result.differs)
    #expect(result.operatorTotals?.total == Kopecks(100_00))
  }

  @Test func `a missing receipt adds its signed sum`() {
    let sale = receipt("10:00:00", "100", number: 1, document: 101)
    let back = receipt("11:00:00", "30", number: 2, document: 102, sign: .return)
    let expense = receipt("12:00:00", "7", number: 3, document: 103, sign: .expense)
    let expenseReturn = receipt("13:00:00", "2", number: 4, document: 104, sign: .expenseReturn)
    let kept = receipt("14:00:00", "1", number: 5, document: 105)
    let all = [sale, back, expense, expenseReturn, kept]
    let lost = diff(all, [kept])
    #expect(
      lost.lines == [
        "missing_in_books 5/1 101 -100.00", "missing_in_books 5/2 102 30.00", "missing_in_books 5/3 103 7.00",
        "missing_in_books 5/4 104 -2.00",
      ])
    #expect(lost.addsUp)
    let extra = diff([kept], all)
    #expect(
      extra.lines == [
        "missing_in_operator 5/1 101 100.00", "missing_in_operator 5/2 102 -30.00", "missing_in_operator 5/3 103 -7.00",
        "missing_in_operator 5/4 104 2.00",
      ])
    #expect(extra.addsUp)
    #expect(extra.findings.first?.booksSum == Kopecks(100_00))
    #expect(extra.findings.first?.operatorSum == nil)
    #expect(extra.findings.first?.rule == nil)
  }

  @Test func `kinds in their order`() {
    let base = receipt("10:00:00", "100", number: 1, document: 101)
    let cases: [(Receipt, String)] = [
      (receipt("10:00:00", "100", number: 1, document: 101, sign: .return), "sign_differs 5/1 101 -200.00 sign"),
      (receipt("10:00:00", "90", number: 1, document: 101), "sum_differs 5/1 101 -10.00 sum"),
      (
        receipt("10:00:00", "100", number: 1, document: 101, by: .electronic),
        "payment_differs 5/1 101 0.00 payments"
      ),
      (receipt("10:00:00", "100", number: 1, document: 101, shift: 6), "shift_differs 5/1 101 0.00 shift"),
      (receipt("10:00:31", "100", number: 1, document: 101), "time_differs 5/1 101 0.00 time"),
      (
        receipt("10:00:00", "100", number: 1, document: 101, cashier: "Петров С.В."),
        "cashier_differs 5/1 101 0.00 cashier"
      ),
      (
        receipt("10:05:00", "90", number: 2, document: 101, shift: 6, sign: .return, by: .electronic, cashier: "П"),
        "sign_differs 5/1 101 -190.00 sign,sum,payments,shift,time,cashier,number"
      ),
      (
        receipt("10:05:00", "90", number: 1, document: 101, by: .electronic),
        "sum_differs 5/1 101 -10.00 sum,payments,time"
      ),
    ]
    for (booked, line) in cases {
      let result = diff([base], [booked])
      #expect(result.lines == [line])
      #expect(result.addsUp)
      #expect(result.findings.first?.rule == .document)
    }
  }

  @Test func `within thirty seconds, or in the number alone, nothing differs`() {
    let base = receipt("10:00:00", "100", number: 1, document: 101)
    #expect(diff([base], [receipt("10:00:30", "100", number: 1, document: 101)]).lines == [])
    #expect(diff([base], [receipt("09:59:30", "100", number: 1, document: 101)]).lines == [])
    #expect(diff([base], [receipt("10:00:00", "100", number: 9, document: 101)]).lines == [])
    let strict = diff([base], [receipt("10:00:05", "100", number: 1, document: 101)], tolerance: 4)
    #expect(strict.lines == ["time_differs 5/1 101 0.00 time"])
  }

  @Test func `what a side does not know does not differ`() {
    let full = receipt("10:00:00", "100", number: 1, document: 101)
    let bare = receipt("10:00:00", "100", document: 101, shift: nil, cashier: nil)
    #expect(diff([full], [bare]).lines == [])
    #expect(diff([bare], [full]).lines == [])
  }

  @Test func `a mixed payment split otherwise differs in payments`() {
    let a = Payments(cash: Kopecks(40_00), electronic: Kopecks(60_00))
    let b = Payments(cash: Kopecks(60_00), electronic: Kopecks(40_00))
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101, payments: a)],
      [receipt("10:00:00", "100", number: 1, document: 101, payments: b)])
    #expect(result.lines == ["payment_differs 5/1 101 0.00 payments"])
    let cells = result.findings.first?.cells.filled ?? []
    #expect(cells.map(\.sum) == [Kopecks(20_00), Kopecks(-20_00)])
    #expect(result.addsUp)
  }

  @Test func `a sign that differs counts twice the sum, in both cells`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101, sign: .return)],
      [receipt("10:00:00", "100", number: 1, document: 101)])
    #expect(result.lines == ["sign_differs 5/1 101 200.00 sign"])
    let cells = result.findings.first?.cells
    #expect(cells?[.sale, .cash] == Kopecks(100_00))
    #expect(cells?[.return, .cash] == Kopecks(-100_00))
    #expect(result.addsUp)
  }

  @Test func `a correction pairs with what the books call a receipt`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101, kind: .correction)],
      [receipt("10:00:00", "100", number: 1, document: 101)])
    #expect(result.lines == [])
  }

  @Test func `the operator's names stand in a finding`() throws {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)],
      [receipt("10:09:00", "90", number: 2, document: 101, shift: 6)])
    let finding = try #require(result.findings.first)
    #expect(finding.register == registerA && finding.drive == driveA)
    #expect(finding.shift == 5 && finding.booksShift == 6 && finding.number == 1)
    #expect(finding.datetime == WallClock("2026-11-20T10:00:00"))
    #expect(finding.operatorSum == Kopecks(100_00) && finding.booksSum == Kopecks(90_00))
    #expect(finding.operatorRow == 0 && finding.booksRow == 0)
  }

  @Test func `short and long spellings of a cashier are one where nobody else fits`() {
    func pair(_ a: String, _ b: String, others: [String] = []) -> [String] {
      var received = [receipt("10:00:00", "100", number: 1, document: 101, cashier: a)]
      var booked = [receipt("10:00:00", "100", number: 1, document: 101, cashier: b)]
      for (at, name) in others.enumerated() {
        let other = receipt(
          "11:00:00", "1", number: UInt32(at) + 2, document: UInt32(at) + 102, cashier: name)
        received.append(other)
        booked.append(other)
      }
      return diff(received, booked).lines
    }
    #expect(pair("Иванова Анна Петровна", "Иванова А.П.") == [])
    #expect(pair("Иванова А.П.", "Иванова Анна Петровна", others: ["Петров Пётр Петрович"]) == [])
    #expect(pair("Семёнова Анна Петровна", "СЕМЕНОВА А. П.") == [])
    #expect(pair("Иванова Анна Петровна", "Иванова А.С.") == ["cashier_differs 5/1 101 0.00 cashier"])
    #expect(
      pair("Иванова Анна Петровна", "Иванова А.П.", others: ["Иванова Алла Павловна"])
        == ["cashier_differs 5/1 101 0.00 cashier"])
  }

  @Test func `a namesake at another register is nobody who fits`() {
    let here = receipt("10:00:00", "100", number: 1, document: 101, cashier: "Иванова Анна Петровна")
    let there = receipt(
      "10:00:00", "100", number: 1, document: 101, cashier: "Иванова Алла Павловна", drive: driveB, register: registerB)
    let short = receipt("10:00:00", "100", number: 1, document: 101, cashier: "Иванова А.П.")
    #expect(diff([here, there], [short, there]).lines == [])
  }
}

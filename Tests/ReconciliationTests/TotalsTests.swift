import Fiscal
import Reconciliation
import Testing

@Suite struct TotalsTests {
  @Test func `by sign and payment, by cashier, and their difference`() throws {
    let mixed = Payments(cash: Kopecks(40_00), electronic: Kopecks(60_00))
    let received = [
      receipt("10:00:00", "100", number: 1, document: 101, payments: mixed, cashier: "Иванова Анна Петровна"),
      receipt("10:05:00", "30", number: 2, document: 102, sign: .return, cashier: "Иванова Анна Петровна"),
    ]
    let booked = [
      receipt("10:00:00", "100", number: 1, document: 101, payments: mixed, cashier: "Иванова А.П."),
      receipt("10:05:00", "30", number: 2, document: 102, sign: .return, cashier: "Иванова А.П."),
      receipt("10:07:00", "5", number: 3, document: 103, cashier: "Петров С.В."),
    ]
    let result = diff(received, booked)
    let ours = try #require(result.operatorTotals)
    #expect(ours.receipts == 2 && ours.total == Kopecks(70_00))
    #expect(
      ours.cells.filled.map { "\($0.sign.name) \($0.payment.name) \($0.sum) \($0.count)" } == [
        "sale cash 40.00 1", "sale electronic 60.00 1", "return cash 30.00 1",
      ])
    #expect(
      ours.cashiers == [
        Totals.OfCashier(cashier: "Иванова Анна Петровна", sale: Kopecks(100_00), return: Kopecks(30_00), receipts: 2)
      ])
    let difference = try #require(result.difference)
    #expect(difference.total == Kopecks(5_00) && difference.receipts == 1)
    #expect(
      difference.cashiers == [
        Totals.OfCashier(cashier: "Петров С.В.", sale: Kopecks(5_00), return: .zero, receipts: 1)
      ])
  }

  @Test func `nothing is zero, not absent`() throws {
    let result = diff([], [], .shift(try shiftID(5)))
    #expect(result.operatorTotals?.total == .zero && result.booksTotals?.receipts == 0)
    #expect(result.lines == [] && result.addsUp)
  }
}

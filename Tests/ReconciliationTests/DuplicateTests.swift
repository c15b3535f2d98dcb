import Fiscal
import Reconciliation
import Testing

@Suite struct DuplicateTests {
  @Test func `booked k times makes k − 1 duplicates`() throws {
    let sale = receipt("10:00:00", "100", number: 1, document: 101)
    let later = receipt("10:01:40", "100", number: 1, document: 101)
    let result = diff([sale], [later, sale, sale])
    #expect(result.lines == ["duplicate_in_books 5/1 101 100.00", "duplicate_in_books 5/1 101 100.00"])
    #expect(result.addsUp)
    let finding = try #require(result.findings.first)
    #expect(finding.operatorSum == nil && finding.booksSum == Kopecks(100_00) && finding.rule == .document)
  }

  @Test func `a duplicate of a receipt that differs`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)],
      [
        receipt("10:00:00", "90", number: 1, document: 101), receipt("10:00:00", "90", number: 1, document: 101),
      ])
    #expect(
      result.lines.sorted() == ["duplicate_in_books 5/1 101 90.00", "sum_differs 5/1 101 -10.00 sum"])
    #expect(result.addsUp)
  }

  @Test func `booked twice and never received: one is missing, one a duplicate`() {
    let sale = receipt("10:00:00", "100", number: 1, document: 101)
    #expect(
      diff([], [sale, sale]).lines.sorted() == [
        "duplicate_in_books 5/1 101 100.00", "missing_in_operator 5/1 101 100.00",
      ])
    let bare = receipt("10:00:00", "100", number: 1)
    #expect(
      diff([], [bare, bare]).lines.sorted() == ["duplicate_in_books 5/1 100.00", "missing_in_operator 5/1 100.00"])
  }

  @Test func `one document, however often the operator sends it`() {
    let sale = receipt("10:00:00", "100", number: 1, document: 101)
    let result = diff([sale, sale, sale], [sale])
    #expect(result.lines == [])
    #expect(result.operatorTotals?.receipts == 1 && result.operatorTotals?.total == Kopecks(100_00))
    #expect(diff([sale, sale], []).lines == ["missing_in_books 5/1 101 -100.00"])
  }

  @Test func `unlike content under one number is a duplicate in the operator`() {
    let sale = receipt("10:00:00", "100", number: 1, document: 101)
    let other = receipt("10:00:00", "80", number: 1, document: 101)
    let result = diff([sale, other], [other])
    #expect(result.lines == ["duplicate_in_operator 5/1 101 -100.00"])
    #expect(result.findings.first?.operatorSum == Kopecks(100_00) && result.findings.first?.booksSum == nil)
    #expect(result.addsUp)
  }

  @Test func `alike receipts without numbers in an operator's file`() {
    let bare = receipt("10:00:00", "100", shift: nil)
    let booked = receipt("10:00:00", "100", number: 1, document: 101)
    let result = diff([bare, bare], [booked])
    #expect(result.counts == [.duplicateInOperator: 1])
    #expect(result.addsUp)
    #expect(diff([bare, bare], []).counts == [.duplicateInOperator: 1, .missingInBooks: 1])
    #expect(diff([bare, bare], [bare, bare]).lines == [])
  }
}

import Fiscal
import Reconciliation
import Testing

/// Gaps, unsent documents, and whether both sides hold all that was asked.
@Suite struct EvidenceTests {
  private func sale(_ minute: Int, _ document: UInt32?, shift: UInt32 = 5) -> Receipt {
    receipt(
      "10:\(minute < 10 ? "0" : "")\(minute):00", "\(minute + 10)", number: UInt32(minute), document: document,
      shift: shift)
  }

  @Test func `numbers inside a shift that neither side holds`() {
    let both = [sale(1, 101), sale(2, 102), sale(3, 106)]
    let result = diff(both, both)
    #expect(result.lines == ["gap_in_documents 5 103 0.00 103-105"])
    #expect(!result.complete && !result.differs)
    #expect(result.notes.map(\.code) == ["reconciliation.gaps"])
    #expect(result.notes.first?.facts == ["count": "3", "gaps": "1"])
  }

  @Test func `a number that one side holds is no gap`() {
    let result = diff([sale(1, 101), sale(3, 103)], [sale(1, 101), sale(2, 102), sale(3, 103)])
    #expect(result.lines == ["missing_in_operator 5/2 102 12.00"])
  }

  @Test func `a document that nobody tells the number of fills a hole`() {
    let both = [sale(1, 101), sale(2, nil), sale(3, 103)]
    #expect(diff(both, both).lines == [])
    // One document does not fill two numbers, nor one of another time.
    let two = [sale(1, 101), sale(2, nil), sale(3, 104)]
    #expect(diff(two, two).lines == ["gap_in_documents 5 102 0.00 102-103"])
    let later = [sale(1, 101), sale(3, 103), sale(4, nil)]
    #expect(diff(later, later).lines == ["gap_in_documents 5 102 0.00 102"])
  }

  @Test func `a number that the books hold without knowing in which of two drives`() {
    let other = receipt("2026-03-01T10:00:00", "3", number: 1, document: 7, drive: driveB)
    let received = [sale(1, 101), sale(4, 104), other]
    let booked = [other, sale(1, 101), sale(4, 104), sale(2, 102)].map { receipt in
      var receipt = receipt
      receipt.drive = nil
      return receipt
    }
    #expect(
      diff(received, booked).lines.sorted() == [
        "gap_in_documents 5 103 0.00 103", "missing_in_operator 5/2 102 12.00",
      ])
  }

  @Test func `a receipt that the operator sent without its number may be the one that is missing`() {
    let all = [sale(1, 101), sale(2, nil), sale(3, 103)]
    #expect(diff(all, [all[0], all[2]]).lines == ["missing_in_books 5/2 -12.00"])
    #expect(
      diff([all[0], all[2]], all).lines == ["gap_in_documents 5 102 0.00 102", "missing_in_operator 5/2 12.00"])
    #expect(diff(all, all).lines == [])
    // It was made at another time, or there are more numbers than such receipts.
    let late = [sale(1, 101), sale(3, 103), sale(4, nil)]
    #expect(diff(late, late).lines == ["gap_in_documents 5 102 0.00 102"])
    let two = [sale(1, 101), sale(2, nil), sale(3, 104)]
    #expect(diff(two, two).lines == ["gap_in_documents 5 102 0.00 102-103"])
  }

  @Test func `numbers between shifts are no gap of the shift in which the books put a receipt`() {
    let received = [sale(1, 101), sale(4, nil, shift: 6), sale(5, nil, shift: 6)]
    let booked = [sale(1, 101), sale(4, 104, shift: 5), sale(5, 105, shift: 6)]
    #expect(diff(received, booked).lines == ["shift_differs 6/4 0.00 shift"])
  }

  @Test func `numbers of opening and closing reports are no gap`() throws {
    let both = [sale(1, 101), sale(2, 102), sale(3, 105, shift: 6)]
    #expect(diff(both, both).lines == [])
    let drive = try #require(DriveNumber(driveA))
    let clock = try #require(WallClock("2026-11-20T10:02:30"))
    let inside = [sale(1, 101), sale(2, 103)]
    var side = Side(receipts: ReceiptTable(inside))
    side.reports = [ReportDocument(form: .settlementState, drive: drive, document: 102, datetime: clock)]
    #expect(reconcile(operator: side, books: Side(receipts: ReceiptTable(inside))).lines == [])
  }

  @Test func `a frame tells of numbers before the first and after the last receipt`() throws {
    let both = [sale(1, 102), sale(2, 103)]
    var side = Side(receipts: ReceiptTable(both))
    side.shifts = [
      Shift(id: try shiftID(5), state: .closed, openingDocument: 100, closingDocument: 105)
    ]
    let result = reconcile(operator: side, books: Side(receipts: ReceiptTable(both)), scope: .shift(try shiftID(5)))
    #expect(result.lines == ["gap_in_documents 5 101 0.00 101", "gap_in_documents 5 104 0.00 104"])
  }

  @Test func `a shift that was closed before the first unsent document is all sent`() throws {
    let rows = [sale(1, 101), sale(2, 102)]
    var books = Side(receipts: ReceiptTable(rows))
    let end = WallClock("2026-11-20T11:00:00")
    let later = Unsent(count: 3, first: WallClock("2026-11-21T09:00:00"))
    books.shifts = [
      Shift(id: try shiftID(5), closed: end, state: .closed), Shift(id: try shiftID(6), state: .open, unsent: later),
    ]
    var received = Side(receipts: ReceiptTable(rows))
    // The operator has nothing of shift 6, and takes this one for the open one.
    received.shifts = [Shift(id: try shiftID(5), state: .open)]
    let five = reconcile(operator: received, books: books, scope: .shift(try shiftID(5)))
    #expect(five.complete)
    #expect(five.notes.map(\.code) == [])
    let six = reconcile(operator: received, books: books, scope: .shift(try shiftID(6)))
    #expect(six.notes.map(\.code).sorted() == ["reconciliation.shift-open", "reconciliation.unsent"])
  }

  @Test func `what the drive still holds is told apart`() throws {
    let booked = [sale(1, 101), sale(2, 102), sale(3, 103)]
    var books = Side(receipts: ReceiptTable(booked))
    let first = WallClock("2026-11-20T10:02:00")
    books.shifts = [Shift(id: try shiftID(5), state: .open, unsent: Unsent(count: 2, first: first))]
    let result = reconcile(operator: Side(receipts: ReceiptTable([booked[0]])), books: books)
    #expect(
      result.lines == ["missing_in_operator 5/2 102 12.00 unsent", "missing_in_operator 5/3 103 13.00 unsent"])
    #expect(result.findings.map(\.isUnsent) == [true, true])
    #expect(result.notes.map(\.code).sorted() == ["reconciliation.shift-open", "reconciliation.unsent"])
    #expect(!result.complete)
    let numbered = Unsent(count: 1, firstDocument: 103)
    books.shifts = [Shift(id: try shiftID(5), state: .closed, unsent: numbered)]
    let second = reconcile(operator: Side(receipts: ReceiptTable([booked[0]])), books: books)
    #expect(second.lines == ["missing_in_operator 5/2 102 12.00", "missing_in_operator 5/3 103 13.00 unsent"])
  }

  @Test func `a register or a day that one side lacks is said in one line`() {
    let here = [sale(1, 101), sale(2, 102)]
    let there = (1...3).map {
      receipt("10:00:0\($0)", "5", number: $0, document: $0 + 10, drive: driveB, register: registerB)
    }
    let result = diff(here + there, here)
    #expect(result.counts == [.missingInBooks: 3])
    #expect(!result.complete)
    #expect(
      result.notes == [
        Message(
          ReconciliationNote.registerLacking, ["side": "@side.books", "register": registerB, "count": "3"])
      ])
    let next = receipt("2026-11-21T10:00:00", "5", number: 1, document: 103, shift: 6)
    let days = diff(here, here + [next])
    #expect(days.notes.map(\.code) == ["reconciliation.days-lacking"])
    #expect(days.notes.first?.facts["side"] == "@side.operator" && days.notes.first?.facts["from"] == "2026-11-21")
    #expect(diff(here, []).notes.map(\.code) == ["reconciliation.side-empty"])
  }

  @Test func `what a side held back, and what its closing report counts`() throws {
    let both = [sale(1, 101), sale(2, 102)]
    var received = Side(receipts: ReceiptTable(both), complete: false)
    let whole = reconcile(operator: received, books: Side(receipts: ReceiptTable(both)))
    #expect(whole.notes.map(\.code) == ["reconciliation.answer-incomplete"] && !whole.complete)
    received.complete = true
    received.shifts = [Shift(id: try shiftID(5), state: .closed, report: ClosingReport(receipts: 3))]
    let counted = reconcile(operator: received, books: Side(receipts: ReceiptTable(both)))
    #expect(counted.notes.map(\.code) == ["reconciliation.receipts-lacking"] && !counted.complete)
    received.shifts = [
      Shift(
        id: try shiftID(5), state: .closed,
        report: ClosingReport(receipts: 2, sums: [.sale: Payments(Kopecks(23_00), by: .cash)]))
    ]
    #expect(reconcile(operator: received, books: Side(receipts: ReceiptTable(both))).complete)
  }

  @Test func `one side alone has totals and no findings`() throws {
    let result = reconcile(
      operator: nil, books: Side(receipts: ReceiptTable([sale(1, 101)])), scope: .shift(try shiftID(5)))
    #expect(result.operatorTotals == nil && result.difference == nil)
    #expect(result.booksTotals?.total == Kopecks(11_00))
    #expect(result.findings.isEmpty && !result.complete)
  }
}

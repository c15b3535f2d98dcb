import Fiscal
import Reconciliation
import Testing

/// Rows without a document number on one side.
@Suite struct WeakKeyTests {
  @Test func `different document numbers never pair`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)],
      [receipt("10:00:00", "100", number: 1, document: 102)])
    #expect(result.lines.sorted() == ["missing_in_books 5/1 101 -100.00", "missing_in_operator 5/1 102 100.00"])
    #expect(result.addsUp)
  }

  @Test func `by drive, shift and number`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)], [receipt("15:00:00", "90", number: 1)])
    #expect(result.lines == ["sum_differs 5/1 101 -10.00 sum,time"])
    #expect(result.findings.first?.rule == .number)
  }

  @Test func `by register, sum and sign within half an hour`() {
    let base = receipt("10:00:00", "100", number: 1, document: 101)
    let near = diff([base], [receipt("10:30:00", "100", shift: nil)])
    #expect(near.lines == ["time_differs 5/1 101 0.00 time"])
    #expect(near.findings.first?.rule == .likeness)
    let far = diff([base], [receipt("10:30:01", "100", shift: nil)])
    #expect(far.lines.count == 2)
    let other = diff([base], [receipt("10:00:00", "100.01", shift: nil)])
    #expect(other.lines.count == 2)
    let back = diff([base], [receipt("10:00:00", "100", shift: nil, sign: .return)])
    #expect(back.lines.count == 2)
    let elsewhere = diff([base], [receipt("10:00:00", "100", shift: nil, drive: driveB, register: registerB)])
    #expect(elsewhere.lines.count == 2)
  }

  @Test func `only the number differs: no finding`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)], [receipt("10:00:10", "100", number: 7)])
    #expect(result.lines == [])
    #expect(result.matched == [.likeness: 1])
  }

  @Test func `a wrong shift does not take another's number`() {
    // Booked without document number and in shift 6; the books lack the receipt that has this number there.
    let mine = receipt("10:00:00", "100", number: 17, document: 101)
    let other = receipt("2026-11-21T15:00:00", "70", number: 17, document: 202, shift: 6)
    let result = diff([mine, other], [receipt("10:00:00", "100", number: 17, shift: 6)])
    #expect(result.lines.sorted() == ["missing_in_books 6/17 202 -70.00", "shift_differs 5/17 101 0.00 shift"])
    #expect(result.addsUp)
  }

  @Test func `the best pair is taken, each row once`() {
    let received = [
      receipt("10:00:00", "100", number: 1, document: 101), receipt("10:10:00", "100", number: 2, document: 102),
    ]
    let booked = [receipt("10:10:05", "100", number: 2), receipt("10:01:00", "100", number: 1)]
    #expect(diff(received, booked).lines == ["time_differs 5/1 101 0.00 time"])
  }

  @Test func `whose best candidate has its own row is a duplicate and takes no weaker one`() {
    // The copy lost its document number and went into shift 6, where a receipt of its number is free.
    let mine = receipt("10:00:00", "100", number: 17, document: 101)
    let free = receipt("2026-11-21T15:00:00", "70", number: 17, document: 202, shift: 6)
    let own = receipt("10:00:00", "100", number: 17, document: 101)
    let copy = receipt("10:00:00", "100", number: 17, shift: 6)
    let result = diff([mine, free], [own, copy])
    #expect(result.lines.sorted() == ["duplicate_in_books 5/17 101 100.00", "missing_in_books 6/17 202 -70.00"])
    #expect(result.addsUp)
  }

  @Test func `a like sum under a number of its own is another sale`() {
    // The books' second sale never reached the operator; that a like one was made ten minutes before is chance.
    let sale = receipt("10:00:00", "100", number: 1, document: 101)
    let result = diff([sale], [sale, receipt("10:10:00", "100", number: 2)])
    #expect(result.lines == ["missing_in_operator 5/2 100.00"])
  }

  @Test func `receipts without numbers: as many on both sides are paired one to one`() {
    let received = [
      receipt("10:00:00", "50", number: 1, document: 101), receipt("10:00:20", "50", number: 2, document: 102),
    ]
    let booked = [receipt("10:00:20", "50", shift: nil), receipt("10:00:00", "50", shift: nil)]
    #expect(diff(received, booked).lines == [])
  }

  @Test func `more of the operator's: missing, and ambiguous`() throws {
    let received = [
      receipt("10:00:00", "50", number: 1, document: 101), receipt("10:00:20", "50", number: 2, document: 102),
    ]
    let result = diff(received, [receipt("10:00:00", "50", shift: nil)])
    #expect(result.counts == [.missingInBooks: 1, .ambiguous: 1])
    let tie = try #require(result.findings.first { $0.kind == .ambiguous })
    #expect(tie.detail == "operator:101,operator:102,books:2026-11-20T10:00:00")
    #expect(tie.difference == .zero && tie.operatorMembers == [0, 1] && tie.booksMembers == [0])
    #expect(result.addsUp)
  }

  @Test func `more of the books': duplicates, ambiguous only where the operator has several`() {
    let one = receipt("10:00:00", "50", number: 1, document: 101)
    let two = receipt("10:00:20", "50", number: 2, document: 102)
    let booking = receipt("10:00:10", "50", shift: nil)
    let single = diff([one], [booking, booking])
    #expect(single.lines == ["duplicate_in_books 5/1 101 50.00"])
    let several = diff([one, two], [booking, booking, booking])
    #expect(several.counts == [.duplicateInBooks: 1, .ambiguous: 1])
    #expect(several.addsUp)
  }

  @Test func `an operator without document numbers`() {
    let received = [receipt("10:00:00", "100", number: 1), receipt("10:10:00", "30", number: 2)]
    let booked = [
      receipt("10:00:00", "100", number: 1, document: 101), receipt("10:10:00", "20", number: 2, document: 102),
    ]
    let result = diff(received, booked)
    #expect(result.lines == ["sum_differs 5/2 -10.00 sum"])
    #expect(result.matched == [.number: 2])
  }
}

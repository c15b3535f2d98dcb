import Fiscal
import Reconciliation
import Testing

/// A register that each side names in its own way.
@Suite struct PlaceTests {
  @Test func `the books know the register and not the drive`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)],
      [receipt("10:00:00", "90", number: 1, document: 101, drive: nil)])
    #expect(result.lines == ["sum_differs 5/1 101 -10.00 sum"])
    #expect(result.findings.first?.rule == .document)
  }

  @Test func `the books know the drive and not the register`() {
    let received = [
      receipt("10:00:00", "100", number: 1, document: 101), receipt("11:00:00", "70", number: 2, document: 102),
    ]
    let booked = [
      receipt("10:00:00", "90", number: 1, document: 101, register: nil),
      receipt("11:00:00", "70", shift: nil, register: nil),
    ]
    let result = diff(received, booked)
    #expect(result.lines == ["sum_differs 5/1 101 -10.00 sum"])
    #expect(result.matched == [.document: 1, .likeness: 1])
  }

  @Test func `the operator knows the drive only, the books the register only: a frame relates them`() throws {
    let received = [receipt("10:00:00", "100", number: 1, document: 101, register: nil)]
    let booked = [receipt("10:00:00", "90", number: 1, document: 101, drive: nil)]
    let frame = Shift(id: try shiftID(5), register: RegistrationNumber(registerA))
    let related = reconcile(
      operator: Side(receipts: ReceiptTable(received), shifts: [frame]), books: Side(receipts: ReceiptTable(booked)))
    #expect(related.lines == ["sum_differs 5/1 101 -10.00 sum"])
  }

  @Test func `a document number that both drives of a register used`() {
    let received = [
      receipt("2026-03-01T10:00:00", "100", number: 1, document: 101),
      receipt("10:00:00", "60", number: 1, document: 101, drive: driveB),
    ]
    let booked = [
      receipt("10:00:00", "60", number: 1, document: 101, drive: nil),
      receipt("2026-03-01T10:00:00", "90", number: 1, document: 101, drive: nil),
    ]
    let result = diff(received, booked)
    #expect(result.lines == ["sum_differs 5/1 101 -10.00 sum"])
    #expect(result.matched == [.document: 2])
  }

  @Test func `a document number of two drives, neither of which is told`() {
    let spring = receipt("2026-03-01T10:00:00", "100", number: 1, document: 101, drive: nil)
    let autumn = receipt("2026-11-20T10:00:00", "60", number: 1, document: 101, drive: nil)
    let again = receipt("2026-11-20T10:00:05", "60", number: 1, document: 101, drive: nil)
    let missing = ["missing_in_operator 5/1 101 100.00", "missing_in_operator 5/1 101 60.00"]
    #expect(diff([], [spring, autumn]).lines == missing)
    #expect(diff([], [spring, autumn, again]).lines == missing + ["duplicate_in_books 5/1 101 60.00"])
    #expect(diff([autumn], [spring, autumn]).lines == [missing[0]])
    #expect(diff([autumn], [spring, autumn, again]).lines == [missing[0], "duplicate_in_books 5/1 101 60.00"])
    #expect(diff([spring, autumn], [autumn]).lines == ["missing_in_books 5/1 101 -100.00"])
    #expect(diff([spring, autumn], [autumn, spring]).lines == [])
  }

  @Test func `a drive changed in mid-day`() throws {
    let received = [
      receipt("10:00:00", "100", number: 1, document: 101, shift: 300),
      receipt("14:00:00", "100", number: 1, document: 3, shift: 1, drive: driveB),
      receipt("14:10:00", "55", number: 2, document: 4, shift: 1, drive: driveB),
    ]
    let booked = [
      receipt("10:00:00", "100", number: 1, shift: 300, drive: nil),
      receipt("14:00:00", "100", number: 1, shift: 1, drive: nil),
      // Booked on the old drive still.
      receipt("14:10:00", "55", number: 2, shift: 300),
    ]
    let result = diff(received, booked)
    #expect(result.lines == ["shift_differs 1/2 4 0.00 shift"])
    let second = diff(received, booked, .shift(try shiftID(1, driveB)))
    #expect(second.lines == ["shift_differs 1/2 4 -55.00 shift"] && second.addsUp)
  }

  @Test func `neither register nor drive, where there is but one`() {
    let result = diff(
      [receipt("10:00:00", "100", number: 1, document: 101)],
      [receipt("10:00:00", "100", number: 1, document: 101, drive: nil, register: nil)])
    #expect(result.lines == [])
  }

  @Test func `two registers keep their receipts apart`() {
    let here = receipt("10:00:00", "100", number: 1, document: 101)
    let there = receipt("10:00:00", "100", number: 1, document: 101, drive: driveB, register: registerB)
    let result = diff([here, there], [there])
    #expect(result.lines == ["missing_in_books 5/1 101 -100.00"])
    #expect(result.findings.first?.drive == driveA)
  }
}

import Fiscal
import Reconciliation
import Testing

/// `difference` is what a finding adds to the totals of what was asked.
@Suite struct ScopeTests {
  @Test func `booked in the next shift`() throws {
    let received = [receipt("10:00:00", "100", number: 1, document: 101)]
    let booked = [receipt("10:00:00", "100", number: 1, document: 101, shift: 6)]
    let five = diff(received, booked, .shift(try shiftID(5)))
    #expect(five.lines == ["shift_differs 5/1 101 -100.00 shift"] && five.addsUp)
    let six = diff(received, booked, .shift(try shiftID(6)))
    #expect(six.lines == ["shift_differs 5/1 101 100.00 shift"] && six.addsUp)
    let both = diff(received, booked)
    #expect(both.lines == ["shift_differs 5/1 101 0.00 shift"] && both.addsUp)
    let seven = diff(received, booked, .shift(try shiftID(7)))
    #expect(seven.lines == [] && seven.addsUp)
  }

  @Test func `at the edge of a period`() throws {
    let received = [receipt("23:50:00", "100", number: 1, document: 101)]
    let booked = [receipt("2026-11-21T00:10:00", "100", number: 1, document: 101)]
    let first = try #require(CalendarDay(year: 2026, month: 11, day: 20))
    let next = first.advanced(by: 1)
    let before = diff(received, booked, .period(Period(from: first, to: first)))
    #expect(before.lines == ["time_differs 5/1 101 -100.00 time"] && before.addsUp)
    let after = diff(received, booked, .period(Period(from: next, to: next)))
    #expect(after.lines == ["time_differs 5/1 101 100.00 time"] && after.addsUp)
    let both = diff(received, booked, .period(Period(from: first, to: next)))
    #expect(both.lines == ["time_differs 5/1 101 0.00 time"] && both.addsUp)
  }

  @Test func `seconds apart over midnight: the same time, but the totals of the day differ`() throws {
    let received = [receipt("23:59:55", "100", number: 1, document: 101)]
    let booked = [receipt("2026-11-21T00:00:05", "100", number: 1, document: 101)]
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 20))
    let result = diff(received, booked, .period(Period(from: day, to: day)))
    #expect(result.lines == ["time_differs 5/1 101 -100.00 time"] && result.addsUp)
    #expect(diff(received, booked).lines == [])
  }

  @Test func `another sum in another shift keeps its kind`() throws {
    let received = [receipt("10:00:00", "100", number: 1, document: 101)]
    let booked = [receipt("10:00:00", "90", number: 1, document: 101, shift: 6)]
    let result = diff(received, booked, .shift(try shiftID(6)))
    #expect(result.lines == ["sum_differs 5/1 101 90.00 sum,shift"] && result.addsUp)
  }

  @Test func `a row of unknown drive belongs by register and shift number`() throws {
    let received = [
      receipt("10:00:00", "100", number: 1, document: 101), receipt("11:00:00", "40", number: 2, document: 102),
    ]
    let booked = [
      receipt("10:00:00", "100", number: 1, drive: nil), receipt("12:00:00", "7", number: 9, drive: nil),
    ]
    let result = diff(received, booked, .shift(try shiftID(5)))
    #expect(result.lines == ["missing_in_books 5/2 102 -40.00", "missing_in_operator 5/9 7.00"])
    #expect(result.booksTotals?.total == Kopecks(107_00) && result.addsUp)
  }

  @Test func `a shift number used again in a new drive`() throws {
    let old = receipt("2026-03-01T10:00:00", "100", number: 1, document: 101)
    let new = receipt("10:00:00", "60", number: 1, document: 12, drive: driveB)
    let booked = [
      receipt("2026-03-01T10:00:00", "100", number: 1, drive: nil),
      receipt("10:00:00", "60", number: 1, drive: nil), receipt("11:00:00", "5", number: 2, drive: nil),
    ]
    let all = diff([old, new], booked)
    #expect(all.lines == ["missing_in_operator 5/2 5.00"])
    let newer = diff([old, new], booked, .shift(try shiftID(5, driveB)))
    #expect(newer.lines == ["missing_in_operator 5/2 5.00"] && newer.addsUp)
    let older = diff([old, new], booked, .shift(try shiftID(5)))
    #expect(older.lines == [] && older.addsUp)
  }

  @Test func `a row of unknown shift belongs with its partner, else by its place among the others`() throws {
    let received = [
      receipt("10:00:00", "100", number: 1, document: 101), receipt("12:00:00", "40", number: 3, document: 103),
    ]
    let booked = [
      receipt("10:00:00", "100", document: 101, shift: nil), receipt("11:00:00", "9", document: 102, shift: nil),
      receipt("12:00:00", "40", document: 103, shift: nil), receipt("18:00:00", "3", document: 150, shift: nil),
    ]
    let result = diff(received, booked, .shift(try shiftID(5)))
    #expect(result.lines == ["missing_in_operator 102 9.00"])
    #expect(result.booksTotals?.total == Kopecks(149_00) && result.addsUp)
  }
}

import Fiscal
import Testing

@Suite struct Clocks {
  @Test(arguments: [
    ("2026-11-20T16:13:42", "2026-11-20T16:13:42"), ("2026-11-20 16:13", "2026-11-20T16:13:00"),
    ("20.11.2026 9:00:12", "2026-11-20T09:00:12"), ("2025.03.15 15:03:00.000", "2025-03-15T15:03:00"),
    ("20261120T1613", "2026-11-20T16:13:00"), ("20261120T161342", "2026-11-20T16:13:42"),
    ("20240917t1801", "2024-09-17T18:01:00"), ("2026-11-20", "2026-11-20T00:00:00"),
    ("1.2.2026", "2026-02-01T00:00:00"),
    ("2024-02-29", "2024-02-29T00:00:00"), ("2000-02-29", "2000-02-29T00:00:00"), ("1970-01-01", "1970-01-01T00:00:00"),
    ("9999-12-31 23:59:59", "9999-12-31T23:59:59"), (" 2026-11-20 ", "2026-11-20T00:00:00"),
    ("2026-11-20  16:13", "2026-11-20T16:13:00"),
  ]) func read(text: String, time: String) { #expect(WallClock(text)?.description == time) }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-11-31", "2026-11-00",
    "2026-11-20T24:00", "2026-11-20T23:60", "2026-11-20T23:59:60", "2026-11-20T", "2026-11-20T16", "2026-11-20T16:1",
    "2026-11-20T16:13:4", "2026-11-20T16:13:42Z", "2026-11-20T16:13+03:00", "2026-11-20T16:13:42.", "20-11-2026",
    "32.01.2026", "1969-12-31", "20.11.26", "11/20/2026", "2026-11-20x", "99999999", "сегодня",
  ]) func refused(text: String) { #expect(WallClock(text) == nil) }

  @Test func exactness() {
    #expect(ClockText("2026-11-20")?.last == WallClock("2026-11-20T23:59:59"))
    #expect(ClockText("2026-11-20T16:13")?.last == WallClock("2026-11-20T16:13:59"))
    #expect(ClockText("2026-11-20T16:13:42")?.last == WallClock("2026-11-20T16:13:42"))
    #expect(ClockText("2026-11-20")?.precision == .day)
    #expect(ClockText("2026-11-20T1613")?.precision == .minute)
  }

  @Test func everyDayFromThe1960sTo2100() {
    // Counted by hand, a day at a time.
    var (year, month, day) = (1960, 1, 1)
    for number in -3653...47_482 {
      let components = CalendarDay(number: number).components
      #expect(components == (year, month, day))
      if year >= 1970 { #expect(CalendarDay(year: year, month: month, day: day)?.number == number) }
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2100, 1, 2))
  }

  @Test func daysThatAreNone() {
    for (year, month, day) in [
      (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (1969, 1, 1),
      (10_000, 1, 1),
      (Int.max, 1, 1), (2026, .max, 1), (2026, 1, .max), (2026, .min, .min),
    ] { #expect(CalendarDay(year: year, month: month, day: day) == nil) }
  }

  @Test func aDayHasItsEnds() throws {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 20))
    #expect(day.description == "2026-11-20")
    #expect(day.start.description == "2026-11-20T00:00:00")
    #expect(day.end.description == "2026-11-20T23:59:59")
    #expect(day.start.day == day)
    #expect(day.end.day == day)
    #expect(day.end.adding(seconds: 1).day == day.advanced(by: 1))
    #expect(WallClock(seconds: -1).day == CalendarDay(number: -1))
    #expect(WallClock(seconds: -1).timeOfDay == (23, 59, 59))
    #expect(WallClock(day, hour: 16, minute: 13, second: 42).russian == "20.11.2026 16:13:42")
  }

  @Test func yearsThatADocumentCanHave() {
    #expect(WallClock("2016-01-01")?.isPlausible == true)
    #expect(WallClock("2015-12-31T23:59:59")?.isPlausible == false)
    #expect(WallClock("2099-12-31")?.isPlausible == true)
    #expect(WallClock("2100-01-01")?.isPlausible == false)
  }

  @Test func extremeSecondsDoNotTrap() {
    for seconds in [Int64.min, .max, .min / 2, .max / 2] {
      let clock = WallClock(seconds: seconds)
      #expect(!clock.isPlausible)
      #expect(!clock.description.isEmpty)
      #expect(clock.adding(seconds: seconds < 0 ? -1 : 1).seconds != 0)
    }
  }

  @Test func periodsHoldBothEnds() throws {
    let (from, to) = (CalendarDay(number: 20_777), CalendarDay(number: 20_779))
    let period = Period(from: from, to: to)
    #expect(period.contains(from.start))
    #expect(period.contains(to.end))
    #expect(!period.contains(from.start.adding(seconds: -1)))
    #expect(!period.contains(to.end.adding(seconds: 1)))
    #expect(period.days == from...to)
    #expect(period.widened(days: 1).days == from.advanced(by: -1)...to.advanced(by: 1))
    #expect(Period(from: to, to: from).days == nil)
  }
}

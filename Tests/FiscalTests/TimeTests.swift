import Fiscal
import Testing

@Suite struct TimeTests {
  @Test(arguments: [
    "2026-11-20T16:13:42", "2026-11-20 16:13:42", "20.11.2026 16:13:42", "2026.11.20 16:13:42.000", "20261120T161342",
  ])
  func everyFormIsOneTime(_ text: String) { #expect(WallClock(text)?.description == "2026-11-20T16:13:42") }

  @Test(arguments: ["2026-02-30", "20.13.2026", "2026-11-20T24:00", "2026-11-20T16:60", "yesterday", "", "2026-11-20Z"])
  func whatIsNoTimeIsRefused(_ text: String) { #expect(WallClock(text) == nil) }

  @Test func anEndIsWhole() {
    #expect(ClockText("2026-11-20")?.last.description == "2026-11-20T23:59:59")
    #expect(ClockText("2026-11-20T16:13")?.last.description == "2026-11-20T16:13:59")
  }

  @Test func daysGoThereAndBack() {
    for number in stride(from: 0, to: 60_000, by: 37) {
      let parts = CalendarDay(number: number).components
      #expect(CalendarDay(year: parts.year, month: parts.month, day: parts.day)?.number == number)
    }
  }
}

import Archive
import Fiscal
import Testing

@Suite struct Coverages {
  private let day = Sample.day
  private var days: Period { Sample.whole(day, day.advanced(by: 2)) }

  private func missing(
    _ archive: Archive, _ period: Period, now: CalendarDay? = nil, _ source: Source = Sample.operatorSource,
    refresh: Bool = false
  ) async throws -> [Period] {
    try await archive.missing(
      of: Sample.register(), from: source, in: period,
      now: WallClock(now ?? day.advanced(by: 30), hour: 12), refresh: refresh)
  }

  @Test func nothingAskedMeansAllIsMissingUpToToday() async throws {
    let archive = try Archive.temporary()
    #expect(try await missing(archive, days) == [days])
    #expect(try await missing(archive, days, now: day) == [Sample.whole(day)])
    #expect(try await missing(archive, days, now: day.advanced(by: -1)).isEmpty)
  }

  @Test func completeDaysAreNotAskedAgainAndTheRestIs() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([]))
    #expect(try await missing(archive, Sample.whole(day)).isEmpty)
    #expect(try await missing(archive, days) == [Sample.whole(day.advanced(by: 1), day.advanced(by: 2))])
    #expect(try await missing(archive, Sample.whole(day), refresh: true) == [Sample.whole(day)])
    #expect(try await missing(archive, Sample.whole(day), Sample.booksSource) == [Sample.whole(day)])
    let other = Sample.register("0006504690023376")
    #expect(
      try await archive.missing(
        of: other, from: Sample.operatorSource, in: Sample.whole(day), now: WallClock(day.advanced(by: 9)))
        == [Sample.whole(day)])
  }

  @Test func aDayThatStillRanIsAskedAgain() async throws {
    let archive = try Archive.temporary()
    // Asked at noon UTC of the middle day: the first had ended everywhere, the second had not.
    try await archive.tell(Sample.answer([]), in: days, at: Int64(day.number + 1) * 86_400 + 43_200)
    #expect(try await missing(archive, days) == [Sample.whole(day.advanced(by: 1), day.advanced(by: 2))])
  }

  @Test func anIncompleteAnswerCoversNothing() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([], complete: false))
    #expect(try await missing(archive, Sample.whole(day)) == [Sample.whole(day)])
    // And takes nothing from an earlier complete one.
    try await archive.tell(Sample.answer([]))
    try await archive.tell(Sample.answer([], complete: false), at: Sample.later + 60)
    #expect(try await missing(archive, Sample.whole(day)).isEmpty)
  }

  @Test func anOpenShiftIsAskedAgainFromItsOpeningOn() async throws {
    let archive = try Archive.temporary()
    let frame = try #require(Sample.frame())
    try await archive.tell(Sample.answer([Sample.receipt(1)], shifts: [frame]))
    let opened = try #require(frame.opened)
    #expect(try await missing(archive, Sample.whole(day)) == [Period(from: opened, to: day.end)])
    // A later shift ends the time of one that was never closed.
    let next = try #require(
      Sample.frame(6, opened: WallClock(day, hour: 20), closed: WallClock(day, hour: 21), opening: 200, closing: 201))
    try await archive.tell(Sample.answer([], shifts: [next]))
    #expect(
      try await missing(archive, Sample.whole(day))
        == [Period(from: opened, to: WallClock(day, hour: 20).adding(seconds: -1))])
  }

  @Test func aClosedShiftWithoutGapsIsAskedOnce() async throws {
    let archive = try Archive.temporary()
    // Asked while the day ran, so that only the shift itself is held.
    let noon = Int64(day.number) * 86_400 + 43_200
    let closed = WallClock(day, hour: 14)
    let frame = try #require(Sample.frame(closed: closed, opening: 100, closing: 103))
    try await archive.tell(Sample.answer([Sample.receipt(1)], shifts: [frame]), at: noon)
    #expect(try await archive.shifts().map(\.complete) == [false])
    #expect(try await missing(archive, Sample.whole(day)) == [Sample.whole(day)])

    try await archive.tell(Sample.answer([Sample.receipt(2)]), at: noon)
    #expect(try await archive.shifts().map(\.complete) == [true])
    #expect(
      try await missing(archive, Sample.whole(day)) == [
        Period(from: day.start, to: WallClock(day, hour: 8).adding(seconds: -1)),
        Period(from: closed.adding(seconds: 1), to: day.end),
      ])
  }

  @Test func aClosedShiftWithAGapIsAskedAgain() async throws {
    let archive = try Archive.temporary()
    let frame = try #require(Sample.frame(closed: WallClock(day, hour: 22), opening: 100, closing: 104))
    try await archive.tell(Sample.answer([Sample.receipt(1), Sample.receipt(3)], shifts: [frame]))
    #expect(
      try await missing(archive, Sample.whole(day))
        == [Period(from: WallClock(day, hour: 8), to: WallClock(day, hour: 22))])
    // A report takes the number that seemed to be missing.
    let drive = try #require(DriveNumber(Sample.drive))
    let report = ReportDocument(
      form: .settlementState, drive: drive, document: 102, shift: 5, datetime: WallClock(day, hour: 9))
    try await archive.tell(SourceAnswer(documents: [SourceDocument(.report(report))]))
    #expect(try await missing(archive, Sample.whole(day)).isEmpty)
  }

  @Test func withoutDocumentsOfTheReportsTheirCountDecides() async throws {
    let archive = try Archive.temporary()
    var frame = try #require(Sample.frame(closed: WallClock(day, hour: 22)))
    frame.report = ClosingReport(receipts: 2)
    try await archive.tell(Sample.answer([Sample.receipt(1)], shifts: [frame]))
    #expect(try await archive.shifts().map(\.complete) == [false])
    try await archive.tell(Sample.answer([Sample.receipt(2)]))
    #expect(try await archive.shifts().map(\.complete) == [true])
  }

  @Test func booksHaveNoGapsAndAClosedShiftInAWholeAnswerIsComplete() async throws {
    let archive = try Archive.temporary()
    let frame = try #require(Sample.frame(closed: WallClock(day, hour: 22), opening: 100, closing: 104))
    let answer = Sample.answer([Sample.receipt(3)], shifts: [frame])
    try await archive.tell(answer, Sample.booksSource)
    #expect(try await archive.shifts().map(\.complete) == [true])
    #expect(try await missing(archive, Sample.whole(day), Sample.booksSource).isEmpty)
  }

  @Test func coverageTellsHowOldTheDataIs() async throws {
    let archive = try Archive.temporary()
    let register = Sample.register()
    #expect(try await archive.freshness(of: register, from: Sample.operatorSource) == nil)
    try await archive.tell(Sample.answer([]), at: 100)
    try await archive.tell(Sample.answer([]), in: days, at: 200)
    // The wider, later answer makes the first row superfluous.
    #expect(
      try await archive.coverage(of: register, from: Sample.operatorSource)
        == [Coverage(period: days, asked: 200, complete: true)])
    #expect(try await archive.freshness(of: register, from: Sample.operatorSource) == 200)
    #expect(
      try await archive.freshness(
        of: register, from: Sample.operatorSource, in: Sample.whole(day.advanced(by: 9))) == nil)
  }
}

import Archive
import Fiscal
import Testing

@Suite struct BooksAnswers {
  private func booked(_ archive: Archive) async throws -> [UInt32?] {
    try await archive.receipts(ReceiptFilter(side: .books)).map(\.number)
  }

  @Test func whatTheBooksNoLongerHoldGoes() async throws {
    let archive = try Archive.temporary()
    let receipts = (1...4).map { Sample.receipt($0, 1_000 * Int64($0)) }
    try await archive.tell(Sample.answer(receipts), Sample.booksSource)
    let rest = [receipts[0], receipts[2]]
    #expect(
      try await archive.tell(Sample.answer(rest), Sample.booksSource) == StoreOutcome(removed: 2, same: 2))
    #expect(try await booked(archive) == [1, 3])
    let shift = try #require(try await archive.shifts().first)
    #expect(shift.receipts == 2)
    #expect(shift.net == Kopecks(4_000))
    #expect(shift[.sale]?.last == receipts[2].datetime)
  }

  @Test func otherPeriodsRegistersAndSourcesStay() async throws {
    let archive = try Archive.temporary()
    let next = Sample.day.advanced(by: 1)
    let other = "0006504690023376"
    try await archive.tell(Sample.answer([Sample.receipt(1)]), Sample.booksSource)
    try await archive.tell(
      Sample.answer([Sample.receipt(2, shift: 6, day: next)]), Sample.booksSource, in: Sample.whole(next))
    try await archive.tell(
      Sample.answer([Sample.receipt(3, drive: "9960440300000012", register: other)]), Sample.booksSource,
      register: Sample.register(other))
    try await archive.tell(Sample.answer([Sample.receipt(4)]))
    #expect(try await archive.tell(Sample.answer([]), Sample.booksSource) == StoreOutcome(removed: 1))
    #expect(try await booked(archive).sorted { $0 ?? 0 < $1 ?? 0 } == [2, 3])
    #expect(try await archive.count(ReceiptFilter(side: .operator)) == 1)
  }

  @Test func bookedTwiceStaysTwiceAndMendedGoesBackToOne() async throws {
    let archive = try Archive.temporary()
    let receipt = Sample.receipt(1)
    try await archive.tell(Sample.answer([receipt, receipt]), Sample.booksSource)
    #expect(
      try await archive.tell(Sample.answer([receipt, receipt]), Sample.booksSource) == StoreOutcome(same: 2))
    #expect(
      try await archive.tell(Sample.answer([receipt]), Sample.booksSource) == StoreOutcome(removed: 1, same: 1))
    #expect(
      try await archive.tell(Sample.answer([receipt, receipt]), Sample.booksSource) == StoreOutcome(added: 1, same: 1))
    #expect(try await archive.shifts().map(\.receipts) == [2])
  }

  @Test func unlikeTwinsInTwoShiftsLeaveNoHole() async throws {
    let archive = try Archive.temporary()
    let first = Sample.receipt(1, shift: 5)
    let second = Sample.receipt(1, shift: 6)
    try await archive.tell(Sample.answer([first, second]), Sample.booksSource)
    #expect(
      try await archive.tell(Sample.answer([second]), Sample.booksSource) == StoreOutcome(removed: 1, same: 1))
    #expect(try await archive.tell(Sample.answer([second]), Sample.booksSource) == StoreOutcome(same: 1))
    #expect(try await archive.shifts().map(\.number) == [6])
  }

  @Test func aChangedReceiptChangesWithAllThatItLost() async throws {
    let archive = try Archive.temporary()
    let before = Sample.receipt(1, items: [ReceiptItem(name: "Чай")])
    let after = Sample.receipt(1, cashier: nil)
    try await archive.tell(Sample.answer([before]), Sample.booksSource)
    #expect(try await archive.tell(Sample.answer([after]), Sample.booksSource) == StoreOutcome(changed: 1))
    #expect(try await archive.receipts(ReceiptFilter()) == [after])
  }

  @Test func anIncompleteAnswerTakesNothingAway() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([Sample.receipt(1), Sample.receipt(2)]), Sample.booksSource)
    let partial = Sample.answer([Sample.receipt(3)], complete: false)
    #expect(try await archive.tell(partial, Sample.booksSource) == StoreOutcome(added: 1))
    #expect(try await booked(archive) == [1, 2, 3])
  }

  @Test func aRegisterWithoutNumberIsReplacedToo() async throws {
    let archive = try Archive.temporary()
    let register = Register(name: "Касса на рынке", sourceID: "8f3c")
    let receipt = Sample.receipt(1, drive: nil, register: nil)
    try await archive.tell(Sample.answer([receipt, receipt]), Sample.booksSource, register: register)
    try await archive.tell(Sample.answer([Sample.receipt(2)]), Sample.booksSource)
    #expect(
      try await archive.tell(Sample.answer([receipt]), Sample.booksSource, register: register)
        == StoreOutcome(removed: 1, same: 1))
    #expect(
      try await archive.receipts(ReceiptFilter(order: .none)).map(\.register?.text) == [nil, Sample.registration])
  }
}

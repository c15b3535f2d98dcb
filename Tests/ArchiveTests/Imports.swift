import Archive
import Fiscal
import Testing

@Suite struct Imports {
  @Test(arguments: SideName.allCases)
  func theSameFileAgainChangesNothing(side: SideName) async throws {
    let archive = try Archive.temporary()
    let receipts = (1...50).map { Sample.receipt($0, Int64($0)) }
    #expect(try await archive.importAll(receipts, side, batch: 7) == StoreOutcome(added: 50))
    let before = try await archive.storedReceipts(ReceiptFilter())
    #expect(try await archive.importAll(receipts, side) == StoreOutcome(same: 50))
    #expect(try await archive.storedReceipts(ReceiptFilter()) == before)
    #expect(try await archive.imports().map(\.added) == [0, 50])
    #expect(try await archive.imports().map(\.documents) == [50, 50])
  }

  @Test func overlappingFilesAddOnlyWhatIsNew() async throws {
    let archive = try Archive.temporary()
    let receipts = (1...30).map { Sample.receipt($0, document: $0 % 2 == 0 ? .some(nil) : nil) }
    try await archive.importAll(Array(receipts[..<20]), .books)
    #expect(try await archive.importAll(Array(receipts[10...]), .books) == StoreOutcome(added: 10, same: 10))
    #expect(try await archive.shifts().map(\.receipts) == [30])
  }

  @Test func whatABooksFileHoldsTwiceStaysTwice() async throws {
    let archive = try Archive.temporary()
    let twice = Sample.receipt(1)
    let unnumbered = Sample.receipt(2, document: .some(nil))
    let file = [twice, unnumbered, twice, unnumbered, unnumbered]
    // In batches of two the copies come in different ones.
    #expect(try await archive.importAll(file, .books, batch: 2) == StoreOutcome(added: 5))
    #expect(try await archive.importAll([twice], .books) == StoreOutcome(same: 1))
    #expect(try await archive.importAll(file, .books) == StoreOutcome(same: 5))
    #expect(try await archive.importAll(file + [twice], .books) == StoreOutcome(added: 1, same: 5))
    #expect(try await archive.count(ReceiptFilter()) == 6)
  }

  @Test func anOperatorsDocumentIsOneHoweverOftenAFileHoldsIt() async throws {
    let archive = try Archive.temporary()
    let receipt = Sample.receipt(1)
    let unnumbered = Sample.receipt(2, document: .some(nil))
    #expect(
      try await archive.importAll([receipt, receipt, unnumbered, unnumbered], .operator)
        == StoreOutcome(added: 3, same: 1))
  }

  @Test func nothingIsSeenBeforeTheEndAndNothingStaysOfWhatFails() async throws {
    let archive = try Archive.temporary()
    let run = try await archive.beginImport(into: .files(.operator), named: "a.csv", at: 0)
    try run.add([SourceDocument(.receipt(Sample.receipt(1)))])
    #expect(try await archive.count(ReceiptFilter()) == 0)
    #expect(try await archive.imports().isEmpty)
    await run.abandon()
    #expect(try await archive.count(ReceiptFilter()) == 0)
    #expect(throws: Fault.self) { try run.add([]) }
    // The way is free for the next one.
    #expect(try await archive.importAll([Sample.receipt(1)], .operator) == StoreOutcome(added: 1))
  }

  @Test func aRunThatIsDroppedLeavesNothing() async throws {
    let archive = try Archive.temporary()
    do {
      let run = try await archive.beginImport(into: .files(.operator), named: "a.csv", at: 0)
      try run.add([SourceDocument(.receipt(Sample.receipt(1)))])
    }
    #expect(try await archive.count(ReceiptFilter()) == 0)
    #expect(try await archive.importAll([Sample.receipt(1)], .operator) == StoreOutcome(added: 1))
  }

  @Test func aCancelledRunLeavesNothing() async throws {
    let archive = try Archive.temporary()
    let run = try await archive.beginImport(into: .files(.operator), named: "a.csv", at: 0)
    let receipts = (1...2000).map { SourceDocument(.receipt(Sample.receipt($0))) }
    let task = Task {
      while true { try run.add(receipts) }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    await #expect(throws: Fault.self) { try await run.finish() }
    #expect(try await archive.count(ReceiptFilter()) == 0)
  }

  @Test func reportsInAFileTellOfTheirShift() async throws {
    let archive = try Archive.temporary()
    let drive = try #require(DriveNumber(Sample.drive))
    let opening = ReportDocument(
      form: .openShift, drive: drive, document: 100, shift: 5, datetime: WallClock(Sample.day, hour: 8))
    let closing = ReportDocument(
      form: .closeShift, drive: drive, document: 103, shift: 5, datetime: WallClock(Sample.day, hour: 22),
      closing: ClosingReport(receipts: 2))
    let run = try await archive.beginImport(into: .files(.operator), named: "a.json", at: 7)
    try run.add([SourceDocument(.report(opening)), SourceDocument(.report(closing))])
    try run.add([SourceDocument(.receipt(Sample.receipt(1))), SourceDocument(.receipt(Sample.receipt(2)))])
    #expect(try await run.finish() == StoreOutcome(added: 4))
    let shift = try #require(try await archive.shifts().first)
    #expect(shift.frame?.opened == WallClock(Sample.day, hour: 8))
    #expect(shift.state == .closed)
    #expect(shift.complete)
    #expect(shift.told == 7)
    #expect(shift.receipts == 2)
  }
}

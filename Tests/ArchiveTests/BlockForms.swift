import Fiscal
import GRDB
import Testing

@testable import Archive

/// How receipts lie in blocks, and that no one notices.
@Suite struct BlockForms {
  private func blocks(_ archive: Archive) async throws -> Int {
    try await archive.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM block") ?? 0 }
  }

  @Test func aLongShiftLiesInPartsAndGrows() async throws {
    let archive = try Archive.temporary()
    let receipts = (1...5_000).map { Sample.receipt($0, Int64($0)) }
    #expect(try await archive.importAll(receipts, .operator) == StoreOutcome(added: 5_000))
    #expect(try await blocks(archive) == 5)
    #expect(try await archive.importAll(receipts, .operator) == StoreOutcome(same: 5_000))
    let more = (4_990...5_010).map { Sample.receipt($0, Int64($0)) }
    #expect(try await archive.tell(Sample.answer(more), .files(.operator)) == StoreOutcome(added: 10, same: 11))
    #expect(try await blocks(archive) == 5)
    let all = (1...5_010).map { Sample.receipt($0, Int64($0)) }
    #expect(try await archive.receipts(ReceiptFilter()) == all)
    let shift = try #require(try await archive.shifts().first)
    #expect(shift.receipts == 5_010)
    #expect(shift.net == Kopecks(5_010 * 5_011 / 2))
    let keys = Set(try await archive.storedReceipts(ReceiptFilter()).map(\.row))
    #expect(keys.count == 5_010)
  }

  @Test func halfOfALongShiftGoesAndTheRestCloseUp() async throws {
    let archive = try Archive.temporary()
    let receipts = (1...2_500).map { Sample.receipt($0, 100, document: .some(nil)) }
    let days = Sample.whole(Sample.day, Sample.day.advanced(by: 2))
    try await archive.tell(Sample.answer(receipts), Sample.booksSource, in: days)
    #expect(try await blocks(archive) == 3)
    let odd = receipts.filter { ($0.number ?? 0) % 2 == 1 }
    #expect(
      try await archive.tell(Sample.answer(odd), Sample.booksSource, in: days)
        == StoreOutcome(removed: 1_250, same: 1_250))
    #expect(try await blocks(archive) == 2)
    #expect(try await archive.receipts(ReceiptFilter()) == odd)
    #expect(try await archive.shifts().map(\.net) == [Kopecks(125_000)])
    #expect(
      try await archive.tell(Sample.answer([]), Sample.booksSource, in: days) == StoreOutcome(removed: 1_250))
    #expect(try await blocks(archive) == 0)
    #expect(try await archive.shifts().isEmpty)
  }

  @Test func withoutShiftOrDriveADayLiesTogether() async throws {
    let archive = try Archive.temporary()
    let next = Sample.day.advanced(by: 1)
    let receipts = [
      Sample.receipt(1, drive: nil), Sample.receipt(2, shift: nil), Sample.receipt(3, shift: nil),
      Sample.receipt(4, shift: nil, day: next),
    ]
    try await archive.importAll(receipts, .books)
    #expect(try await blocks(archive) == 3)
    #expect(try await archive.receipts(ReceiptFilter()) == receipts)
    #expect(try await archive.shifts().map(\.receipts).sorted() == [1, 3])
  }

  @Test(arguments: [false, true])
  func aReceiptMovesToItsShiftWhereverItIsTold(bareFirst: Bool) async throws {
    let archive = try Archive.temporary()
    let full = (1...5).map { Sample.receipt($0, items: [ReceiptItem(name: "Сыр")]) }
    let bare = full.map { receipt in
      var bare = receipt
      (bare.shift, bare.number, bare.register, bare.items) = (nil, nil, nil, [])
      return bare
    }
    let outcome = try await archive.importAll(bareFirst ? bare + full : full + bare, .operator, batch: 3)
    #expect(outcome.added == 5)
    #expect(outcome.changed + outcome.same == 5)
    #expect(try await archive.receipts(ReceiptFilter()) == full)
    #expect(try await archive.shifts().map(\.number) == [5])
    #expect(try await blocks(archive) == 1)
  }

  @Test func textsMoveAlong() async throws {
    let archive = try Archive.temporary()
    var bare = Sample.receipt(1, shift: nil)
    bare.number = nil
    let told = SourceDocument(.receipt(bare), key: "k", original: #"{"подробности": null}"#)
    let other = SourceDocument(.receipt(Sample.receipt(2, shift: nil)), original: "second")
    try await archive.tell(SourceAnswer(documents: [told, other]))
    #expect(try await archive.tell(Sample.answer([Sample.receipt(1)])) == StoreOutcome(changed: 1))
    let stored = try await archive.storedReceipts(ReceiptFilter())
    #expect(stored.map(\.original) == [#"{"подробности": null}"#, "second"])
    #expect(stored.map(\.key) == ["k", nil])
    #expect(stored.map(\.receipt.shift) == [5, nil])
  }

  @Test func keysOfReceiptsStayWhileNothingChanges() async throws {
    let archive = try Archive.temporary()
    let receipts = (1...50).map { Sample.receipt($0) }
    try await archive.importAll(receipts, .operator)
    let table = try await archive.receiptTable(ReceiptFilter(order: .document))
    try await archive.importAll(receipts.reversed(), .operator)
    let again = try await archive.receiptTable(ReceiptFilter(order: .none))
    #expect((0..<50).map { table.origin($0) } == (0..<50).map { again.origin($0) })
    let third = try await archive.receipts(ReceiptFilter(rows: [table.origin(2), table.origin(7)]))
    #expect(third == [receipts[2], receipts[7]])
  }

  @Test func emptyAndOddTextsComeBackExactly() async throws {
    let archive = try Archive.temporary()
    let texts = ["", "\u{0}", "й\u{0306}", String(repeating: "длинно ", count: 100_000), "{}\n"]
    let documents = texts.enumerated().map { at, text in
      SourceDocument(.receipt(Sample.receipt(UInt32(at + 1))), original: text)
    }
    try await archive.tell(SourceAnswer(documents: documents))
    let stored = try await archive.storedReceipts(ReceiptFilter())
    #expect(stored.map { $0.original.map { Array($0.utf8) } } == texts.map { Array($0.utf8) })
  }

  // MARK: Few blocks are read

  private func plan(_ filter: ReceiptFilter, _ archive: Archive) async throws -> [String] {
    try await archive.queue.read { db in
      let sql = try BlockQuery(filter, db).sql("block.figures")
      return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] }
        .filter { $0.contains(" block ") }
    }
  }

  @Test(.timeLimit(.minutes(5))) func oneOfTenThousandShiftsIsFoundByAnIndex() async throws {
    let archive = try Archive.temporary()
    let receipts = (0..<10_000).map { at in
      let drive = "\(9_960_440_300_000_000 + at / 100)"
      return Sample.receipt(
        1, document: UInt32(at % 100 + 1), shift: UInt32(at % 100 + 1), drive: drive,
        day: Sample.day.advanced(by: at % 100))
    }
    try await archive.importAll(receipts, .operator)
    #expect(try await blocks(archive) == 10_000)
    let drive = try #require(DriveNumber("9960440300000042"))
    let registration = try #require(RegistrationNumber(Sample.registration))
    let filters = [
      ReceiptFilter(drives: [drive], shift: 7), ReceiptFilter(side: .operator, drives: [drive], document: 7),
      ReceiptFilter(registers: [registration], period: Sample.whole()), ReceiptFilter(shift: 7),
      ReceiptFilter(document: 7), ReceiptFilter(period: Sample.whole()),
    ]
    for (at, filter) in filters.enumerated() {
      let plan = try await plan(filter, archive)
      #expect(plan.count == 1 && plan.allSatisfy { $0.hasPrefix("SEARCH block USING INDEX block_") }, "\(at): \(plan)")
    }
    #expect(try await archive.receipts(filters[0]) == [receipts[4_206]])
    let totals = try await archive.queue.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT * FROM shift_totals WHERE source IN (1) AND drive IN (2) AND shift = 3"
      ).map { $0["detail"] as String }
    }
    #expect(totals.allSatisfy { $0.hasPrefix("SEARCH shift_totals USING") })
  }
}

import Fiscal
import Foundation
import Testing

@testable import Archive

/// Imports in any order, with any memory.
@Suite struct ImportForms {
  /// A generator whose numbers are the same on every run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Drives with shifts of so many receipts, each with a text and lines; some without a document number.
  private func documents(drives: Int, shifts: Int, receipts: Int, original: Bool = true) -> [SourceDocument] {
    var documents: [SourceDocument] = []
    for drive in 0..<drives {
      for shift in 0..<shifts {
        for number in 1...receipts {
          let receipt = Sample.receipt(
            UInt32(number), Int64(number * 100 + drive),
            document: number % 7 == 0 ? .some(nil) : .some(UInt32(shift * 1000 + number)), shift: UInt32(shift + 1),
            sign: number % 9 == 0 ? .return : .sale, drive: "\(9_960_440_300_000_000 + drive)",
            register: "\(1_000_000_000_000_000 + drive)", day: Sample.day.advanced(by: shift),
            cashier: "Кассир \(number % 40)", items: [ReceiptItem(name: "Товар \(number % 90)", sum: Kopecks(5))])
          let text = original ? #"{"drive":\#(drive),"shift":\#(shift),"number":\#(number)}"# : nil
          documents.append(SourceDocument(.receipt(receipt), key: "\(drive)-\(shift)-\(number)", original: text))
        }
      }
    }
    return documents
  }

  private let tiny = ImportLimits(pending: 30_000, piece: 8, texts: 10, merging: 4_000)

  private func archive(
    _ documents: [SourceDocument], _ side: SideName = .operator, limits: ImportLimits = ImportLimits()
  ) async throws -> (Archive, StoreOutcome) {
    let archive = try Archive.temporary()
    let run = try await archive.beginImport(into: .files(side), named: "a", at: 0, limits: limits)
    for document in documents { try run.add(document) }
    return (archive, try await run.finish())
  }

  /// All but the keys of rows, which follow the order of storing.
  private func content(_ archive: Archive) async throws -> [StoredReceipt] {
    try await archive.storedReceipts(ReceiptFilter()).map { stored in
      var stored = stored
      stored.row = 0
      return stored
    }.sorted { ($0.receipt.datetime, $0.key ?? "") < ($1.receipt.datetime, $1.key ?? "") }
  }

  @Test func aShuffledFileIsTheSortedOne() async throws {
    let sorted = documents(drives: 4, shifts: 5, receipts: 100)
    var random = Seeded(state: 7)
    let (one, added) = try await archive(sorted)
    #expect(added == StoreOutcome(added: 2_000))
    let expected = try await content(one)
    #expect(expected.count == 2_000)
    for limits in [ImportLimits(), tiny] {
      let (other, outcome) = try await archive(sorted.shuffled(using: &random), limits: limits)
      #expect(outcome == added)
      #expect(try await content(other) == expected)
      #expect(try await other.shifts().map(\.sums) == one.shifts().map(\.sums))
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: SideName.allCases)
  func littleMemoryGivesTheSame(side: SideName) async throws {
    // By time: every register's shift is open at once, as in a chain's export.
    let file = documents(drives: 20, shifts: 10, receipts: 100)
      .enumerated().sorted { a, b in
        let (x, y) = (a.element.receipt?.datetime.seconds ?? 0, b.element.receipt?.datetime.seconds ?? 0)
        return x == y ? a.offset < b.offset : x < y
      }.map(\.element)
    let (much, one) = try await archive(file, side)
    let (little, other) = try await archive(file, side, limits: tiny)
    #expect(one == StoreOutcome(added: 20_000))
    #expect(other == one)
    #expect(try await content(little) == content(much))
    let again = try await little.beginImport(into: .files(side), named: "b", at: 0, limits: tiny)
    for document in file { try again.add(document) }
    #expect(try await again.finish() == StoreOutcome(same: 20_000))
    #expect(try await content(little) == content(much))
    #expect(try await little.cashiers().count == 40)
  }

  @Test func copiesFarApartInAFile() async throws {
    let file = documents(drives: 6, shifts: 4, receipts: 50)
    let (operators, first) = try await archive(file + file, limits: tiny)
    // One in seven has no number: those are as many as are told.
    let unnumbered = 6 * 4 * 7
    #expect(first == StoreOutcome(added: 1_200 + unnumbered, same: 1_200 - unnumbered))
    #expect(try await operators.count(ReceiptFilter()) == 1_200 + unnumbered)
    let (books, second) = try await archive(file + file, .books, limits: tiny)
    #expect(second == StoreOutcome(added: 2_400))
    let run = try await books.beginImport(into: .files(.books), named: "b", at: 0, limits: tiny)
    for document in file + file + file { try run.add(document) }
    #expect(try await run.finish() == StoreOutcome(added: 1_200, same: 2_400))
  }

  @Test func anImportThatIsCutOffLeavesTheOldState() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    let archive = try Archive(path: path)
    try await archive.tell(Sample.answer([Sample.receipt(1)]))
    let run = try await archive.beginImport(into: .files(.operator), named: "a", at: 0, limits: tiny)
    for document in documents(drives: 5, shifts: 5, receipts: 100) { try run.add(document) }
    // As a power cut would leave it.
    let copy = folder.path + "/copy.sqlite"
    for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending) }
    let other = try Archive(path: copy)
    #expect(try await other.receipts(ReceiptFilter()) == [Sample.receipt(1)])
    #expect(try await other.imports().isEmpty)
    #expect(try await run.finish() == StoreOutcome(added: 2_500))
    #expect(try await archive.count(ReceiptFilter()) == 2_501)
  }

  @Test func whatFailsBesideIsHeardAndNothingStays() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([Sample.receipt(1)]), .files(.operator))
    try await archive.queue.write { try $0.execute(sql: "UPDATE block SET figures = x'0205'") }
    let run = try await archive.beginImport(into: .files(.operator), named: "a", at: 0, limits: tiny)
    let fault = await #expect(throws: Fault.self) {
      for number in 1...20_000 as ClosedRange<UInt32> { try run.add(SourceDocument(.receipt(Sample.receipt(number)))) }
      try await run.finish()
    }
    #expect(fault?.code == "archive.damaged")
    #expect(throws: Fault.self) { try run.add(SourceDocument(.receipt(Sample.receipt(1)))) }
    #expect(try await archive.imports().isEmpty)
  }

  @Test func theTextMayComeAsBytes() async throws {
    let archive = try Archive.temporary()
    let run = try await archive.beginImport(into: .files(.operator), named: "a", at: 0)
    let part = run.part()
    try Array(#"{"а": 1}"#.utf8).withUnsafeBytes { try part.add(Sample.receipt(1), key: "k", original: $0) }
    try part.add(Sample.receipt(2), original: nil)
    try run.add(part)
    try await run.finish()
    let stored = try await archive.storedReceipts(ReceiptFilter())
    #expect(stored.map(\.original) == [#"{"а": 1}"#, nil])
    #expect(stored.map(\.key) == ["k", nil])
  }

  /// Whoever packs a part, and whichever is packed first: the order is that in which the parts are added.
  @Test(arguments: [ImportLimits(), ImportLimits(pending: 20_000, piece: 8, texts: 3, merging: 4_000)])
  func partsMayBeFilledAtTheSameTime(limits: ImportLimits) async throws {
    let documents = documents(drives: 3, shifts: 4, receipts: 90)
    let (whole, _) = try await archive(documents)
    let archive = try Archive.temporary()
    let run = try await archive.beginImport(into: .files(.operator), named: "a", at: 0, limits: limits)
    let pieces = stride(from: 0, to: documents.count, by: 97).map { documents[$0..<min($0 + 97, documents.count)] }
    let parts = try await withThrowingTaskGroup(of: (Int, Packed).self) { group in
      for (at, piece) in pieces.enumerated() {
        group.addTask {
          let part = run.part()
          for document in piece { try part.add(document) }
          return (at, Packed(part: part))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for at in pieces.indices { try run.add(try #require(parts[at]).part) }
    #expect(try await run.finish() == StoreOutcome(added: documents.count))
    #expect(
      try await archive.storedReceipts(ReceiptFilter()).map { [$0.original] + $0.receipt.items.map(\.name) }
        == whole.storedReceipts(ReceiptFilter()).map { [$0.original] + $0.receipt.items.map(\.name) })
  }

  /// A part that one task has filled and another adds.
  private struct Packed: @unchecked Sendable { let part: ImportPart }

  // MARK: Damage

  @Test(arguments: ["figures", "bodies", "originals"])
  func damagedBytesAreSaidAndTrapNowhere(column: String) async throws {
    let (archive, _) = try await archive(documents(drives: 1, shifts: 1, receipts: 30))
    let table = column == "figures" ? "block" : "block_body"
    let whole = try #require(
      try await archive.queue.read { db in
        var select = try Command(db, "SELECT \(column) FROM \(table)")
        return try select.next() ? select.bytes(0) : nil
      })
    var random = Seeded(state: 42)
    var said = 0
    for round in 0..<300 {
      var bytes = whole
      switch round % 4 {
      case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      default: bytes.insert(0xFF, at: Int.random(in: 0...min(20, bytes.count), using: &random))
      }
      let damaged = bytes
      try await archive.queue.write { db in
        var update = try Command(db, "UPDATE \(table) SET \(column) = ?")
        update.bind(bytes: damaged)
        try update.run()
      }
      do {
        _ = try await archive.storedReceipts(ReceiptFilter())
        _ = try await archive.tell(Sample.answer([Sample.receipt(1)]), .files(.operator))
      } catch let fault as Fault {
        #expect(fault.code == "archive.damaged")
        said += 1
      }
    }
    #expect(said > 100)
  }
}

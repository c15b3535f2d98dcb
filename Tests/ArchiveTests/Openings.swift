import Fiscal
import GRDB
import Glibc
import Testing

@testable import Archive

@Suite struct Openings {
  private func code(_ path: String) -> String? {
    do {
      _ = try Archive(path: path)
      return nil
    } catch let fault as Fault {
      return fault.code
    } catch {
      return "not a fault: \(error)"
    }
  }

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test func folderAndFileAreMadeForTheirOwnerOnly() async throws {
    let root = try Folder()
    let folder = root.path + "/one/two"
    let archive = try Archive(path: folder + "/archive.sqlite")
    try await archive.tell(Sample.answer([Sample.receipt(1)]))
    #expect(mode(folder) == 0o700)
    for ending in ["", "-wal", "-shm"] { #expect(mode(archive.path + ending) == 0o600) }
  }

  @Test func whatWasStoredIsThereNextTime() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    do {
      let archive = try Archive(path: path)
      try await archive.tell(Sample.answer([Sample.receipt(1)]))
    }
    #expect(try await Archive(path: path).count(ReceiptFilter()) == 1)
  }

  @Test func aTemporaryOneVanishes() async throws {
    var path = ""
    do {
      let archive = try Archive.temporary()
      path = archive.path
      try await archive.tell(Sample.answer([Sample.receipt(1)]))
      #expect(access(path, F_OK) == 0)
    }
    #expect(access(path, F_OK) != 0)
  }

  @Test func noDatabase() throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    let file = try #require(fopen(path, "w"))
    fputs(String(repeating: "Это не база данных. ", count: 100), file)
    fclose(file)
    #expect(code(path) == "archive.not-database")
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE songs (name TEXT)") }
    #expect(code(path) == "archive.foreign")
    let tables = try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
    #expect(tables == ["songs"])
  }

  @Test func aLaterSchemaIsRefused() throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    _ = try Archive(path: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(code(path) == "archive.newer")
  }

  @Test func aPathThatCannotBe() { #expect(code("/dev/null/archive.sqlite") == "archive.unreachable") }

  @Test func aFullDiskIsSaidAndLeavesTheRest() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([Sample.receipt(1)]))
    try await archive.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let many = Sample.answer((1...100_000).map { Sample.receipt($0) })
    let fault = try await #require(throws: Fault.self) { try await archive.tell(many) }
    #expect(fault.code == "archive.full")
    #expect(try await archive.count(ReceiptFilter()) == 1)
    #expect(try await archive.shifts().map(\.receipts) == [1])
  }

  @Test func damagedLinesAreSaid() async throws {
    let archive = try Archive.temporary()
    try await archive.tell(Sample.answer([Sample.receipt(1, items: [ReceiptItem(name: "Хлеб")])]))
    // A format byte, the body's length, a mark for lines, their length; then the lines.
    for lines in ["", "05", "FFFFFFFFFFFFFFFFFFFF01", "01107F", "010001"] {
      let count = lines.utf8.count / 2
      let bodies = "01" + [count + 2, 64, count].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + lines
      try await archive.queue.write { try $0.execute(sql: "UPDATE block_body SET bodies = x'\(bodies)'") }
      if lines == "010001" {
        #expect(try await archive.receipts(ReceiptFilter()).first?.items == [ReceiptItem(name: "Хлеб")])
      } else {
        let fault = await #expect(throws: Fault.self) { try await archive.receipts(ReceiptFilter()) }
        #expect(fault?.code == "archive.damaged")
      }
    }
  }

  @Test func aCancelledReadingStops() async throws {
    let archive = try Archive.temporary()
    try await archive.importAll((1...3_000).map { Sample.receipt($0) }, .operator)
    let task = Task {
      while true { _ = try await archive.receipts(ReceiptFilter()) }
    }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await archive.count(ReceiptFilter()) == 3_000)
  }

  @Test func theSecondVersionsTotalsAreSummedAnew() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    let before = try await {
      let archive = try Archive(path: path)
      try await archive.importAll(
        (1...40).map { Sample.receipt($0, Int64($0) * 100, sign: $0 % 3 == 0 ? .return : .sale) }, .operator)
      return try await archive.shifts()
    }()
    #expect(before.map(\.receipts) == [40])
    // As the second version had it.
    try await DatabaseQueue(path: path).write { db in
      let later = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table'
          AND (name GLOB 'goods_*' OR name GLOB 'sales_*' OR name GLOB 'licence*' OR name GLOB 'attachment*')
          """)
      for table in later { try db.execute(sql: "DROP TABLE \(table)") }
      try db.execute(
        sql: """
          DROP VIEW attachment;
          DROP TABLE shift_totals;
          DROP TRIGGER journal_kept;
          DROP TRIGGER journal_unchanged;
          CREATE TABLE shift_totals (source INTEGER NOT NULL, register INTEGER NOT NULL, sign INTEGER NOT NULL);
          CREATE INDEX shift_totals_register ON shift_totals (source, register);
          PRAGMA user_version = 2;
          """)
    }
    let archive = try Archive(path: path)
    #expect(try await archive.shifts() == before)
    #expect(try await archive.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.newest)
  }

  @Test func theFirstVersionIsBroughtUpAndUnderstood() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    try await DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: VersionOne.dump) }
    let archive = try Archive(path: path)
    let receipts = VersionOne.receipts
    #expect(try await archive.receipts(ReceiptFilter()) == receipts)
    #expect(try await archive.shifts().map(\.net) == [Kopecks(5_000)])
    let shift = try #require(try await archive.shifts().first)
    #expect(shift[.sale]?.payments == Payments(cash: Kopecks(15_000)))
    #expect(shift[.return]?.counts.electronic == 1)
    #expect(shift.frame == Sample.frame())
    #expect(shift.told == Sample.later)
    #expect(try await archive.sources() == [Sample.operatorSource])
    #expect(
      try await archive.coverage(of: Sample.register(), from: Sample.operatorSource)
        == [Coverage(period: Sample.whole(), asked: Sample.later, complete: true)])
    #expect(try await archive.journal().map(\.what) == ["profile.saved", "profile.saved"])
    #expect(try await archive.storedReceipts(ReceiptFilter()).map(\.original) == [nil, nil])
    // What was one document is one today.
    #expect(try await archive.tell(Sample.answer(receipts)) == StoreOutcome(same: 2))
    #expect(try await archive.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.newest)
    let left = try await archive.queue.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE name LIKE 'receipt%'")
    }
    #expect(left.isEmpty)
  }

  @Test func allThatTheFirstVersionKeptOfAReceiptComesAlong() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    try await DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: VersionOne.dump)
      try db.execute(
        sql: """
          INSERT INTO source VALUES (2, 'books', '1c');
          INSERT INTO receipt SELECT 3, 2, 1, 0, 0, 9, 0, 7, 0, 1795165260, 31, 1, 500, 200, 300, 0, 0, 0, 0, 4, 0,
            '7825706086', 64, 1, 20777, '12-А', x'0101610101620163';
          INSERT INTO receipt SELECT 4, 2, 1, 0, 0, 9, 0, 7, 1, 1795165260, 31, 1, 500, 200, 300, 0, 0, 0, 0, 4, 0,
            '7825706086', 64, 1, 20777, '12-А', x'0101610101620163';
          INSERT INTO receipt SELECT 5, 2, 1, 0, 0, 9, 0, 7, 2, 1795251660, 31, 1, 500, 200, 300, 0, 0, 0, 0, 4, 0,
            '7825706086', 64, 1, 20777, '12-А', x'0101610101620163';
          INSERT INTO receipt_body VALUES (3, 'k3', NULL, '{"a":1}'), (4, 'k4', x'010001', '{"b":2}');
          """)
    }
    let archive = try Archive(path: path)
    let stored = try await archive.storedReceipts(ReceiptFilter(side: .books))
    #expect(stored.map(\.key) == ["k3", "k4", nil])
    #expect(stored.map(\.original) == [#"{"a":1}"#, #"{"b":2}"#, nil])
    #expect(stored.map(\.receipt.items) == [[], [ReceiptItem(name: "Хлеб")], []])
    let receipt = try #require(stored.first?.receipt)
    #expect(receipt.register?.text == Sample.registration)
    #expect(receipt.drive == nil)
    #expect(receipt.shift == nil)
    #expect(receipt.number == 9)
    #expect(receipt.kind == .correction)
    #expect(receipt.payments == Payments(cash: Kopecks(200), electronic: Kopecks(300)))
    #expect(receipt.fiscalSign == FiscalSign(0))
    #expect(receipt.inn?.text == "7825706086")
    #expect(receipt.taxation == 64)
    #expect(receipt.correction == Correction(kind: .prescribed, date: Sample.day, number: "12-А"))
    #expect(receipt.warnings == [Message(code: "a", facts: ["b": "c"])])
    #expect(try await archive.shifts(ShiftFilter(side: .books)).map(\.receipts) == [3])
  }
}

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
    try await archive.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let many = Sample.answer((1...2_000).map { Sample.receipt($0) })
    let fault = try await #require(throws: Fault.self) { try await archive.tell(many) }
    #expect(fault.code == "archive.full")
    #expect(try await archive.count(ReceiptFilter()) == 1)
    #expect(try await archive.shifts().map(\.receipts) == [1])
  }

  @Test func theFirstVersionIsBroughtUpAndUnderstood() async throws {
    let folder = try Folder()
    let path = folder.path + "/archive.sqlite"
    try await DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: VersionOne.dump) }
    let archive = try Archive(path: path)
    let receipts = VersionOne.receipts
    #expect(try await archive.receipts(ReceiptFilter()) == receipts)
    #expect(try await archive.shifts().map(\.net) == [Kopecks(5_000)])
    // The digests in the file are those of today.
    #expect(try await archive.tell(Sample.answer(receipts)) == StoreOutcome(same: 2))
    #expect(try await archive.pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.newest)
  }
}

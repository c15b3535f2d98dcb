import Fiscal
import GRDB

/// The tables, version by version. A version that was released is never edited: the next one changes what it made.
enum Schema {
  /// `chki` in the database's header, so that another program's database is not taken for an archive.
  static let applicationID: Int64 = 0x6368_6B69

  /// What each version adds, from the first.
  static let steps: [@Sendable (Database) throws -> Void] = [
    { db in try db.execute(sql: version1) },
    { db in try db.execute(sql: version2) },
    { db in
      try db.execute(sql: version3)
      try fillVersion3(db)
    },
  ]

  static var newest: Int { steps.count }

  /// Brings the database to the newest version, all or nothing; one read when it is there already.
  static func bringUpToDate(_ db: Database, path: String) throws {
    let before = try version(db, path: path)
    if before == newest { return }
    // Both are kept in the file. Blocks are tens of kilobytes: big pages mean fewer writes.
    if before == 0 { try db.execute(sql: "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL") }
    try db.inTransaction(.immediate) {
      // Another shell may have been quicker.
      let found = try version(db, path: path)
      for step in steps[found...] { try step(db) }
      try db.execute(sql: "PRAGMA user_version = \(newest); PRAGMA application_id = \(applicationID)")
      return .commit
    }
    // What the older form took goes back to the disk, where there is room for a copy and no one else at work.
    if before > 0 { try? db.execute(sql: "VACUUM") }
  }

  /// The version of the database at hand; 0 for an empty one.
  private static func version(_ db: Database, path: String) throws -> Int {
    let found = Int(try number("PRAGMA user_version", db))
    let application = try number("PRAGMA application_id", db)
    let isEmpty = application == applicationID ? false : try number("SELECT count(*) FROM sqlite_master", db) == 0
    guard application == applicationID || isEmpty else { throw Fault(ArchiveFault.foreign, ["path": path]) }
    guard (0...newest).contains(found) else {
      throw Fault(ArchiveFault.newer, ["path": path, "found": String(found), "known": String(newest)])
    }
    return found
  }

  private static func number(_ sql: String, _ db: Database) throws -> Int64 {
    var select = try Command(db, sql, kept: false)
    defer { select.reset() }
    return try select.next() ? select.integer(0) : 0
  }
}

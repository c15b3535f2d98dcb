import Fiscal
import GRDB

/// The numbers of the sources.
enum SourceRow {
  /// The number, given on first sight.
  static func number(of source: Source, _ db: Database) throws -> Int64 {
    if let known = try known(source, db) { return known }
    var insert = try Command(db, "INSERT INTO source (side, key) VALUES (?, ?)")
    insert.bind(source.side.rawValue)
    insert.bind(source.key)
    try insert.run()
    return db.lastInsertedRowID
  }

  static func known(_ source: Source, _ db: Database) throws -> Int64? {
    var select = try Command(db, "SELECT id FROM source WHERE side = ? AND key = ?")
    select.bind(source.side.rawValue)
    select.bind(source.key)
    defer { select.reset() }
    return try select.next() ? select.integer(0) : nil
  }

  /// All sources by their numbers.
  static func all(_ db: Database) throws -> [Int64: Source] {
    var select = try Command(db, "SELECT id, side, key FROM source")
    var sources: [Int64: Source] = [:]
    while try select.next() {
      guard let side = select.text(1).flatMap(SideName.init(rawValue:)), let key = select.text(2) else { continue }
      sources[select.integer(0)] = Source(side, key)
    }
    return sources
  }
}

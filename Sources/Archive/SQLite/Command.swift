import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read by position, straight in SQLite's own terms: storing and
/// scanning millions of rows through boxed values costs several times as much.
struct Command {
  private let statement: Statement
  private let handle: OpaquePointer
  private var place: Int32 = 0

  /// - Parameter kept: whether the connection keeps the statement for the next time; not for a text made for one query.
  init(_ db: Database, _ sql: String, kept: Bool = true) throws {
    statement = kept ? try db.cachedStatement(sql: sql) : try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  // MARK: Binding, from left to right

  mutating func bind(_ value: Int64) {
    place += 1
    sqlite3_bind_int64(handle, place, value)
  }

  mutating func bind(_ value: Int64?) {
    if let value { return bind(value) }
    place += 1
    sqlite3_bind_null(handle, place)
  }

  mutating func bind(_ value: Int?) { bind(value.map(Int64.init)) }

  mutating func bind(_ value: String?) {
    place += 1
    guard var value else {
      sqlite3_bind_null(handle, place)
      return
    }
    value.withUTF8 { text in
      _ = text.withMemoryRebound(to: CChar.self) {
        // Without an address SQLite would bind NULL instead of an empty text.
        $0.isEmpty
          ? sqlite3_bind_text(handle, place, "", 0, transient)
          : sqlite3_bind_text(handle, place, $0.baseAddress, Int32(clamping: $0.count), transient)
      }
    }
  }

  mutating func bind(bytes: [UInt8]?) {
    place += 1
    guard let bytes else {
      sqlite3_bind_null(handle, place)
      return
    }
    bytes.withUnsafeBytes { _ = sqlite3_bind_blob64(handle, place, $0.baseAddress, UInt64($0.count), transient) }
  }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready to be bound again.
  mutating func run() throws {
    while try next() {}
  }

  /// Steps to the next row; after the last one the statement is ready to be bound again.
  mutating func next() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW {
      // SQLite hears of it only while it is at work.
      if Task.isCancelled { throw CancellationError() }
      return true
    }
    place = 0
    if code == SQLITE_DONE {
      sqlite3_reset(handle)
      return false
    }
    let message = sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) }
    sqlite3_reset(handle)
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// Leaves the rows that were not read.
  mutating func reset() {
    place = 0
    sqlite3_reset(handle)
  }

  // MARK: Reading the row, columns from 0

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func knownInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int32) -> String? {
    guard let text = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8]? {
    guard !isNull(column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    guard count > 0, let blob = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: blob, count: count))
  }

  /// A whole number of a narrow type; nil when it is NULL or does not fit.
  func narrow<T: FixedWidthInteger>(_ column: Int32, as type: T.Type = T.self) -> T? {
    knownInteger(column).flatMap { T(exactly: $0) }
  }
}

/// SQLite copies what is bound.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

import GRDB
import Glibc

/// The numbers of a table of texts (`drive_name` …), remembered while a transaction lasts.
struct NumberedTexts: Sendable {
  /// More than this is looked up anew, so that endless texts do not fill the memory.
  private static let most = 200_000

  private let table: String
  private var numbers: [ByteText: Int64] = [:]

  init(_ table: String) { self.table = table }

  /// The text's number, given on first sight; 0 for no text.
  mutating func number(of text: String?, _ db: Database) throws -> Int64 {
    guard let text, !text.isEmpty else { return 0 }
    let key = ByteText(text)
    if let known = numbers[key] { return known }
    if numbers.count >= Self.most { numbers.removeAll(keepingCapacity: true) }
    let number = try Self.known(text, table, db) ?? add(text, db)
    numbers[key] = number
    return number
  }

  private func add(_ text: String, _ db: Database) throws -> Int64 {
    var insert = try Command(db, "INSERT INTO \(table) (name) VALUES (?)")
    insert.bind(text)
    try insert.run()
    return db.lastInsertedRowID
  }

  /// The number of a text that is there already.
  static func known(_ text: String, _ table: String, _ db: Database) throws -> Int64? {
    var select = try Command(db, "SELECT id FROM \(table) WHERE name = ?")
    select.bind(text)
    defer { select.reset() }
    return try select.next() ? select.integer(0) : nil
  }
}

/// A text compared by its bytes, as SQLite compares: Unicode's equality would have to normalise each one.
struct ByteText: Hashable, Sendable {
  private let text: String

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  static func == (a: ByteText, b: ByteText) -> Bool {
    let equal = a.text.utf8.withContiguousStorageIfAvailable { x in
      b.text.utf8.withContiguousStorageIfAvailable { y in
        guard x.count == y.count else { return false }
        guard let first = x.baseAddress, let second = y.baseAddress else { return x.isEmpty }
        return memcmp(first, second, x.count) == 0
      }
    }
    return (equal ?? nil) ?? a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    _ = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

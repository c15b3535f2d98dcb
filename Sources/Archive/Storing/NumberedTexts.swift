import GRDB

/// The tables of texts that repeat.
enum TextTable: String, CaseIterable, Sendable {
  case register = "register_name"
  case drive = "drive_name"
  case cashier = "cashier_name"
  case item = "item_name"
}

/// Gives texts their numbers in the archive.
protocol TextNumbers {
  /// The text's number, given on first sight; 0 for no text.
  mutating func number(of text: String?, in table: TextTable) throws -> UInt32
}

/// Numbers of texts while a transaction lasts, from a database at hand.
struct NumberedTexts: TextNumbers {
  private let db: Database
  private var known = TextTable.allCases.map { _ in ByteTexts() }

  init(_ db: Database) { self.db = db }

  mutating func number(of text: String?, in table: TextTable) throws -> UInt32 {
    guard var text, !text.isEmpty else { return 0 }
    if let known = text.withUTF8({ known[table.place].number(of: $0) }) { return known }
    let number = try Self.known(text, table.rawValue, db) ?? Self.add(text, table, db)
    text.withUTF8 { known[table.place].add($0, number: number) }
    return number
  }

  private static func add(_ text: String, _ table: TextTable, _ db: Database) throws -> UInt32 {
    var insert = try Command(db, "INSERT INTO \(table.rawValue) (name) VALUES (?)")
    insert.bind(text)
    try insert.run()
    return UInt32(clamping: db.lastInsertedRowID)
  }

  /// The number of a text that is there already.
  static func known(_ text: String, _ table: String, _ db: Database) throws -> UInt32? {
    var select = try Command(db, "SELECT id FROM \(table) WHERE name = ?")
    select.bind(text)
    defer { select.reset() }
    return try select.next() ? UInt32(clamping: select.integer(0)) : nil
  }
}

extension TextTable {
  /// From 0 on.
  var place: Int {
    switch self {
    case .register: 0
    case .drive: 1
    case .cashier: 2
    case .item: 3
    }
  }
}

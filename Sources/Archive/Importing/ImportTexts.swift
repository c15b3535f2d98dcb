import GRDB

/// Numbers of texts for an import, which reads on one thread and writes on another: it knows all texts of the archive, which
/// no one else writes meanwhile, numbers new ones itself and hands them over to be written.
struct ImportTexts: TextNumbers, Sendable {
  /// A text that is to be written.
  struct New: Sendable {
    var table: TextTable
    var number: UInt32
    var text: String
  }

  /// So many texts of a table fit in memory; of a table with more only the ones met lately are known.
  private let most: Int
  private var known = TextTable.allCases.map { _ in ByteTexts() }
  private var isWhole = TextTable.allCases.map { _ in true }
  private var last: [UInt32] = TextTable.allCases.map { _ in 0 }
  private(set) var new: [New] = []
  /// Looks a text up among the written ones, after the new ones were written.
  private let lookUp: @Sendable (String, TextTable, [New]) throws -> UInt32?

  init(
    _ db: Database, most: Int = 500_000, lookUp: @escaping @Sendable (String, TextTable, [New]) throws -> UInt32?
  ) throws {
    self.most = most
    self.lookUp = lookUp
    for table in TextTable.allCases {
      last[table.place] = UInt32(clamping: try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table.rawValue)") ?? 0)
      var select = try Command(db, "SELECT id, name FROM \(table.rawValue) LIMIT \(most + 1)")
      while try select.next() {
        guard var text = select.text(1), !text.isEmpty else { continue }
        let number = UInt32(clamping: select.integer(0))
        text.withUTF8 { known[table.place].add($0, number: number) }
      }
      if known[table.place].count > most { forget(table) }
    }
  }

  mutating func number(of text: String?, in table: TextTable) throws -> UInt32 {
    guard var text, !text.isEmpty else { return 0 }
    let place = table.place
    if let known = text.withUTF8({ known[place].number(of: $0) }) { return known }
    if known[place].count >= most { forget(table) }
    let number: UInt32
    if !isWhole[place], let written = try lookUp(text, table, takeNew()) {
      number = written
    } else {
      guard last[place] < .max else { throw Damage(what: "no number is free in \(table.rawValue)") }
      number = last[place] + 1
      last[place] = number
      new.append(New(table: table, number: number, text: text))
    }
    text.withUTF8 { known[place].add($0, number: number) }
    return number
  }

  private mutating func forget(_ table: TextTable) {
    known[table.place] = ByteTexts()
    isWhole[table.place] = false
  }

  /// The texts that are to be written now.
  mutating func takeNew() -> [New] {
    defer { new = [] }
    return new
  }

  static func write(_ texts: [New], _ db: Database) throws {
    for text in texts {
      var insert = try Command(db, "INSERT INTO \(text.table.rawValue) (id, name) VALUES (?, ?)")
      insert.bind(Int64(text.number))
      insert.bind(text.text)
      try insert.run()
    }
  }
}

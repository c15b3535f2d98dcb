import GRDB

/// The texts of a table of texts by their numbers, remembered while a reading lasts.
struct TextsByNumber {
  private let table: String
  private var texts: [Int64: String] = [:]

  init(_ table: String) { self.table = table }

  /// Nil for 0, the absent text.
  mutating func text(_ number: Int64, _ db: Database) throws -> String? {
    if number == 0 { return nil }
    if let known = texts[number] { return known }
    var select = try Command(db, "SELECT name FROM \(table) WHERE id = ?")
    select.bind(number)
    defer { select.reset() }
    guard try select.next(), let text = select.text(0) else { throw Damage(what: "\(table) \(number)") }
    texts[number] = text
    return text
  }
}

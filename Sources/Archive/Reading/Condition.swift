import Fiscal
import GRDB

/// The condition of a query, built of numbers only: texts are turned into the archive's numbers first.
struct Condition {
  private(set) var parts: [String] = []
  /// True when a text is asked for that the archive has never met: then nothing fits.
  private(set) var isEmpty = false

  var sql: String { parts.isEmpty ? "1" : parts.joined(separator: " AND ") }

  mutating func add(_ part: String) { parts.append(part) }

  mutating func add(_ column: String, in numbers: [Int64]) {
    if numbers.isEmpty { isEmpty = true }
    parts.append("\(column) IN (\(numbers.map(String.init).joined(separator: ",")))")
  }

  mutating func add(_ column: String, within period: Period) {
    parts.append("\(column) BETWEEN \(period.from.seconds) AND \(period.to.seconds)")
  }

  /// Restricts to sources; without any said, names them all, so that the indexes, which begin with them, are used.
  mutating func add(side: SideName?, sources: [Source], column: String, _ db: Database) throws {
    let all = try SourceRow.all(db)
    let fitting = all.filter {
      (side == nil || $0.value.side == side) && (sources.isEmpty || sources.contains($0.value))
    }
    add(column, in: fitting.keys.sorted())
  }

  /// Restricts to texts of a table of texts.
  mutating func add(_ column: String, texts: [String], of table: String, _ db: Database) throws {
    if texts.isEmpty { return }
    add(column, in: try texts.compactMap { try NumberedTexts.known($0, table, db).map(Int64.init) }.sorted())
  }

  /// Names every text, so that an index with the column in front of the restricting one is used.
  mutating func addAny(_ column: String, of table: String) {
    parts.append("\(column) IN (SELECT id FROM \(table))")
  }
}

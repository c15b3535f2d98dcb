import Fiscal
import GRDB

/// The rows of the table `coverage`.
enum CoverageRows {
  /// Adds one; those that it makes superfluous go.
  static func add(_ coverage: Coverage, source: Int64, register: Int64, _ db: Database) throws {
    var delete = try Command(
      db,
      """
      DELETE FROM coverage
      WHERE source = ? AND register = ? AND first >= ? AND last <= ? AND asked <= ? AND complete <= ?
      """)
    let complete: Int64 = coverage.complete ? 1 : 0
    let ends = [coverage.period.from.seconds, coverage.period.to.seconds]
    for value in [source, register] + ends + [coverage.asked, complete] { delete.bind(value) }
    try delete.run()
    var insert = try Command(
      db, "INSERT INTO coverage (source, register, first, last, asked, complete) VALUES (?, ?, ?, ?, ?, ?)")
    for value in [source, register] + ends + [coverage.asked, complete] { insert.bind(value) }
    try insert.run()
  }

  static func all(source: Int64, register: Int64, _ db: Database) throws -> [Coverage] {
    var select = try Command(
      db, "SELECT first, last, asked, complete FROM coverage WHERE source = ? AND register = ? ORDER BY first, last")
    select.bind(source)
    select.bind(register)
    var rows: [Coverage] = []
    while try select.next() {
      let period = Period(from: WallClock(seconds: select.integer(0)), to: WallClock(seconds: select.integer(1)))
      rows.append(Coverage(period: period, asked: select.integer(2), complete: select.integer(3) == 1))
    }
    return rows
  }
}

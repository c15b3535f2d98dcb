import Fiscal
import GRDB

extension Archive {
  /// What registers have on each day of the filter's period, or on all days: by register and drive, then by day.
  ///
  /// The packed totals of a block whose receipts are all of one day say it; only those that go over midnight, or over an
  /// edge of the period, are opened.
  public func days(_ filter: ShiftFilter = ShiftFilter()) async throws -> [DaySums] {
    try await read { db in
      var gathering = try DayGathering(db, period: filter.period)
      try gathering.add(filter)
      return try gathering.days()
    }
  }
}

/// Adds up totals of blocks by register and day.
private struct DayGathering {
  private struct Key: Hashable {
    var source: Int64
    var register: Int64
    var drive: Int64
    var day: CalendarDay
  }

  private let db: Database
  private let period: Period?
  private let sources: [Int64: Source]
  private var registers = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")
  private var found: [Key: [SignSums]] = [:]

  init(_ db: Database, period: Period?) throws {
    self.db = db
    self.period = period
    sources = try SourceRow.all(db)
  }

  mutating func add(_ filter: ShiftFilter) throws {
    var condition = Condition()
    try condition.add(side: filter.side, sources: filter.sources, column: "source", db)
    try condition.add("register", texts: filter.registers.map(\.text), of: "register_name", db)
    try condition.add("drive", texts: filter.drives.map(\.text), of: "drive_name", db)
    if let shift = filter.number { condition.add("shift = \(shift)") }
    if condition.isEmpty { return }
    var select = try Command(
      db,
      """
      SELECT source, register, drive, block, sums FROM shift_totals \(filter.way("shift_totals_register"))
      WHERE \(condition.sql)
      """, kept: false)
    while try select.next() {
      let sums = try PackedSums.unpack(select.bytes(4) ?? [])
      guard let first = sums.map(\.first).min(), let last = sums.map(\.last).max() else { continue }
      if let period, last < period.from || first > period.to { continue }
      var key = Key(source: select.integer(0), register: select.integer(1), drive: select.integer(2), day: first.day)
      let isWhole = period.map { $0.from <= first && last <= $0.to } ?? true
      if isWhole, first.day == last.day {
        for one in sums { add(one, key) }
        continue
      }
      try Task.checkCancellation()
      for row in try rows(ofBlock: select.integer(3)) where period?.contains(row.datetime) ?? true {
        key.day = row.datetime.day
        add(SignSums(row), key)
      }
    }
  }

  private func rows(ofBlock block: Int64) throws -> [BlockRow] {
    var select = try Command(db, "SELECT figures FROM block WHERE id = ?")
    select.bind(block)
    defer { select.reset() }
    guard try select.next() else { throw Damage(what: "block \(block)") }
    return try BlockRows.unpack(select.bytes(0) ?? [])
  }

  private mutating func add(_ one: SignSums, _ key: Key) {
    if let at = found[key]?.firstIndex(where: { $0.sign == one.sign }) {
      found[key]?[at].add(one)
    } else {
      found[key, default: []].append(one)
    }
  }

  mutating func days() throws -> [DaySums] {
    let keys = found.keys.sorted {
      ($0.register, $0.drive, $0.day, $0.source) < ($1.register, $1.drive, $1.day, $1.source)
    }
    var days: [DaySums] = []
    days.reserveCapacity(keys.count)
    for key in keys {
      guard let source = sources[key.source] else { throw Damage(what: "source of a shift") }
      days.append(
        DaySums(
          source: source, register: try registers.text(key.register, db).flatMap { RegistrationNumber($0) },
          drive: try drives.text(key.drive, db).flatMap { DriveNumber($0) }, day: key.day,
          sums: (found[key] ?? []).sorted { $0.sign < $1.sign }))
    }
    return days
  }
}

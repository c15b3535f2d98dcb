import Fiscal
import GRDB

extension Archive {
  /// The shifts that fit with their totals, by start, drive and number; those that are known by their receipts only are
  /// among them. A shift that two sources tell comes twice.
  public func shifts(_ filter: ShiftFilter = ShiftFilter()) async throws -> [ShiftSummary] {
    try await read { db in
      var gathering = try ShiftGathering(db)
      try gathering.addFrames(filter)
      try gathering.addTotals(filter)
      return gathering.summaries().filter { filter.takes($0) }
    }
  }

  /// The newest of the shifts that fit, open or closed.
  public func lastShift(_ filter: ShiftFilter) async throws -> ShiftSummary? {
    try await shifts(filter).last { $0.number != nil }
  }
}

extension ShiftFilter {
  /// What the query leaves to be tested.
  fileprivate func takes(_ shift: ShiftSummary) -> Bool {
    if open, shift.state != .open { return false }
    guard let period else { return true }
    guard let start = shift.start ?? shift.end, let end = shift.end ?? shift.start else { return false }
    return start <= period.to && (period.from <= end || shift.state == .open)
  }
}

/// Puts frames and totals of shifts together.
private struct ShiftGathering {
  private struct Key: Hashable {
    var source: Int64
    var drive: Int64
    var shift: Int64
    /// Tells shifts of unknown drives apart; 0 where the drive is known.
    var register: Int64
  }

  private let db: Database
  private let sources: [Int64: Source]
  private var registers = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")
  private var found: [ShiftSummary] = []
  private var places: [Key: Int] = [:]

  init(_ db: Database) throws {
    self.db = db
    sources = try SourceRow.all(db)
  }

  private func condition(_ filter: ShiftFilter, number: String) throws -> Condition {
    var condition = Condition()
    try condition.add(side: filter.side, sources: filter.sources, column: "source", db)
    try condition.add("register", texts: filter.registers.map(\.text), of: "register_name", db)
    try condition.add("drive", texts: filter.drives.map(\.text), of: "drive_name", db)
    if let shift = filter.number { condition.add("\(number) = \(shift)") }
    return condition
  }

  mutating func addFrames(_ filter: ShiftFilter) throws {
    let condition = try condition(filter, number: "number")
    if condition.isEmpty { return }
    var select = try Command(
      db, "SELECT \(ShiftFrameReader.columns) FROM shift WHERE \(condition.sql)", kept: false)
    var reader = ShiftFrameReader()
    while try select.next() {
      let kept = try reader.frame(select, db)
      guard let source = sources[kept.source] else { continue }
      places[Key(source: kept.source, drive: kept.key.drive, shift: kept.key.shift, register: 0)] = found.count
      found.append(
        ShiftSummary(
          source: source, register: kept.shift.register, drive: kept.shift.id.drive, number: kept.shift.id.number,
          frame: kept.shift, complete: kept.complete, told: kept.told, sums: []))
    }
  }

  mutating func addTotals(_ filter: ShiftFilter) throws {
    let condition = try condition(filter, number: "shift")
    if condition.isEmpty { return }
    var select = try Command(
      db, "SELECT \(ShiftTotalsRow.columns) FROM shift_totals WHERE \(condition.sql)", kept: false)
    while try select.next() {
      let drive = select.integer(0)
      let register = select.integer(2)
      let key = Key(
        source: select.integer(18), drive: drive, shift: select.integer(1), register: drive == 0 ? register : 0)
      let at = try places[key] ?? add(key)
      if found[at].register == nil {
        found[at].register = try registers.text(register, db).flatMap { RegistrationNumber($0) }
      }
      let sums = try ShiftTotalsRow.sums(select)
      if let same = found[at].sums.firstIndex(where: { $0.sign == sums.sign }) {
        found[at].sums[same].add(sums)
      } else {
        found[at].sums.append(sums)
      }
    }
  }

  /// - Returns: the place of a shift of which only receipts are known.
  private mutating func add(_ key: Key) throws -> Int {
    places[key] = found.count
    found.append(try summary(key))
    return found.count - 1
  }

  private mutating func summary(_ key: Key) throws -> ShiftSummary {
    guard let source = sources[key.source] else { throw Damage(what: "source of a shift") }
    return ShiftSummary(
      source: source, register: nil, drive: try drives.text(key.drive, db).flatMap { DriveNumber($0) },
      number: key.shift == 0 ? nil : UInt32(exactly: key.shift), frame: nil, complete: false, told: nil, sums: [])
  }

  func summaries() -> [ShiftSummary] {
    var all = found
    for at in all.indices { all[at].sums.sort { $0.sign < $1.sign } }
    let starts = all.map { $0.start?.seconds ?? .min }
    // Their places are sorted: a summary is big.
    return all.indices.sorted { a, b in
      starts[a] == starts[b] ? Self.precedes(all[a], all[b]) : starts[a] < starts[b]
    }.map { all[$0] }
  }

  /// The order of shifts that start at the same time.
  private static func precedes(_ a: ShiftSummary, _ b: ShiftSummary) -> Bool {
    let drives = (a.drive?.text ?? "", b.drive?.text ?? "")
    if drives.0 != drives.1 { return drives.0 < drives.1 }
    if a.number != b.number { return a.number ?? 0 < b.number ?? 0 }
    if a.register != b.register { return a.register?.text ?? "" < b.register?.text ?? "" }
    return a.source < b.source
  }
}

import Fiscal
import GRDB

/// Puts frames and totals of shifts together.
struct ShiftGathering {
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
  // Neighbours mostly agree.
  private var last: (key: Key, at: Int)?
  private var lastRegister: (number: Int64, registration: RegistrationNumber?)?
  private var lastDrive: (number: Int64, drive: DriveNumber?)?

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
      db, "SELECT \(ShiftFrameReader.columns) FROM shift \(filter.way("shift_register")) WHERE \(condition.sql)",
      kept: false)
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
      db,
      """
      SELECT source, drive, shift, register, sums FROM shift_totals \(filter.way("shift_totals_register"))
      WHERE \(condition.sql)
      """, kept: false)
    while try select.next() {
      let register = select.integer(3)
      let at = try place(source: select.integer(0), drive: select.integer(1), shift: select.integer(2), register)
      if found[at].register == nil { found[at].register = try registration(register) }
      let sums = try PackedSums.unpack(select.bytes(4) ?? [])
      if found[at].sums.isEmpty { found[at].sums = sums } else { add(sums, at) }
    }
  }

  private mutating func add(_ others: [SignSums], _ at: Int) {
    for sums in others {
      if let same = found[at].sums.firstIndex(where: { $0.sign == sums.sign }) {
        found[at].sums[same].add(sums)
      } else {
        found[at].sums.append(sums)
      }
    }
    found[at].sums.sort { $0.sign < $1.sign }
  }

  /// - Returns: the place of a shift, which is new where only receipts of it are known.
  private mutating func place(source: Int64, drive: Int64, shift: Int64, _ register: Int64) throws -> Int {
    let key = Key(source: source, drive: drive, shift: shift, register: drive == 0 ? register : 0)
    if let last, last.key == key { return last.at }
    let at = try places[key] ?? add(key)
    last = (key, at)
    return at
  }

  private mutating func add(_ key: Key) throws -> Int {
    guard let source = sources[key.source] else { throw Damage(what: "source of a shift") }
    let drive = try driveNumber(key.drive)
    places[key] = found.count
    found.append(
      ShiftSummary(
        source: source, register: nil, drive: drive, number: key.shift == 0 ? nil : UInt32(exactly: key.shift),
        frame: nil, complete: false, told: nil, sums: []))
    return found.count - 1
  }

  private mutating func registration(_ register: Int64) throws -> RegistrationNumber? {
    if let lastRegister, lastRegister.number == register { return lastRegister.registration }
    let registration = try registers.text(register, db).flatMap { RegistrationNumber($0) }
    lastRegister = (register, registration)
    return registration
  }

  private mutating func driveNumber(_ drive: Int64) throws -> DriveNumber? {
    if let lastDrive, lastDrive.number == drive { return lastDrive.drive }
    let number = try drives.text(drive, db).flatMap { DriveNumber($0) }
    lastDrive = (drive, number)
    return number
  }

  /// What was gathered and fits, in order.
  func summaries(_ filter: ShiftFilter) -> [ShiftSummary] {
    let starts = found.map { $0.start?.seconds ?? .min }
    // Their places are sorted: a summary is big.
    let fitting =
      filter.period == nil && !filter.open ? Array(found.indices) : found.indices.filter { filter.takes(found[$0]) }
    let places = fitting.sorted { a, b in
      starts[a] == starts[b] ? Self.precedes(found[a], found[b]) : starts[a] < starts[b]
    }
    return places.map { found[$0] }
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

import Fiscal
import GRDB

extension Archive {
  /// Whether a source told any document or shift.
  public func holdsAnything(of source: Source) async throws -> Bool {
    try await read { db in
      guard let number = try SourceRow.known(source, db) else { return false }
      var select = try Command(
        db,
        "SELECT EXISTS (SELECT 1 FROM block WHERE source = ?1) OR EXISTS (SELECT 1 FROM shift WHERE source = ?1)")
      select.bind(number)
      defer { select.reset() }
      return try select.next() && select.integer(0) == 1
    }
  }

  /// The registers that a source's documents and shifts name, with the drive and the end of the newest shift of each; one
  /// that is not named by its drives. A few milliseconds, however many documents there are.
  /// - Parameter only: Nothing but this register.
  public func registersOfDocuments(of source: Source, only: RegistrationNumber? = nil) async throws -> [Register] {
    try await read { db in
      guard let number = try SourceRow.known(source, db) else { return [] }
      var search = RegisterSearch(db, source: number)
      if let only {
        guard let register = try NumberedTexts.known(only.text, "register_name", db) else { return [] }
        search.only = Int64(register)
      }
      try search.look(in: "block", by: "block_time", end: "last", newest: "first")
      try search.look(in: "shift", by: "shift_register", end: "coalesce(closed, opened)", newest: "opened")
      return search.registers
    }
  }
}

/// Jumps through indexes that begin with source and register, from one register to the next.
private struct RegisterSearch {
  private struct Key: Hashable {
    var register: Int64
    /// Where the register is not known.
    var drive: Int64
  }

  private let db: Database
  private let source: Int64
  /// The one register that is looked for; nil for all.
  var only: Int64?
  private var names = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")
  private var places: [Key: Int] = [:]
  private(set) var registers: [Register] = []

  init(_ db: Database, source: Int64) {
    self.db = db
    self.source = source
  }

  /// - Parameter index: the one that begins with source and register. SQLite would take another for the grouping, and
  ///   read every row of the source.
  mutating func look(in table: String, by index: String, end: String, newest: String) throws {
    var next = try Command(db, "SELECT min(register) FROM \(table) WHERE source = ? AND register > ?")
    var last = try Command(
      db,
      "SELECT drive, \(end) FROM \(table) WHERE source = ? AND register = ? ORDER BY \(newest) DESC LIMIT 1")
    if let only {
      last.bind(source)
      last.bind(only)
      if try last.next() { try note(only, last) }
      return last.reset()
    }
    var register: Int64 = 0
    while true {
      next.bind(source)
      next.bind(register)
      guard try next.next(), let found = next.knownInteger(0) else { break }
      next.reset()
      register = found
      last.bind(source)
      last.bind(register)
      if try last.next() { try note(register, last) }
      last.reset()
    }
    next.reset()
    var nameless = try Command(
      db,
      """
      SELECT drive, max(\(end)) FROM \(table) INDEXED BY \(index)
      WHERE source = ? AND register = 0 GROUP BY drive
      """)
    nameless.bind(source)
    while try nameless.next() { try note(0, nameless) }
  }

  private mutating func note(_ number: Int64, _ row: Command) throws {
    let registration = try names.text(number, db).flatMap { RegistrationNumber($0) }
    let drive = try drives.text(row.integer(0), db).flatMap { DriveNumber($0) }
    guard registration != nil || drive != nil else { return }
    let end = row.knownInteger(1).map { WallClock(seconds: $0) }
    let key = Key(register: number, drive: number == 0 ? row.integer(0) : 0)
    guard let at = places[key] else {
      places[key] = registers.count
      registers.append(Register(registration: registration, drive: drive, lastDocument: end))
      return
    }
    guard let end, registers[at].lastDocument.map({ $0 <= end }) ?? true else { return }
    registers[at].drive = drive
    registers[at].lastDocument = end
  }
}

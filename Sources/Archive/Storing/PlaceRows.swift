import Fiscal
import GRDB

/// The rows of the tables `organization`, `outlet` and `register`.
enum PlaceRows {
  static func replace(_ organizations: [Organization], _ source: Int64, _ at: Int64, _ db: Database) throws {
    try begin("organization", source, at, db)
    var insert = try Command(db, "INSERT INTO organization VALUES (?, ?, ?, ?, ?)")
    for (place, organization) in organizations.enumerated() {
      insert.bind(source)
      insert.bind(Int64(place))
      insert.bind(organization.id)
      insert.bind(organization.inn?.text)
      insert.bind(organization.name)
      try insert.run()
    }
  }

  static func replace(_ outlets: [Outlet], _ source: Int64, _ at: Int64, _ db: Database) throws {
    try begin("outlet", source, at, db)
    var insert = try Command(db, "INSERT INTO outlet VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (place, outlet) in outlets.enumerated() {
      insert.bind(source)
      insert.bind(Int64(place))
      insert.bind(outlet.id)
      insert.bind(outlet.name)
      insert.bind(outlet.address)
      insert.bind(outlet.organization)
      insert.bind(outlet.registers.map(\.text).joined(separator: " "))
      try insert.run()
    }
  }

  static func replace(_ registers: [Register], _ source: Int64, _ at: Int64, _ db: Database) throws {
    try begin("register", source, at, db)
    var insert = try Command(
      db, "INSERT INTO register VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (place, register) in registers.enumerated() {
      insert.bind(source)
      insert.bind(Int64(place))
      insert.bind(register.registration?.text)
      insert.bind(register.serial)
      insert.bind(register.drive?.text)
      insert.bind(register.name)
      insert.bind(register.outlet)
      insert.bind(register.address)
      insert.bind(register.organization)
      insert.bind(register.inn?.text)
      insert.bind(register.model)
      insert.bind(register.state)
      insert.bind(register.shiftOpen.map { $0 ? Int64(1) : 0 })
      insert.bind(register.lastDocument?.seconds)
      insert.bind(register.driveExpires?.number)
      insert.bind(register.sourceID)
      insert.bind(register.organizationID)
      try insert.run()
    }
  }

  private static func begin(_ table: String, _ source: Int64, _ at: Int64, _ db: Database) throws {
    var delete = try Command(db, "DELETE FROM \(table) WHERE source = ?")
    delete.bind(source)
    try delete.run()
    var told = try Command(db, "INSERT OR REPLACE INTO told VALUES (?, ?, ?)")
    told.bind(source)
    told.bind(table)
    told.bind(at)
    try told.run()
  }

  static func read(_ source: Int64, _ db: Database) throws -> Places {
    var places = Places()
    var rows = try select("id, inn, name", "organization", source, db)
    while try rows.next() {
      places.organizations.append(
        Organization(id: rows.text(0) ?? "", inn: rows.text(1).flatMap { TaxNumber($0) }, name: rows.text(2) ?? ""))
    }
    rows = try select("id, name, address, organization, registers", "outlet", source, db)
    while try rows.next() {
      places.outlets.append(
        Outlet(
          id: rows.text(0) ?? "", name: rows.text(1) ?? "", address: rows.text(2), organization: rows.text(3),
          registers: (rows.text(4) ?? "").split(separator: " ").compactMap { RegistrationNumber($0) }))
    }
    rows = try select(
      """
      registration, serial, drive, name, outlet, address, organization, inn, model, state, shift_open, last_document, \
      drive_expires, source_id, organization_id
      """, "register", source, db)
    while try rows.next() { places.registers.append(register(rows)) }
    var told = try Command(db, "SELECT at FROM told WHERE source = ? AND what = 'register'")
    told.bind(source)
    defer { told.reset() }
    if try told.next() { places.told = told.integer(0) }
    return places
  }

  private static func select(_ columns: String, _ table: String, _ source: Int64, _ db: Database) throws -> Command {
    var select = try Command(db, "SELECT \(columns) FROM \(table) WHERE source = ? ORDER BY place")
    select.bind(source)
    return select
  }

  private static func register(_ row: Command) -> Register {
    Register(
      registration: row.text(0).flatMap { RegistrationNumber($0) }, serial: row.text(1),
      drive: row.text(2).flatMap { DriveNumber($0) }, name: row.text(3), outlet: row.text(4), address: row.text(5),
      organization: row.text(6), inn: row.text(7).flatMap { TaxNumber($0) }, model: row.text(8), state: row.text(9),
      shiftOpen: row.knownInteger(10).map { $0 == 1 },
      lastDocument: row.knownInteger(11).map { WallClock(seconds: $0) },
      driveExpires: row.narrow(12).map(CalendarDay.init(number:)), sourceID: row.text(13),
      organizationID: row.text(14))
  }
}

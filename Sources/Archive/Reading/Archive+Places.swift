import Fiscal
import GRDB

extension Archive {
  /// All sources that told something, in order.
  public func sources(side: SideName? = nil) async throws -> [Source] {
    try await read { db in try SourceRow.all(db).values.filter { side == nil || $0.side == side }.sorted() }
  }

  /// Keeps the places that a source tells, in the place of what it told before. What is nil is left as it is.
  /// - Parameter at: When they were told, seconds in UTC.
  public func store(
    organizations: [Organization]? = nil, outlets: [Outlet]? = nil, registers: [Register]? = nil,
    from source: Source, at: Int64
  ) async throws {
    try await write { db in
      let source = try SourceRow.number(of: source, db)
      if let organizations { try PlaceRows.replace(organizations, source, at, db) }
      if let outlets { try PlaceRows.replace(outlets, source, at, db) }
      if let registers { try PlaceRows.replace(registers, source, at, db) }
    }
  }

  /// The places of a source as it last told them, in its order.
  public func places(of source: Source) async throws -> Places {
    try await read { db in
      guard let source = try SourceRow.known(source, db) else { return Places() }
      return try PlaceRows.read(source, db)
    }
  }

  /// The cashiers that any receipt names, in order.
  public func cashiers() async throws -> [String] {
    try await read { db in
      var select = try Command(db, "SELECT name FROM cashier_name WHERE id > 0")
      var names: [String] = []
      while try select.next() { if let name = select.text(0) { names.append(name) } }
      return names.sorted()
    }
  }
}

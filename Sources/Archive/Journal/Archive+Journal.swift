import Fiscal
import GRDB

extension Archive {
  /// Adds an entry; there is no way to change one.
  public func record(_ entry: JournalEntry) async throws { try await record([entry]) }

  /// Adds entries, all of them or none.
  public func record(_ entries: [JournalEntry]) async throws {
    try await write { db in
      var insert = try Command(db, "INSERT INTO journal (at, user, register, what, details) VALUES (?, ?, ?, ?, ?)")
      for entry in entries {
        insert.bind(entry.at)
        insert.bind(entry.user)
        insert.bind(entry.register?.text)
        insert.bind(entry.what)
        insert.bind(entry.details)
        try insert.run()
      }
    }
  }

  /// The entries in the order in which they were made, of one register or all.
  public func journal(register: RegistrationNumber? = nil) async throws -> [JournalEntry] {
    try await read { db in
      var select = try Command(
        db, "SELECT at, user, register, what, details FROM journal WHERE ?1 IS NULL OR register = ?1 ORDER BY id")
      select.bind(register?.text)
      var entries: [JournalEntry] = []
      while try select.next() {
        entries.append(
          JournalEntry(
            at: select.integer(0), user: select.text(1) ?? "",
            register: select.text(2).flatMap { RegistrationNumber($0) }, what: select.text(3) ?? "",
            details: select.text(4) ?? ""))
      }
      return entries
    }
  }
}

import Fiscal
import GRDB

extension Archive {
  /// Keeps a licence as it was signed.
  /// - Returns: the text that is kept under the number already; nil when this one was added.
  public func keep(licence number: String, file: String, at: Int64, user: String) async throws -> String? {
    try await write { db in
      var select = try Command(db, "SELECT file FROM licence WHERE number = ?")
      select.bind(number)
      defer { select.reset() }
      if try select.next() { return select.text(0) ?? "" }
      var insert = try Command(db, "INSERT INTO licence (number, file, at, user) VALUES (?, ?, ?, ?)")
      insert.bind(number)
      insert.bind(file)
      insert.bind(at)
      insert.bind(user)
      try insert.run()
      return nil
    }
  }

  /// The texts of the licences in the order in which they were added.
  public func licences() async throws -> [String] {
    try await read { db in
      var select = try Command(db, "SELECT file FROM licence ORDER BY id")
      var files: [String] = []
      while try select.next() { files.append(select.text(0) ?? "") }
      return files
    }
  }

  /// All that was done with places, oldest first.
  public func attachmentEvents() async throws -> [AttachmentEvent] {
    try await read { db in try Self.events(db, "attachment_event") }
  }

  /// What was done last with every register that is attached now.
  public func attachments() async throws -> [AttachmentEvent] {
    try await read { db in try Self.events(db, "attachment") }
  }

  /// Adds an event if the state as it is then allows it: two shells may want the last place.
  /// - Parameter allows: told what is attached and all that was done; what it throws is thrown on, and nothing is added.
  public func add(
    _ event: AttachmentEvent,
    where allows: @Sendable @escaping (_ attached: [AttachmentEvent], _ all: [AttachmentEvent]) throws -> Void
  ) async throws {
    try await write { db in
      try allows(Self.events(db, "attachment"), Self.events(db, "attachment_event"))
      var insert = try Command(
        db,
        """
        INSERT INTO attachment_event (event, register, licence, scenario, drive, outlet, inn, at, user)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      insert.bind(event.kind.rawValue)
      insert.bind(event.register.text)
      insert.bind(event.licence ?? "")
      insert.bind(event.scenario)
      insert.bind(event.drive?.text)
      insert.bind(event.outlet)
      insert.bind(event.inn?.text)
      insert.bind(event.at)
      insert.bind(event.user)
      try insert.run()
    }
  }

  private static func events(_ db: Database, _ table: String) throws -> [AttachmentEvent] {
    var select = try Command(
      db, "SELECT event, register, licence, scenario, drive, outlet, inn, at, user FROM \(table) ORDER BY id")
    var events: [AttachmentEvent] = []
    while try select.next() {
      guard let kind = select.text(0).flatMap(AttachmentEvent.Kind.init(rawValue:)),
        let register = select.text(1).flatMap({ RegistrationNumber($0) })
      else { continue }
      events.append(
        AttachmentEvent(
          kind, register: register, licence: select.text(2).flatMap { $0.isEmpty ? nil : $0 },
          scenario: select.text(3) ?? "", drive: select.text(4).flatMap { DriveNumber($0) }, outlet: select.text(5),
          inn: select.text(6).flatMap { TaxNumber($0) }, at: select.integer(7), user: select.text(8) ?? ""))
    }
    return events
  }
}

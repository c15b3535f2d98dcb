import Fiscal

/// The register whose receipts are being read, as the infobase knows it.
struct ReceiptSubject: Sendable {
  /// Nil where the catalog does not have it: then only fiscal operations with its numbers can be found.
  let key: ObjectKey?
  let code: String?
  let name: String
  let registration: RegistrationNumber?
  let drive: DriveNumber?
  let inn: TaxNumber?
  /// Zones of the server and of the register; nil where either is not told, and times are taken as they are.
  let zones: (server: Zone, register: Zone)?

  /// The register's time of a time of the server.
  func clock(_ clock: WallClock) -> WallClock {
    zones.map { $0.register.clock(clock, of: $0.server) } ?? clock
  }

  /// The server's time of a time of the register.
  func serverClock(_ clock: WallClock) -> WallClock {
    zones.map { $0.server.clock(clock, of: $0.register) } ?? clock
  }

  /// Whether a document's reference to a register leads to this one; nil where the document does not tell.
  func owns(_ record: ODataRecord, by reference: String) -> Bool? {
    if let found = record.reference(reference)?.key { return key.map { $0 == found } }
    guard let plain = record.text(reference), plain != ObjectKey.empty else { return nil }
    return plain == code || plain == name
  }
}

extension OpenInfobase {
  /// Finds a register in the catalog: by the infobase's own key, else by what it is called.
  /// - Throws: a ``Fault`` with ``BooksFault/registerUnknown``.
  func subject(of register: Register) async throws -> ReceiptSubject {
    let entries = try await entries()
    let single = { (matches: (RegisterEntry) -> Bool) -> RegisterEntry? in
      let found = entries.filter(matches)
      return found.count == 1 ? found.first : nil
    }
    var entry = entries.first { $0.key.description == register.sourceID?.lowercased() }
    if entry == nil, let number = register.registration { entry = single { $0.registration == number } }
    if entry == nil, let serial = register.serial?.foldedName { entry = single { $0.serial == serial } }
    if entry == nil, let name = register.name?.foldedName { entry = single { $0.name == name } }
    let registration = register.registration ?? entry?.registration
    let drive = register.drive ?? entry?.drive
    let name = entry?.name ?? register.name ?? registration?.text ?? drive?.text ?? register.serial ?? ""
    guard entry != nil || registration != nil || drive != nil else {
      throw Fault(BooksFault.registerUnknown, ["register": name])
    }
    var zones: (server: Zone, register: Zone)?
    if let server = profile.zone, let own = entry?.zone { zones = (server, own) }
    return ReceiptSubject(
      key: entry?.key, code: entry?.code, name: name, registration: registration, drive: drive, inn: register.inn,
      zones: zones)
  }
}

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
  /// Finds a register in the catalog: among those last seen, else anew, else by numbers that only other sources know.
  /// - Throws: a ``Fault`` with ``BooksFault/registerUnknown``.
  func subject(of register: Register) async throws -> ReceiptSubject {
    var entry = Self.entry(of: register, in: await shelf.registers)
    if entry == nil { entry = Self.entry(of: register, in: try await entries()) }
    if entry == nil, register.registration != nil || register.drive != nil, await !shelf.hasNumbers {
      entry = Self.entry(of: register, in: try await completeEntries())
    }
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

  /// By the infobase's own key, else by what the register is called, where only one is called so.
  static func entry(of register: Register, in entries: [RegisterEntry]) -> RegisterEntry? {
    let single = { (matches: (RegisterEntry) -> Bool) -> RegisterEntry? in
      let found = entries.filter(matches)
      return found.count == 1 ? found.first : nil
    }
    if let found = entries.first(where: { $0.key.description == register.sourceID?.lowercased() }) { return found }
    if let number = register.registration, let found = single({ $0.registration == number }) { return found }
    if let drive = register.drive, let found = single({ $0.drive == drive }) { return found }
    if let serial = register.serial?.foldedName, let found = single({ $0.serial == serial }) { return found }
    return register.name?.foldedName.flatMap { name in single { $0.name == name } }
  }
}

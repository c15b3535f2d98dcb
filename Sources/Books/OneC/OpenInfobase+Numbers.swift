import Fiscal

/// РНМ and drive of a register as one source has them.
struct KnownNumbers: Sendable {
  var registration: RegistrationNumber?
  var drive: DriveNumber?
  var date: WallClock?
  var inn: TaxNumber?
  var address: String?
}

extension OpenInfobase {
  /// What 1С's settings of its service with operators say, by register.
  func operatorSettings() async throws -> [ObjectKey: KnownNumbers] {
    guard let names = profile.operatorSettings, has(names.set) else { return [:] }
    let columns = metadata.columns(of: names.register, in: names.set)
    guard let order = columns.first else { return [:] }
    let query = ODataQuery(set: names.set, order: ["\(order) asc"], keys: columns)
    let records = try await client.all(query) { $0 }
    var numbers: [ObjectKey: KnownNumbers] = [:]
    for record in records.items {
      guard let register = record.reference(names.register)?.key else { continue }
      numbers[register] = KnownNumbers(
        registration: record.text(names.registration).flatMap { RegistrationNumber($0) },
        drive: record.text(names.drive).flatMap { DriveNumber($0) })
    }
    return numbers
  }

  /// The newest fiscal operation of every register: found by its РНМ or drive, else through its newest documents.
  func newestOperations(
    of entries: [RegisterEntry], _ settings: [ObjectKey: KnownNumbers]
  ) async throws -> [ObjectKey: KnownNumbers] {
    guard let fiscal = profile.fiscal, has(fiscal.set) else { return [:] }
    return try await withThrowingTaskGroup(of: (ObjectKey, KnownNumbers?).self) { group in
      for entry in entries {
        group.addTask {
          let drive = entry.drive ?? settings[entry.key]?.drive
          let found = try await optional { try await newestOperation(of: entry, drive: drive, fiscal) }
          return (entry.key, found ?? nil)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  private func newestOperation(
    of entry: RegisterEntry, drive: DriveNumber?, _ fiscal: FiscalNames
  ) async throws -> KnownNumbers? {
    if let name = fiscal.registration, let number = entry.registration {
      let condition = "\(name) eq \(ODataLiteral.string(number.text))"
      if let found = try await newestOperation(where: condition, fiscal) { return found }
    }
    if let name = fiscal.drive, let drive {
      let condition = "\(name) eq \(ODataLiteral.string(drive.text))"
      if let found = try await newestOperation(where: condition, fiscal) { return found }
    }
    let links = try await newestDocuments(of: entry)
    guard !links.isEmpty,
      let found = try await newestOperation(where: "(\(links.joined(separator: " or ")))", fiscal)
    else { return nil }
    guard entry.registration == nil, let name = fiscal.registration, let number = found.registration else {
      return found
    }
    // Returns and documents of other kinds may be newer.
    return try await newestOperation(where: "\(name) eq \(ODataLiteral.string(number.text))", fiscal) ?? found
  }

  private func newestOperation(where condition: String, _ fiscal: FiscalNames) async throws -> KnownNumbers? {
    let query = ODataQuery(
      set: fiscal.set, conditions: [condition], order: ["\(fiscal.date) desc", "\(fiscal.record) desc"],
      keys: fiscal.keys)
    guard let record = try await client.page(query, top: 1).first else { return nil }
    return KnownNumbers(
      registration: record.text(fiscal.registration).flatMap { RegistrationNumber($0) },
      drive: record.text(fiscal.drive).flatMap { DriveNumber($0) }, date: record.clock(fiscal.date))
  }

  /// Links from fiscal operations to the newest documents of a register.
  private func newestDocuments(of entry: RegisterEntry) async throws -> [String] {
    guard let fiscal = profile.fiscal, let names = profile.receipts.first(where: { $0.sign == .sale && has($0.set) }),
      let register = names.register,
      let mine = condition(
        register, in: names.set, is: entry.key, of: profile.register.set, code: entry.code)
    else { return [] }
    let query = ODataQuery(
      set: names.set, conditions: [mine], select: metadata.select([], in: names.set),
      order: ["Date desc", "Ref_Key desc"])
    return try await client.page(query, top: 3).compactMap { record in
      record.key("Ref_Key").flatMap { link(to: ObjectReference(set: names.set, key: $0), fiscal) }
    }
  }

  /// The condition that a fiscal operation belongs to a document.
  func link(to document: ObjectReference, _ fiscal: FiscalNames) -> String? {
    condition(fiscal.document, in: fiscal.set, is: document.key, of: document.set ?? "", code: nil)
  }

  /// Parameters of the registration that connected equipment keeps, by equipment.
  func equipmentParameters(of entries: [RegisterEntry]) async throws -> [ObjectKey: KnownNumbers] {
    guard let names = profile.equipment, has(names.set) else { return [:] }
    let objects = try await shelf.objects(
      Set(entries.compactMap(\.equipment)), in: names.set, attributes: [names.table])
    return objects.mapValues { object in
      var values: [String: String] = [:]
      for row in object.rows(names.table) {
        if let key = row.text(names.key) { values[key] = row.text(names.value) }
      }
      let value = { (name: String?) in name.flatMap { values[$0] } }
      return KnownNumbers(
        registration: value(names.registration).flatMap { RegistrationNumber($0) },
        drive: value(names.drive).flatMap { DriveNumber($0) }, inn: value(names.inn).flatMap { TaxNumber($0) },
        address: value(names.address))
    }
  }
}

extension FiscalNames {
  /// What names a record: the document and the record's own identifier.
  var keys: [String] { [document, document + "_Key", document + "_Type", record] }
}

import Fiscal

extension OpenInfobase {
  func registers() async throws -> [Register] {
    guard has(profile.register.set) else { return try await registersOfOperations() }
    let entries = try await completeEntries()
    let open = try await registersWithOpenShift()
    let outlets = try await shelf.objects(
      Set(entries.compactMap(\.outlet)), in: profile.outlet.set, attributes: [profile.outlet.name])
    let organizations = try await shelf.objects(
      Set(entries.compactMap(\.organization)), in: profile.organization.set,
      attributes: [profile.organization.name, profile.organization.inn])
    return entries.map { entry in
      let organization = entry.organization.flatMap { organizations[$0] }
      return Register(
        registration: entry.registration, serial: entry.serial, drive: entry.drive, name: entry.name,
        outlet: entry.outlet.flatMap { outlets[$0]?.text(profile.outlet.name) }, address: entry.address,
        organization: organization?.text(profile.organization.name),
        inn: organization?.text(profile.organization.inn).flatMap { TaxNumber($0) } ?? entry.inn,
        shiftOpen: open.map { $0.contains(entry.key) }, lastDocument: entry.lastDocument,
        sourceID: entry.key.description, organizationID: entry.organization?.description)
    }
  }

  func outlets() async throws -> [Outlet] {
    let registers = try await registers()
    let entries = await shelf.registers
    let byKey = Dictionary(registers.map { ($0.sourceID ?? "", $0) }) { first, _ in first }
    let units = Dictionary(grouping: entries.filter { $0.outlet != nil }) { $0.outlet }
    guard has(profile.outlet.set) else { return [] }
    let names = profile.outlet
    let records = try await client.all(
      ODataQuery(set: names.set, select: select([names.name, names.kind], names.set), order: ["Ref_Key asc"])
    ) { $0 }
    var outlets: [Outlet] = []
    for record in records.items {
      guard let key = record.key("Ref_Key"), record.flag("DeletionMark") != true, record.flag("IsFolder") != true
      else { continue }
      let here = (units[key] ?? []).compactMap { byKey[$0.key.description] }
      guard !here.isEmpty || names.kinds.contains(record.text(names.kind) ?? "") else { continue }
      outlets.append(
        Outlet(
          id: key.description, name: record.text(names.name) ?? key.description,
          address: here.compactMap(\.address).first, organization: here.compactMap(\.organization).first,
          registers: here.compactMap(\.registration).sorted()))
    }
    return outlets.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private func select(_ attributes: [String?], _ set: String) -> [String] {
    metadata.select(attributes + ["DeletionMark", "IsFolder"], in: set)
  }

  /// The registers of the catalog, by name, asked for anew.
  func entries() async throws -> [RegisterEntry] {
    guard has(profile.register.set) else { return [] }
    let records = try await client.all(ODataQuery(set: profile.register.set, order: ["Ref_Key asc"])) {
      RegisterEntry($0, profile: profile)
    }
    let entries = records.items.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
    await shelf.keep(registers: entries, withNumbers: false)
    return entries
  }

  /// With РНМ and drive from whatever source is included: the profile, 1С's settings of its service with operators,
  /// fiscal operations, parameters of the registration kept by the equipment. The drive of the newest operation goes
  /// before that of the settings, which may be those of the day on which the service was connected.
  func completeEntries() async throws -> [RegisterEntry] {
    var entries = try await entries()
    let settings = try await optional { try await operatorSettings() } ?? [:]
    for at in entries.indices {
      entries[at].registration = entries[at].registration ?? settings[entries[at].key]?.registration
    }
    let newest = try await newestOperations(of: entries, settings)
    let equipment = try await equipmentParameters(of: entries)
    for at in entries.indices {
      let key = entries[at].key
      let parameters = entries[at].equipment.flatMap { equipment[$0] }
      let newest = newest[key]
      entries[at].registration = entries[at].registration ?? newest?.registration ?? parameters?.registration
      entries[at].drive = entries[at].drive ?? newest?.drive ?? settings[key]?.drive ?? parameters?.drive
      entries[at].lastDocument = newest?.date
      entries[at].inn = parameters?.inn
      entries[at].address = parameters?.address
    }
    await shelf.keep(registers: entries, withNumbers: true)
    return entries
  }

  /// Registers whose shift is open; nil where the infobase does not tell.
  private func registersWithOpenShift() async throws -> Set<ObjectKey>? {
    guard let shift = profile.shift, has(shift.set), let open = shift.openWhen,
      metadata.form(of: shift.register, in: shift.set) != .plain
    else { return nil }
    let values = open.values.map { "\(open.field) eq \(ODataLiteral.string($0))" }.joined(separator: " or ")
    let query = ODataQuery(
      set: shift.set, conditions: ["(\(values))"],
      select: metadata.select([shift.register, open.field, "DeletionMark"], in: shift.set), order: ["Ref_Key asc"])
    return try await optional {
      let records = try await client.all(query) { record in
        record.flag("DeletionMark") != true && open.holds(for: record) ? record.reference(shift.register)?.key : nil
      }
      return Set(records.items)
    }
  }

  /// Nil where the infobase refuses: for sources that may be missing.
  func optional<Value>(_ read: () async throws -> Value) async throws -> Value? {
    do {
      return try await read()
    } catch let fault as Fault where fault.isRefusal {
      return nil
    }
  }
}

import Archive
import Fiscal

/// Outlets and registers that the connection reaches.
public struct RegisterService: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// All registers, both sides set beside each other.
  /// - Parameter refresh: whether the sides are asked although the archive knows their registers.
  public func registers(refresh: Bool = false) async throws -> [RegisterRecord] {
    let received = try await places(.operator, refresh: refresh).registers
    let booked = try await places(.books, refresh: refresh).registers
    let told = RegisterRecord.joined(received, booked)
    let all = told.isEmpty ? try await fromDocuments() : told
    guard let admitted = desk.admitted else { return all }
    return all.filter { $0.register.registration.map(admitted.contains) ?? false }
  }

  /// All registers that can be learnt of: a side that cannot be asked is told as the archive knows it.
  public func reachable() async throws -> (records: [RegisterRecord], failures: [SideName: Fault]) {
    var told: [SideName: [Register]] = [:]
    var failures: [SideName: Fault] = [:]
    for side in SideName.allCases {
      do {
        told[side] = try await places(side, refresh: true).registers
      } catch let fault as Fault {
        failures[side] = fault
        told[side] = try await desk.archive.places(of: desk.source(side)).registers
      }
    }
    let records = RegisterRecord.joined(told[.operator] ?? [], told[.books] ?? [])
    return (records.isEmpty ? try await fromDocuments() : records, failures)
  }

  public func outlets(refresh: Bool = false) async throws -> [Outlet] {
    var outlets = try await places(.operator, refresh: refresh).outlets
    for outlet in try await places(.books, refresh: refresh).outlets
    where !outlets.contains(where: { $0.name.lowercased() == outlet.name.lowercased() }) {
      outlets.append(outlet)
    }
    return outlets.sorted { $0.name < $1.name }
  }

  /// The register that the text names: РНМ, serial number, drive, name, or a part of them that only one has.
  public func find(_ id: String) async throws -> RegisterRecord {
    // Every name has the empty text in it.
    guard !id.isEmpty else { throw Fault(ServiceFault.registerUnknown, ["id": id]) }
    if let found = try await imported(id) { return found }
    if let found = try found(id, in: await registers()) { return found }
    // A register may be new since the sides were asked.
    if !desk.offline, !desk.connection.isEmpty, let found = try found(id, in: await registers(refresh: true)) {
      return found
    }
    throw Fault(ServiceFault.registerUnknown, ["id": id])
  }

  public func outlet(_ id: String) async throws -> Outlet {
    guard !id.isEmpty else { throw Fault(ServiceFault.outletUnknown, ["id": id]) }
    let outlets = try await outlets()
    let exact = outlets.filter { $0.name.lowercased() == id.lowercased() || $0.id == id }
    let part = outlets.filter {
      $0.name.lowercased().contains(id.lowercased()) || ($0.address ?? "").lowercased().contains(id.lowercased())
    }
    let found = exact.isEmpty ? part : exact
    guard let outlet = found.first else { throw Fault(ServiceFault.outletUnknown, ["id": id]) }
    guard found.count == 1 else {
      throw Fault(
        ServiceFault.outletAmbiguous, ["id": id, "candidates": found.prefix(5).map(\.name).joined(separator: ", ")])
    }
    return outlet
  }

  /// A register that is named by its РНМ and that imported documents alone know: no other needs be looked at.
  private func imported(_ id: String) async throws -> RegisterRecord? {
    guard let number = RegistrationNumber(id), desk.connection.isEmpty else { return nil }
    for side in SideName.allCases where try await desk.archive.places(of: desk.source(side)).told != nil { return nil }
    return try await fromDocuments(only: number).first
  }

  private func found(_ id: String, in records: [RegisterRecord]) throws -> RegisterRecord? {
    let exact = records.filter { record in record.names.contains { $0.lowercased() == id.lowercased() } }
    let part = records.filter { record in record.names.contains { $0.lowercased().contains(id.lowercased()) } }
    let found = exact.isEmpty ? part : exact
    guard found.count <= 1 else {
      let candidates = found.prefix(5).map { "\($0.label) \($0.register.name ?? $0.register.outlet ?? "")" }
      throw Fault(ServiceFault.registerAmbiguous, ["id": id, "candidates": candidates.joined(separator: ", ")])
    }
    return found.first
  }

  /// What a side tells of its places, asked where it has not been, else as it told it last.
  private func places(_ side: SideName, refresh: Bool) async throws -> Places {
    let archive = try desk.archive
    let source = desk.source(side)
    let kept = try await archive.places(of: source)
    guard !desk.offline, refresh || kept.told == nil else { return kept }
    guard let told = try await desk.connection.askPlaces(side) else { return kept }
    try await archive.store(
      organizations: told.organizations, outlets: told.outlets, registers: told.registers, from: source,
      at: desk.instant)
    return told
  }

  /// Registers that only imported documents name.
  private func fromDocuments(only: RegistrationNumber? = nil) async throws -> [RegisterRecord] {
    var sides: [SideName: [Register]] = [:]
    for side in SideName.allCases {
      let named = try await desk.archive.registersOfDocuments(of: desk.source(side), only: only)
      var registers = named.filter { $0.registration != nil }
      // One that is known by its drive alone may be one of them.
      for register in named where register.registration == nil {
        guard let at = registers.firstIndex(where: { RegisterRecord.same($0, register) }) else {
          registers.append(register)
          continue
        }
        registers[at].lastDocument = max(
          registers[at].lastDocument ?? .distantPast, register.lastDocument ?? .distantPast)
      }
      sides[side] = registers
    }
    return RegisterRecord.joined(sides[.operator] ?? [], sides[.books] ?? [])
  }
}

extension WallClock {
  fileprivate static let distantPast = WallClock(seconds: 0)
}

extension RegisterRecord {
  /// All texts by which the register can be named.
  public var names: [String] {
    [`operator`, books].compactMap { $0 }.flatMap { register in
      [
        register.registration?.text, register.serial, register.drive?.text, register.name, register.outlet,
        register.address,
      ].compactMap { $0 }.filter { !$0.isEmpty }
    }
  }
}

extension Connection {
  /// Asks a side for its places; nil where nobody can be asked.
  func askPlaces(_ side: SideName) async throws -> Places? {
    switch side {
    case .operator:
      guard let client = `operator`?.client else { return nil }
      return Places(
        organizations: try await client.organizations(), outlets: try await client.outlets(),
        registers: try await client.registers())
    case .books:
      guard let client = books?.client else { return nil }
      return Places(outlets: try await client.outlets(), registers: try await client.registers())
    }
  }
}

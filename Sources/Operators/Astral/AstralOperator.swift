import Fiscal
import Foundation
import JSON
import Transport

/// Астрал.ОФД over its HTTP API v4.2, as three public clients of it know it; the operator's own description is not
/// public.
public struct AstralOperator: FiscalDataOperator {
  static let entry = OperatorEntry(
    name: "astral", aliases: ["astral-ofd", "астрал", "астрал.офд", "калуга-астрал"], title: title,
    url: "https://ofd.astralnalog.ru/api/v4.2", path: "/api/v4.2", without: [.shiftTotals, .allPayments, .link])
  static let title = "Астрал.ОФД"

  public var name: String { "astral" }

  let calls: AstralCalls
  let organization: String?
  let clock: OperatorClock

  /// - Parameters:
  ///   - address: with the API's path: `https://ofd.astralnalog.ru/api/v4.2`.
  ///   - key: from the operator's cabinet.
  ///   - organization: the operator's number of an organisation, or its ИНН; nil takes all of the key's.
  public init(
    address: Address, key: String, organization: String? = nil, clock: OperatorClock = .local,
    transport: any Transport
  ) {
    calls = AstralCalls(address: address, key: key, transport: transport)
    self.organization = organization
    self.clock = clock
  }

  // MARK: Places

  public func organizations() async throws -> [Organization] {
    let found = try await calls.all(.organizations, [JSONMember("search", .string(""))])
    let known = found.compactMap(AstralPlaces.organization)
    guard let organization else { return known }
    let chosen = known.filter { $0.id == organization || $0.inn?.text == organization }
    guard chosen.isEmpty else { return chosen }
    let names = known.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    throw calls.fault(
      .unknownOrganization, AstralList.organizations.method,
      ["organization": organization, "known": names.isEmpty ? "–" : names])
  }

  public func outlets() async throws -> [Outlet] {
    var outlets: [Outlet] = []
    for organization in try await organizations() {
      if let listed = try await listedOutlets(of: organization) {
        outlets += listed
      } else {
        outlets += AstralPlaces.outlets(
          namedBy: try await calls.all(.registers, [organization.parameter]), of: organization)
      }
    }
    return outlets
  }

  public func registers() async throws -> [Register] {
    var registers: [Register] = []
    for organization in try await organizations() {
      let outlets = try await listedOutlets(of: organization) ?? []
      let found = try await calls.all(.registers, [organization.parameter])
      registers += found.compactMap {
        AstralPlaces.register($0, of: organization, outlets: outlets, clock: clock)
      }
    }
    return registers
  }

  /// Nil where the key may not list outlets: it reaches its registers all the same, and they name theirs.
  private func listedOutlets(of organization: Organization) async throws -> [Outlet]? {
    do {
      return try await calls.all(.outlets, [organization.parameter]).compactMap {
        AstralPlaces.outlet($0, of: organization)
      }
    } catch let fault as Fault where OperatorFault.refusals.contains(fault.code) {
      guard fault.code == OperatorFault.notFound.rawValue else { return nil }
    }
    do {
      return try await calls.all(.olderOutlets, [organization.parameter]).compactMap {
        AstralPlaces.outlet($0, of: organization)
      }
    } catch let fault as Fault where OperatorFault.refusals.contains(fault.code) {
      return nil
    }
  }

  // MARK: Documents

  public func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: Self.title, method: AstralList.registers.method)
    let request = AstralTickets(register: register, period: period, clock: clock)
    var harvest = Harvest()
    try await calls.gather(request, into: &harvest, AstralReader(clock: clock), progress: progress)
    let picked = Pick(harvest, register: register, period: period, title: Self.title)
    let shifts = ShiftFrames(
      picked.own, register: register, end: period.widened(days: 1).to, isNewestKnown: request.reaches(now: Date.now))
    let check = await AstralShiftCheck(calls: calls).notes(about: shifts, asked: request)
    try Task.checkCancellation()
    return SourceAnswer(
      documents: picked.documents, shifts: shifts.frames(touching: period), complete: picked.isComplete,
      notes: picked.notes + check)
  }
}

extension Organization {
  /// The parameter that names it.
  var parameter: JSONMember { JSONMember("organizationId", .id(id)) }
}

extension JSONValue {
  /// One of the operator's own numbers, which are kept as texts, as it wants them.
  static func id(_ text: String) -> JSONValue {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } && !text.hasPrefix("0")
    return isNumber ? .number(text) : .string(text)
  }
}

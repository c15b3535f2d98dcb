import Archive
import Books
import Fiscal

/// Registers and the places that they take in licences.
public struct AttachmentService: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// What attaching a register would do.
  public struct Plan: Sendable {
    public var record: RegisterRecord
    public var registration: RegistrationNumber
    public var scenario: Scenario
    /// Whose place it takes; nil where no licence is needed.
    public var holding: LicenceService.Holding?
    fileprivate var inn: TaxNumber?
  }

  // MARK: What is attached

  /// The registers that are attached now.
  public func attachments() async throws -> [AttachmentEvent] { try await desk.archive.attachments() }

  /// The scenarios that a register may be attached for: what a licence has a place for, and what the books can take.
  public func scenarios(of record: RegisterRecord) async -> [Scenario] {
    var possible: [Scenario] = []
    for scenario in Scenario.allCases where (try? await plan(record, scenario)) != nil { possible.append(scenario) }
    return possible
  }

  /// An attached register that is named by its РНМ, whether anybody reaches it any more or not.
  public func attached(_ id: String) async throws -> RegisterRecord? {
    guard let number = RegistrationNumber(id),
      let event = try await attachments().first(where: { $0.register == number })
    else { return nil }
    return RegisterRecord(
      operator: Register(registration: number, drive: event.drive, outlet: event.outlet, inn: event.inn))
  }

  // MARK: Attaching

  /// Looks for a place, and for reasons against it. Takes nothing.
  /// - Throws: a ``Fault`` of ``LicenceFault``.
  public func plan(_ record: RegisterRecord, _ scenario: Scenario) async throws -> Plan {
    guard let registration = record.register.registration else {
      throw Fault(LicenceFault.noRegistration, ["register": record.label])
    }
    if scenario == .load { try await requireBooksThatLoad() }
    var plan = Plan(record: record, registration: registration, scenario: scenario, holding: nil)
    plan.inn = try await inn(of: record)
    let present = try await attachments().first { $0.register == registration }
    guard try LicenceService(desk).isLicensed() else {
      if present?.scenario == scenario.rawValue { throw already(plan) }
      return plan
    }
    let holdings = try await LicenceService(desk).holdings().good
    // Attached to a licence that is still good, it keeps its place; one that ended gives it up.
    if let present, holdings.contains(where: { $0.licence.number == present.licence && $0.standing == .valid }) {
      throw already(plan)
    }
    plan.holding = try place(for: plan, in: holdings)
    return plan
  }

  private func already(_ plan: Plan) -> Fault {
    Fault(
      LicenceFault.alreadyAttached,
      ["register": plan.registration.text, "scenario": "@scenario.\(plan.scenario.rawValue)"])
  }

  /// The licence whose place a register takes: of the lowest tariff that is enough, the one that ends first.
  private func place(for plan: Plan, in holdings: [LicenceService.Holding]) throws -> LicenceService.Holding {
    let enough = holdings.filter { $0.licence.tariff >= plan.scenario.tariff }.sorted {
      ($0.licence.tariff, $0.licence.to) < ($1.licence.tariff, $1.licence.to)
    }
    guard !enough.isEmpty else {
      throw Fault(LicenceFault.none, ["tariff": "@tariff.\(plan.scenario.tariff.rawValue)"])
    }
    let valid = enough.filter { $0.standing == .valid }
    guard !valid.isEmpty else {
      let newest = enough.max { $0.licence.to < $1.licence.to } ?? enough[0]
      throw Self.notInTerm(newest)
    }
    guard let inn = plan.inn else {
      throw Fault(LicenceFault.holderUnknown, ["register": plan.registration.text])
    }
    let own = valid.filter { $0.licence.holder == inn }
    guard let first = own.first else {
      let holders = Set(valid.map(\.licence.holder.text)).sorted().joined(separator: ", ")
      throw Fault(
        LicenceFault.otherHolder, ["register": plan.registration.text, "inn": inn.text, "holder": holders])
    }
    guard let free = own.first(where: { $0.free > 0 }) else {
      throw Fault(
        LicenceFault.noPlace, ["licence": first.licence.number, "places": String(first.licence.places)])
    }
    return free
  }

  static func notInTerm(_ holding: LicenceService.Holding) -> Fault {
    let licence = holding.licence
    return holding.standing == .early
      ? Fault(LicenceFault.early, ["number": licence.number, "from": licence.from.russian])
      : Fault(LicenceFault.expired, ["number": licence.number, "to": licence.to.russian])
  }

  /// Takes the place, if it is still free.
  public func attach(_ plan: Plan) async throws {
    let licence = plan.holding?.licence
    try await desk.archive.add(event(.attach, plan)) { attached, _ in
      guard let licence else { return }
      let taken = attached.count { $0.licence == licence.number && $0.register != plan.registration }
      guard taken < licence.places else {
        throw Fault(LicenceFault.noPlace, ["licence": licence.number, "places": String(licence.places)])
      }
    }
    try await JournalService(desk).record(
      .registerAttached, of: plan.registration, ["scenario": plan.scenario.rawValue])
  }

  private func event(_ kind: AttachmentEvent.Kind, _ plan: Plan) -> AttachmentEvent {
    AttachmentEvent(
      kind, register: plan.registration, licence: plan.holding?.licence.number, scenario: plan.scenario.rawValue,
      drive: plan.record.register.drive, outlet: plan.record.register.outlet ?? plan.record.register.name,
      inn: plan.inn, at: desk.instant, user: JournalService.user)
  }

  // MARK: Detaching

  /// The attachment that a detachment would end, and the licence that it counts for; nil where it counts for none.
  public func attachment(of record: RegisterRecord) async throws
    -> (event: AttachmentEvent, holding: LicenceService.Holding?)
  {
    let registration = record.register.registration
    guard let event = try await attachments().first(where: { $0.register == registration }) else {
      throw Fault(LicenceFault.notAttached, ["register": record.label])
    }
    let holding = try await LicenceService(desk).holdings().good.first { $0.licence.number == event.licence }
    // A licence that ended counts nothing any more.
    guard let holding, holding.standing != .expired else { return (event, nil) }
    guard holding.detachmentsLeft > 0 else { throw Self.noDetachment(holding.licence) }
    return (event, holding)
  }

  /// Frees the place.
  public func detach(_ event: AttachmentEvent, _ holding: LicenceService.Holding?) async throws {
    var detachment = event
    detachment.kind = .detach
    detachment.at = desk.instant
    detachment.user = JournalService.user
    let licence = holding?.licence
    try await desk.archive.add(detachment) { attached, all in
      guard attached.contains(where: { $0.register == event.register && $0.licence == event.licence }) else {
        throw Fault(LicenceFault.notAttached, ["register": event.register.text])
      }
      guard let licence else { return }
      let detached = all.count { $0.kind == .detach && $0.licence == licence.number }
      guard detached < licence.places else { throw Self.noDetachment(licence) }
    }
    try await JournalService(desk).record(.registerDetached, of: event.register)
  }

  private static func noDetachment(_ licence: Licence) -> Fault {
    Fault(LicenceFault.noDetachment, ["licence": licence.number, "places": String(licence.places)])
  }

  // MARK: Scenarios

  /// Changes what a register is attached for; one that needs a higher tariff moves to a licence that has a place.
  /// - Returns: false where it was so before.
  public func change(_ record: RegisterRecord, to scenario: Scenario) async throws -> Bool {
    let registration = record.register.registration
    guard let event = try await attachments().first(where: { $0.register == registration }) else {
      throw Fault(LicenceFault.notAttached, ["register": record.label])
    }
    if event.scenario == scenario.rawValue { return false }
    if scenario == .load { try await requireBooksThatLoad() }
    var plan = Plan(record: record, registration: event.register, scenario: scenario, holding: nil)
    plan.inn = try await inn(of: record)
    if try LicenceService(desk).isLicensed() {
      let holdings = try await LicenceService(desk).holdings().good
      let own = holdings.first { $0.licence.number == event.licence }
      if let own, own.standing == .valid, own.licence.tariff >= scenario.tariff {
        plan.holding = own
      } else {
        plan.holding = try place(for: plan, in: holdings)
      }
    }
    let licence = plan.holding?.licence
    try await desk.archive.add(self.event(.scenario, plan)) { attached, _ in
      guard attached.contains(where: { $0.register == event.register }) else {
        throw Fault(LicenceFault.notAttached, ["register": event.register.text])
      }
      guard let licence else { return }
      let taken = attached.count { $0.licence == licence.number && $0.register != event.register }
      guard taken < licence.places else {
        throw Fault(LicenceFault.noPlace, ["licence": licence.number, "places": String(licence.places)])
      }
    }
    try await JournalService(desk).record(.registerScenario, of: event.register, ["scenario": scenario.rawValue])
    return true
  }

  /// Books that take reports on sales, of a release that does.
  private func requireBooksThatLoad() async throws {
    let books = desk.connection.books
    guard let client = books?.client as? any ReportBooks else {
      throw Fault(LicenceFault.booksCannotLoad, ["books": books?.client?.name ?? books?.settings.kind ?? "–"])
    }
    guard !desk.offline, let least = try await client.leastRelease(), let release = try await client.release(),
      release < least
    else { return }
    throw Fault(
      LicenceFault.releaseTooOld,
      ["books": client.name, "release": release.description, "least": least.description])
  }

  /// Whose a register is: what the sides tell, else its receipts.
  private func inn(of record: RegisterRecord) async throws -> TaxNumber? {
    if let inn = record.register.inn { return inn }
    for side in SideName.allCases {
      var filter = ReceiptFilter(sources: [desk.source(side)])
      guard let registration = record.register.registration else { return nil }
      filter.registers = [registration]
      if let inn = try await desk.archive.receipts(filter).lazy.compactMap(\.inn).first { return inn }
    }
    return nil
  }
}

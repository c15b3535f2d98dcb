import Archive
import Fiscal

/// What the licences let a command see: nil of ``Desk/admitted`` is everything.
public struct Admission: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Which of the registers that a command goes over it may see.
  public struct Admitted: Sendable {
    public var registers: Set<RegistrationNumber>
    /// How many there are.
    public var all: Int
  }

  /// - Parameter records: the registers that the command goes over.
  /// - Returns: nil where no licence is needed.
  /// - Throws: a ``Fault`` of ``LicenceFault`` where none of them may be seen, or some may not in a question that is put to
  ///   the whole archive.
  public func admit(_ tariff: Tariff, to records: [RegisterRecord]) async throws -> Admitted? {
    let service = LicenceService(desk)
    guard try service.isLicensed() else { return nil }
    let holdings = try await service.holdings().good
    let attached = try await desk.archive.attachments()
    var admitted = Admitted(registers: [], all: records.count)
    var refusal: Fault?
    for record in records {
      do throws(Fault) {
        try require(tariff, record, attached, holdings)
        if let registration = record.register.registration { admitted.registers.insert(registration) }
      } catch {
        // That something ended is worth more than that something was never there.
        if refusal == nil || refusal?.code == LicenceFault.notAttached.rawValue { refusal = error }
      }
    }
    guard let refusal, admitted.registers.isEmpty || desk.connection.isEmpty else { return admitted }
    guard records.count > 1, admitted.registers.isEmpty, refusal.code == LicenceFault.notAttached.rawValue else {
      throw refusal
    }
    throw Fault(
      LicenceFault.noneAttached, ["count": String(records.count), "register": records.first?.label ?? "–"])
  }

  private func require(
    _ tariff: Tariff, _ record: RegisterRecord, _ attached: [AttachmentEvent], _ holdings: [LicenceService.Holding]
  ) throws(Fault) {
    let registration = record.register.registration
    guard let registration, let event = attached.first(where: { $0.register == registration }) else {
      throw Fault(LicenceFault.notAttached, ["register": record.label])
    }
    guard let holding = holdings.first(where: { $0.licence.number == event.licence }) else {
      throw Fault(LicenceFault.notAttached, ["register": record.label])
    }
    guard holding.standing == .valid else { throw AttachmentService.notInTerm(holding) }
    if let inn = record.register.inn, inn != holding.licence.holder {
      throw Fault(
        LicenceFault.otherHolder,
        ["register": registration.text, "inn": inn.text, "holder": holding.licence.holder.text])
    }
    // More registers than places cannot be by this program; then the ones that came first have them.
    let rank = holding.attached.firstIndex { $0.register == registration } ?? 0
    guard rank < holding.licence.places else {
      throw Fault(
        LicenceFault.noPlace, ["licence": holding.licence.number, "places": String(holding.licence.places)])
    }
    guard holding.licence.tariff >= tariff else {
      throw Fault(
        LicenceFault.tariffTooLow,
        [
          "register": registration.text, "tariff": "@tariff.\(tariff.rawValue)", "licence": holding.licence.number,
        ])
    }
    if tariff == .extended, event.scenario != Scenario.load.rawValue {
      throw Fault(LicenceFault.scenarioNeeded, ["register": registration.text])
    }
  }
}

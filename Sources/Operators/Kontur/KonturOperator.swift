import Fiscal
import JSON
import Transport

/// Контур.ОФД over its documented API: a session and an integrator's key, documents by a cursor.
struct KonturOperator: Adapter {
  static let entry = OperatorEntry(
    name: "kontur", aliases: ["контур", "контур.офд", "kontur-ofd"], title: "Контур.ОФД",
    url: "https://ofd-api.kontur.ru", needs: [.login, .password, .token],
    without: [.pdf, .allPayments, .driveExpiry])

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = KonturLine.make(terms)
  }

  // MARK: Places

  private static let organizationsPath = "/v2/organizations"

  func organizations() async throws -> [Organization] {
    let found = try await line.places(Self.organizationsPath)
    let known = try line.list(found, "organizations", Self.organizationsPath).compactMap { json -> Organization? in
      guard let id = json["id"]?.text else { return nil }
      let inn = json["inn"]?.text.flatMap { TaxNumber($0) }
      let name = json[["shortName", "fullName"]]?.text?.foldedName
      return Organization(id: id, inn: inn, name: name ?? inn?.text ?? id)
    }
    return try chosen(known, Self.organizationsPath)
  }

  func outlets() async throws -> [Outlet] { try await outletsOfRegisters() }

  func registers() async throws -> [Register] {
    var registers: [Register] = []
    for organization in try await organizations() {
      let path = "\(Self.organizationsPath)/\(organization.id)/cashboxes"
      let found = try await line.places(path)
      registers += try line.list(found, "cashboxes", path).compactMap { register($0, of: organization) }
    }
    return registers
  }

  private func register(_ json: JSONValue, of organization: Organization) -> Register? {
    guard let registration = json["regNumber"]?.text.flatMap(DocumentReader.registration) else { return nil }
    let drive = json["fiscalDrive"]?[["fiscalDriverNumber", "fiscalDriveNumber"]]?.text
    return Register(
      registration: registration, serial: json["serialNumber"]?.text?.foldedName,
      drive: drive.flatMap(DocumentReader.drive), name: json["name"]?.text?.foldedName,
      outlet: json["salesPointName"]?.text?.foldedName, address: json["address"]?.text?.foldedName,
      organization: organization.name, inn: organization.inn, model: json["modelName"]?.text?.foldedName,
      lastDocument: terms.clock.time(json["lastDocumentTimestamp"]), sourceID: registration.text,
      organizationID: organization.id)
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: Self.organizationsPath)
    let asked = period.widened(days: 1)
    var harvest = Harvest()
    // No limit of the period is documented; one can be set.
    for piece in asked.pieces(days: terms.days(.max)) {
      try await KonturDocuments(adapter: self, register: register).gather(piece, into: &harvest, progress: progress)
    }
    let records = harvest.records
    let told = try await told(of: register) {
      try await KonturShifts(adapter: self, register: register).all(asked, beside: records)
    }
    return try answer(harvest, told, of: register, in: period, asked: asked)
  }

  /// The register's path: `/v2/organizations/{id}/cashboxes/{rnm}`.
  func path(of register: Register) -> String {
    "\(Self.organizationsPath)/\(register.organizationID ?? "")/cashboxes/\(register.registration?.text ?? "")"
  }
}

import Fiscal
import JSON
import Transport

/// OFD.ru over its integration API v2: a key in the query, errors under HTTP 200, one request a second.
struct OFDRuOperator: Adapter {
  static let entry = OperatorEntry(
    name: "ofdru", aliases: ["ofd.ru", "ofd-ru", "офд.ру", "петер-сервис"], title: "OFD.ru",
    url: "https://ofd.ru/api/integration/v2", path: "/api/integration/v2", needs: [.token, .organization],
    without: [.pdf, .organizations, .reports])

  /// The longest periods that may be asked for at once: of receipts and of shifts.
  static let days = 7
  static let shiftDays = 30

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = OperatorLine(
      title: terms.entry.title, address: terms.address, transport: terms.transport,
      pace: terms.pace(parallel: 1, spacing: 1.05), credential: .key(terms.token), secrets: [terms.token],
      dress: { request, token in request.secretQuery.append(("AuthToken", token)) }, refusal: OFDRuEnvelope.refusal)
  }

  /// A key is made for one organisation, and there is no list of them: `--organization` is its ИНН.
  private var inn: String { terms.organization ?? "" }
  private var root: String { "/inn/\(inn)" }

  // MARK: Places

  func organizations() async throws -> [Organization] {
    // Tries the key.
    _ = try await kkts()
    return [organization]
  }

  private var organization: Organization { Organization(id: inn, inn: TaxNumber(inn), name: inn) }

  func outlets() async throws -> [Outlet] { try await outletsOfRegisters() }

  func registers() async throws -> [Register] { try await kkts().compactMap(register) }

  private func kkts() async throws -> [JSONValue] {
    try line.list(try await line.places(root + "/kkts"), "Data", root + "/kkts")
  }

  private func register(_ json: JSONValue) -> Register? {
    guard let registration = json[["KktRegId", "KktRegNumber"]]?.text.flatMap(DocumentReader.registration) else {
      return nil
    }
    let clock = terms.clock
    return Register(
      registration: registration, serial: json["SerialNumber"]?.text?.foldedName,
      drive: json["FnNumber"]?.text.flatMap(DocumentReader.drive), outlet: json["FiscalPlace"]?.text?.foldedName,
      address: json["FiscalAddress"]?.text?.foldedName, organization: organization.name, inn: organization.inn,
      model: json["KktModel"]?.text?.foldedName, lastDocument: clock.time(json["LastDocOnKktDateTime"]),
      driveExpires: clock.time(json["FnEndDate"])?.day,
      // `Id` is new on every request.
      sourceID: registration.text, organizationID: inn)
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: root + "/kkts")
    let path = "\(root)/kkt/\(register.registration?.text ?? "")"
    let asked = period.widened(days: 1)
    let reader = OFDRuDocuments(clock: terms.clock)
    var harvest = Harvest()
    var method = path + "/receipts-info"
    for piece in asked.pieces(days: terms.days(Self.days)) {
      let answer: JSONValue
      do {
        answer = try await line.get(method, query(piece))
      } catch let fault as Fault where fault.code == OperatorFault.notFound.rawValue && method.hasSuffix("-info") {
        // Older versions of the API have receipts without their lines only.
        method = path + "/receipts"
        answer = try await line.get(method, query(piece))
      }
      harvest.take(try line.list(answer, "Data", method).map(reader.read))
      report(harvest, of: register, progress)
    }
    let told = try await told(of: register) {
      var shifts: [ToldShift] = []
      for piece in asked.pieces(days: min(terms.days(.max), Self.shiftDays)) {
        let answer = try await line.get(path + "/zreports", query(piece))
        shifts += try line.list(answer, "Data", path + "/zreports").compactMap { OFDRuShifts.shift($0, terms.clock) }
      }
      return shifts
    }
    return try answer(harvest, told, of: register, in: period, asked: asked)
  }

  private func query(_ period: Period) -> OperatorLine.Query {
    [("dateFrom", TimeText.joined(period.from)), ("dateTo", TimeText.joined(period.to))]
  }
}

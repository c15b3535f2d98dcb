import Fiscal
import JSON
import Transport

/// Яндекс ОФД over its old API v1, for those who have its two keys: rubles, no lines of receipts. The rows of the new API
/// could not be read in its description.
struct YandexOperator: Adapter {
  static let entry = OperatorEntry(
    name: "yandex", aliases: ["яндекс", "яндекс офд", "yandex-ofd"], title: "Яндекс ОФД (API v1)",
    url: "https://api.ofd.yandex.net/v1", path: "/v1", needs: [.token, .password],
    without: [.pdf, .link, .items, .cashiers, .driveExpiry, .lastDocument])

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    let ofdKey = terms.password
    line = OperatorLine(
      title: terms.entry.title, address: terms.address, transport: terms.transport,
      pace: terms.pace(parallel: 2, isLimit: false), credential: .key(terms.token), secrets: [terms.token, ofdKey],
      dress: { request, key in request.headers += [("X-Yandex-Key", key), ("X-OFD-Key", ofdKey)] },
      refusal: { response, json in
        Refusal.byStatus(response, json?[["description", "message"]]?.text)
      })
  }

  // MARK: Places

  /// There is no list of them: registers name the company's number.
  func organizations() async throws -> [Organization] {
    var known: [Organization] = []
    for json in try line.list(try await line.places("cashboxes"), "data", "cashboxes") {
      guard let id = json["company_id"]?.text, !known.contains(where: { $0.id == id }) else { continue }
      known.append(Organization(id: id, name: id))
    }
    return try chosen(known, "cashboxes")
  }

  func outlets() async throws -> [Outlet] {
    let registers = try await registers()
    return try line.list(try await line.places("retail_points"), "data", "retail_points").compactMap { json in
      guard let id = json["id"]?.text else { return nil }
      let name = json[["alias", "name"]]?.text?.foldedName ?? id
      let own = registers.filter { $0.outlet == name }
      return Outlet(
        id: id, name: name, address: json["address"]?.text?.foldedName, registers: own.compactMap(\.registration))
    }
  }

  func registers() async throws -> [Register] {
    let chosen = Set(try await organizations().map(\.id))
    let points = try line.list(try await line.places("retail_points"), "data", "retail_points")
    return try line.list(try await line.places("cashboxes"), "data", "cashboxes").compactMap { json in
      guard let id = json["id"]?.text, let company = json["company_id"]?.text, chosen.contains(company) else {
        return nil
      }
      let point = points.first { $0["id"]?.text == json["retail_point_id"]?.text }
      return Register(
        registration: json["rn"]?.text.flatMap(DocumentReader.registration), serial: json["sn"]?.text?.foldedName,
        drive: json["fiscal_drive_sn"]?.text.flatMap(DocumentReader.drive), name: json["alias"]?.text?.foldedName,
        outlet: point?[["alias", "name"]]?.text?.foldedName, address: point?["address"]?.text?.foldedName,
        state: json["usage_status"]?.text, sourceID: id, organizationID: company)
    }
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: "cashboxes")
    let asked = period.widened(days: 1)
    let reading = YandexReading(clock: terms.clock)
    var harvest = Harvest()
    var shifts: [JSONValue] = []
    for piece in asked.pieces(days: terms.days(.max)) {
      try await pages("docs/aggregations/receipts", register, piece) { page in
        harvest.take(page.map(reading.document))
        report(harvest, of: register, progress)
      }
      try await pages("docs/aggregations/shifts", register, piece) { shifts += $0 }
    }
    let told = ToldShifts(shifts: shifts.compactMap { reading.shift($0, asked) })
    return try answer(harvest, told, of: register, in: period, asked: asked)
  }

  private static let limit = 500

  private func pages(
    _ method: String, _ register: Register, _ period: Period, _ take: ([JSONValue]) -> Void
  ) async throws {
    var offset = 0
    while true {
      let body = JSONValue.object([
        JSONMember("date_from", .string(TimeText.spaced(period.from))),
        JSONMember("date_to", .string(TimeText.spaced(period.to))),
        JSONMember("cashbox_ids", .array([.id(register.sourceID ?? "")])),
        JSONMember("limit", .number(String(Self.limit))), JSONMember("offset", .number(String(offset))),
      ])
      let answer = try await line.post(method, body)
      let page = try line.list(answer, "data", method)
      take(page)
      offset += page.count
      if page.isEmpty || Int64(offset) >= answer["total"]?.integer ?? .max { return }
    }
  }
}

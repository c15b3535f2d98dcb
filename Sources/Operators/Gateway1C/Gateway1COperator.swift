import Fiscal
import JSON
import Transport

/// 1С's own gateway to operators, as 1С's modules call it: `/ofd/v1/members/{memberId}/…`. Of its requests and units little
/// is known: the member is `--organization`, the unit of sums `--units`, and whoever has a login signs in with it.
struct Gateway1COperator: Adapter {
  static let entry = OperatorEntry(
    name: "gateway1c", aliases: ["1c-gateway", "шлюз1с", "1с-офд"], title: "шлюз ОФД 1С", url: "",
    needs: [.url, .token, .organization, .units],
    without: [
      .pdf, .link, .organizations, .cashiers, .reports, .driveExpiry, .lastDocument, .allPayments, .openShifts,
    ])

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    let login = terms.login
    line = OperatorLine(
      title: terms.entry.title, address: terms.address, transport: terms.transport,
      pace: terms.pace(parallel: 2, isLimit: false), credential: .key(terms.token), secrets: [terms.token],
      dress: { request, secret in
        request.headers.append(
          login.isEmpty
            ? ("Authorization", "Bearer \(secret)") : BasicAuthorization.header(user: login, password: secret))
      },
      refusal: { response, json in
        Refusal.byStatus(response, json?[["message", "error", "description", "errorMessage"]]?.text)
      })
  }

  private var member: String { terms.organization ?? "" }
  private var root: String { "/ofd/v1/members/\(member)/kkts" }
  private func path(_ drive: DriveNumber) -> String { "\(root)/fns/\(drive.text)/shifts" }

  // MARK: Places

  func organizations() async throws -> [Organization] {
    _ = try await line.places(root)
    return [Organization(id: member, inn: TaxNumber(member), name: member)]
  }

  func outlets() async throws -> [Outlet] { try await outletsOfRegisters() }

  func registers() async throws -> [Register] {
    try await line.places(root).oneOrMany.flatMap { store in
      (store["kkts"]?.elements ?? []).compactMap { json in
        guard let drive = json["kktFnNumber"]?.text.flatMap(DocumentReader.drive) else { return nil }
        let registration = json["kktRegNumber"]?.text.flatMap(DocumentReader.registration)
        return Register(
          registration: registration, drive: drive, name: json["kktName"]?.text?.foldedName,
          outlet: store["storeName"]?.text?.foldedName, organization: member, inn: TaxNumber(member),
          sourceID: drive.text, organizationID: member)
      }
    }
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: root)
    guard let drive = register.drive else { return SourceAnswer() }
    let asked = period.widened(days: 1)
    let reading = Gateway1CReading(register: register, drive: drive, terms: terms)
    // In what form a period is asked for is not known: all shifts are, and looked through here.
    let listed = try await line.post(path(drive) + "/get-shifts", .object([]))
    var told = ToldShifts()
    var harvest = Harvest()
    for json in listed[["shifts", "items"]]?.elements ?? listed.elements ?? [] {
      guard var shift = reading.shift(json), shift.touches(period) else { continue }
      let own = "\(path(drive))/\(shift.id.number)"
      let turnover = try await line.post(own + "/get-shift-turnover", .object([]))
      shift = reading.whole(shift, turnover)
      told.shifts.append(shift)
      try await receipts(own + "/receipts/get-receipts-full") { page in
        harvest.take(page.map { reading.receipt($0, shift) })
        report(harvest, of: register, progress)
      }
    }
    return try answer(harvest, told, of: register, in: period, asked: asked)
  }

  private func receipts(_ method: String, _ take: ([JSONValue]) -> Void) async throws {
    var cursor: JSONValue?
    var seen: Set<JSONValue> = []
    while true {
      var members = [JSONMember("count", .number("100"))]
      if let cursor { members.append(JSONMember("cursor", cursor)) }
      let answer = try await line.post(method, .object(members))
      let page = answer[["receipts", "items"]]?.elements ?? answer.elements ?? []
      take(page)
      guard !page.isEmpty, let next = answer["cursor"], seen.insert(next).inserted else { return }
      cursor = next
    }
  }
}

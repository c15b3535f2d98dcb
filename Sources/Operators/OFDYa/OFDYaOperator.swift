import Fiscal
import JSON
import Synchronization
import Transport

/// ОФД-Я (Ярус): a token in a header, every request a POST, one day of one drive at a time. Totals of shifts are not to be
/// had, nor the reports that open and close them.
final class OFDYaOperator: Adapter {
  static let entry = OperatorEntry(
    name: "ofdya", aliases: ["ofd-ya", "офд-я", "офдя", "ярус", "yarus"], title: "ОФД-Я",
    url: "https://api.ofd-ya.ru/ofdapi", path: "/ofdapi",
    without: [
      .pdf,
      .organizations, .shifts, .shiftCounts, .shiftTotals, .allPayments, .reports, .openShifts, .driveExpiry,
    ])

  let terms: OperatorTerms
  let line: OperatorLine
  /// The registers of a day as they were told: all registers ask for the same days.
  private let days = Mutex<[CalendarDay: JSONValue]>([:])

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = OperatorLine(
      title: terms.entry.title, address: terms.address, transport: terms.transport,
      pace: terms.pace(parallel: 2, isLimit: false), credential: .key(terms.token), secrets: [terms.token],
      dress: { request, token in request.headers.append(("Ofdapitoken", token)) },
      refusal: { response, json in Refusal.byStatus(response, json?[["message", "error", "description"]]?.text) })
  }

  // MARK: Places

  private static let registersMethod = "v2/KKT"

  private func registers(on day: CalendarDay) async throws -> JSONValue {
    if let known = days.withLock({ $0[day] }) { return known }
    let body = JSONValue.object([JSONMember("date", .string(day.description))])
    let told = try await line.post(Self.registersMethod, body)["KKT"] ?? .object([])
    // A day that is not over has more registers to come.
    if day.end < Self.latestNow { days.withLock { $0[day] = told } }
    return told
  }

  /// There is no list of them: one token, one owner.
  func organizations() async throws -> [Organization] {
    _ = try await registers(on: Self.latestNow.day.advanced(by: -1))
    return [organization]
  }

  private var organization: Organization {
    Organization(id: terms.organization ?? title, inn: terms.organization.flatMap { TaxNumber($0) }, name: title)
  }

  func outlets() async throws -> [Outlet] { try await outletsOfRegisters() }

  func registers() async throws -> [Register] {
    let told = try await registers(on: Self.latestNow.day.advanced(by: -1))
    return (told.members ?? []).flatMap { member in member.value.oneOrMany.compactMap { register(member.key, $0) } }
  }

  private func register(_ drive: String, _ json: JSONValue) -> Register? {
    guard let drive = DocumentReader.drive(drive) else { return nil }
    let registration = json[["kktregid", "kktRegId"]]?.text.flatMap(DocumentReader.registration)
    return Register(
      registration: registration, drive: drive, outlet: json["address"]?.text?.foldedName,
      address: json["address"]?.text?.foldedName, organization: organization.name, inn: organization.inn,
      lastDocument: terms.clock.time(json["last"]), sourceID: drive.text, organizationID: organization.id)
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: Self.registersMethod)
    let asked = period.widened(days: 1)
    let reader = DocumentReader(clock: terms.clock)
    var harvest = Harvest()
    var day = asked.from.day
    while day <= min(asked.to, Self.latestNow).day {
      for drive in try await drives(of: register, on: day) {
        let body = JSONValue.object([
          JSONMember("fiscalDriveNumber", .string(drive.text)), JSONMember("date", .string(day.description)),
        ])
        let answer = try await line.post("v1/documents", body)
        harvest.take(
          try line.list(answer, "items", "v1/documents").map { json in
            let form = json["code"]?.integer.flatMap { Int(exactly: $0) }.flatMap(DocumentForm.init)
            return reader.read(json, form: form, word: json["code"]?.text ?? "–")
          })
      }
      report(harvest, of: register, progress)
      day = day.advanced(by: 1)
    }
    return try answer(harvest, ToldShifts(), of: register, in: period, asked: asked)
  }

  /// It is asked for the address, which rests on nothing else.
  func link(of receipt: Receipt) async throws -> String {
    let method = "v1/getChequeLink"
    guard let id = receipt.id else { throw line.fault(.linkNumbers, method) }
    let answer = try await line.post(
      method,
      .object([
        JSONMember("fiscalDriveNumber", .string(id.drive.text)),
        JSONMember("fiscalDocumentNumber", .number(String(id.document))),
      ]))
    guard let link = answer["link"]?.text else { throw line.fault(.unexpected, method, ["field": "link"]) }
    return link
  }

  /// The drives that were in the register on a day.
  private func drives(of register: Register, on day: CalendarDay) async throws -> [DriveNumber] {
    var drives = Set([register.drive].compactMap(\.self))
    for member in try await registers(on: day).members ?? [] {
      let isOwn = member.value.oneOrMany.contains { json in
        let told = json[["kktregid", "kktRegId"]]?.text.flatMap(DocumentReader.registration)
        return told != nil && told == register.registration
      }
      if isOwn, let drive = DocumentReader.drive(member.key) { drives.insert(drive) }
    }
    return drives.sorted()
  }
}

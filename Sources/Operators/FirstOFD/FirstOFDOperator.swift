import Fiscal
import JSON
import Transport

/// Первый ОФД over its «Api для сверки», as three public clients of it know it: a key gives a token for two hours, sums are
/// in rubles.
struct FirstOFDOperator: Adapter {
  static let entry = OperatorEntry(
    name: "firstofd", aliases: ["1ofd", "1-ofd", "first-ofd", "первый", "первый офд"], title: "Первый ОФД",
    url: "https://universal-api.1-ofd.ru", without: [.pdf, .cashiers, .reports, .lastDocument])

  /// No more may be asked for at once.
  static let days = 30

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = FirstOFDLine.make(terms)
  }

  // MARK: Places

  private static let organizationsPath = "/api/rent/v3/organisations"

  func organizations() async throws -> [Organization] {
    var found: [Organization] = []
    var number = 0
    var idle = 0
    while true {
      let query: OperatorLine.Query = [("page", String(number)), ("pageSize", "50")]
      let answer: JSONValue
      do {
        answer = try await line.places(Self.organizationsPath, query)
      } catch let fault as Fault where number == 0 && fault.code == OperatorFault.refused.rawValue {
        // Where there is no page 0, they count from 1.
        number = 1
        continue
      }
      let page = try line.list(answer, "page", Self.organizationsPath).compactMap { json -> Organization? in
        guard let id = json["organisationKey"]?.text else { return nil }
        let inn = json["inn"]?.text.flatMap { TaxNumber($0) }
        return Organization(id: id, inn: inn, name: json["organizationName"]?.text?.foldedName ?? inn?.text ?? id)
      }
      let fresh = page.filter { new in !found.contains { $0.id == new.id } }
      found += fresh
      idle = fresh.isEmpty ? idle + 1 : 0
      // Whether pages count from 0 is not known: the first may come twice.
      let total = answer["totalCount"]?.integer ?? 0
      if Int64(found.count) >= total || idle > 1 { break }
      number += 1
    }
    return try chosen(found, Self.organizationsPath)
  }

  private func path(_ organization: String) -> String { "/api/rent/v2/organisations/\(organization)" }

  func outlets() async throws -> [Outlet] {
    let registers = try await registers()
    var outlets: [Outlet] = []
    for organization in try await organizations() {
      let path = path(organization.id) + "/retailPlaces"
      let found = try await line.places(path)
      outlets += try line.list(found, "retailPlaces", path).compactMap { json in
        guard let id = json["retailPlaceId"]?.text else { return nil }
        let name = json["title"]?.text?.foldedName ?? id
        let own = registers.filter { $0.organizationID == organization.id && $0.outlet == name }
        return Outlet(
          id: id, name: name, address: json["address"]?.text?.foldedName, organization: organization.name,
          registers: own.compactMap(\.registration))
      }
    }
    return outlets
  }

  func registers() async throws -> [Register] {
    var registers: [Register] = []
    for organization in try await organizations() {
      let path = path(organization.id) + "/kkms"
      let found = try await line.places(path)
      registers += try line.list(found, "kkms", path).compactMap { register($0, of: organization) }
    }
    return registers
  }

  private func register(_ json: JSONValue, of organization: Organization) -> Register? {
    guard let registration = json["kkmRegId"]?.text.flatMap(DocumentReader.registration) else { return nil }
    let drive = json["fsFactoryNumber"]?.text.flatMap(DocumentReader.drive)
    let own = json["fiscalDrives"]?.elements?.first { $0["fsFactoryNumber"]?.text == drive?.text }
    return Register(
      registration: registration, serial: json["kkmFactoryNumber"]?.text?.foldedName, drive: drive,
      name: json["kkmInternalName"]?.text?.foldedName, outlet: json["title"]?.text?.foldedName,
      address: json[["kkmAddress", "address"]]?.text?.foldedName, organization: organization.name,
      inn: organization.inn, driveExpires: terms.clock.time(own?["expireDate"])?.day, sourceID: registration.text,
      organizationID: organization.id)
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: Self.organizationsPath)
    let path = path(register.organizationID ?? "")
    let asked = period.widened(days: 1)
    let pieces = asked.pieces(days: terms.days(Self.days))
    let told = try await told(of: register) {
      var shifts: [ToldShift] = []
      for piece in pieces {
        let answer = try await line.get(path + "/shifts", query(register, piece))
        shifts += try line.list(answer, "kkmShifts", path + "/shifts").compactMap {
          FirstOFDShifts.shift($0, asked: asked, clock: terms.clock)
        }
      }
      return shifts
    }
    var harvest = Harvest()
    let reading = FirstOFDDocuments(clock: terms.clock)
    for drive in drives(of: register, told.shifts) {
      for piece in pieces {
        let query = query(register, piece, drive) + FirstOFDDocuments.types.map { ("transactionTypes", $0) }
        let answer = try await line.get(path + "/documents", query)
        harvest.take(try line.list(answer, "documents", path + "/documents").map(reading.read))
        report(harvest, of: register, progress)
      }
    }
    return try answer(harvest, told, of: register, in: period, asked: asked)
  }

  private func query(_ register: Register, _ period: Period, _ drive: DriveNumber? = nil) -> OperatorLine.Query {
    var query: OperatorLine.Query = [("kkmRegId", register.registration?.text ?? "")]
    if let drive { query.append(("fsFactoryNumber", drive.text)) }
    return query + [("fromDate", TimeText.joined(period.from)), ("toDate", TimeText.joined(period.to))]
  }

  /// The drives whose documents are asked for: the one in the register and those that its shifts name.
  private func drives(of register: Register, _ shifts: [ToldShift]) -> [DriveNumber?] {
    let all = Set(shifts.map(\.id.drive) + [register.drive].compactMap(\.self))
    return all.isEmpty ? [nil] : all.sorted()
  }
}

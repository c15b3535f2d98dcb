import Fiscal
import JSON
import Transport

/// Такском-ОФД over its API v2: a login gives a session, lists come by pages of a hundred, and lines of a receipt by one
/// call a receipt.
struct TaxcomOperator: Adapter {
  static let entry = OperatorEntry(
    name: "taxcom", aliases: ["такском", "такском-офд", "taxcom-ofd"], title: "Такском-ОФД",
    url: "https://api-lk-ofd.taxcom.ru/API/v2", path: "/API/v2", needs: [.login, .password, .token],
    without: [.pdf, .allPayments, .reports, .driveExpiry, .lastDocument])

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = TaxcomLine.make(terms)
  }

  private static let pageSize = 100

  /// All pages of a list.
  func all(_ method: String, _ query: OperatorLine.Query, ofPlaces: Bool = false) async throws -> [JSONValue] {
    var found: [JSONValue] = []
    var number = 1
    while true {
      let pages: OperatorLine.Query = [("pn", String(number)), ("ps", String(Self.pageSize))]
      let whole = query + pages
      let answer = try await ofPlaces ? line.places(method, whole) : line.get(method, whole)
      let page = try line.list(answer, "records", method)
      found += page
      let total = answer["counts"]?[["recordFilteredCount", "recordCount"]]?.integer ?? 0
      if page.isEmpty || (page.count < Self.pageSize && Int64(found.count) >= total) { return found }
      number += 1
    }
  }

  // MARK: Places

  func organizations() async throws -> [Organization] {
    let known = try await all("AccountList", [], ofPlaces: true).compactMap { json -> Organization? in
      guard let id = json["agreementNumber"]?.text else { return nil }
      let inn = json["inn"]?.text.flatMap { TaxNumber($0) }
      return Organization(id: id, inn: inn, name: json["companyName"]?.text?.foldedName ?? inn?.text ?? id)
    }
    return try chosen(known, "AccountList")
  }

  func outlets() async throws -> [Outlet] { try await places().map(\.outlet) }

  func registers() async throws -> [Register] { try await places().flatMap(\.registers) }

  private func places() async throws -> [(outlet: Outlet, registers: [Register])] {
    var places: [(outlet: Outlet, registers: [Register])] = []
    for json in try await all("OutletList", [], ofPlaces: true) {
      guard let id = json["id"]?.text else { continue }
      var outlet = Outlet(
        id: id, name: json["name"]?.text?.foldedName ?? id, address: json["address"]?.text?.foldedName)
      let registers = try await all("KKTList", [("id", id)], ofPlaces: true).compactMap { register($0, at: outlet) }
      outlet.registers = registers.compactMap(\.registration)
      places.append((outlet, registers))
    }
    return places
  }

  private func register(_ json: JSONValue, at outlet: Outlet) -> Register? {
    guard let registration = json["kktRegNumber"]?.text.flatMap(DocumentReader.registration) else { return nil }
    return Register(
      registration: registration, serial: json["kktFactoryNumber"]?.text?.foldedName,
      drive: json["fnFactoryNumber"]?.text.flatMap(DocumentReader.drive), name: json["name"]?.text?.foldedName,
      outlet: outlet.name, address: outlet.address, state: json["cashdeskState"]?.text, sourceID: registration.text,
      organizationID: outlet.id)
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: "KKTList")
    let asked = period.widened(days: 1)
    let shifts = TaxcomShifts(adapter: self)
    var harvest = Harvest()
    var told = ToldShifts()
    var namesakes = 0
    for drive in try await shifts.drives(of: register) {
      for shift in try await shifts.listed(drive, asked) where shift.touches(period) {
        told.shifts.append(try await shifts.whole(shift))
        let (records, more) = try await shifts.receipts(of: shift)
        harvest.take(records)
        namesakes += more
        report(harvest, of: register, progress)
      }
    }
    let facts = ["operator": title, "register": register.label, "count": String(namesakes)]
    let notes = namesakes == 0 ? [] : [Message(OperatorNote.unlikeUnderOneNumber, facts)]
    return try answer(
      harvest, told, of: register, in: period, asked: asked, isComplete: namesakes == 0, notes: notes)
  }
}

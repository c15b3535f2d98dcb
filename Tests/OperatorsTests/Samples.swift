import Fiscal
import JSON
import Operators
import Testing
import Transport

/// A JSON value, where FlyingFox has one of its own, too.
typealias Tree = JSONValue

/// The register of the fixtures.
let sampleRegister = Register(
  registration: RegistrationNumber("0001234567890123"), drive: DriveNumber("9960440301234567"), sourceID: "555010",
  organizationID: "41077")

/// 2 March 2026.
func march2(_ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) -> WallClock {
  WallClock(CalendarDay(number: 20_514), hour: hour, minute: minute, second: second)
}

let march2Whole = Period(from: CalendarDay(number: 20_514), to: CalendarDay(number: 20_514))

/// A document of `documents.tickets`; the wall clock is written as UTC.
func ticket(
  _ document: Int?, at clock: WallClock, shift: Int? = 128, number: Int? = nil, sum: Int = 10_000,
  _ more: [String: JSONValue] = [:]
) -> JSONValue {
  var members: [String: JSONValue] = [
    "kktRegId": .string("0001234567890123"), "fiscalDriveNumber": .string("9960440301234567"),
    "documentType": .string("3"), "operationType": .number("1"), "issueDate": .number(String(clock.seconds)),
    "sum": .number(String(sum)), "cash": .number(String(sum)), "operator": .string("Иванова Мария"),
  ]
  members["fiscalDocumentNumber"] = document.map { .number(String($0)) }
  members["shiftNumber"] = shift.map { .number(String($0)) }
  members["checkNumber"] = (number ?? document).map { .number(String($0)) }
  members.merge(more) { _, new in new }
  return .object(members.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
}

/// A server that gives these documents as one page, and an empty one after it.
func tickets(_ documents: [JSONValue]) -> AstralServer.Answer {
  { call in
    if call.method == "documents.closedShiftsList" { return .list("closedShifts", []) }
    guard call.method == "documents.tickets" else { return nil }
    let isFirst = call.parameters["pageNumber"]?.integer == 1
    return .list("documents", isFirst ? documents : [], total: .string(String(documents.count)))
  }
}

extension AstralServer {
  func astral(
    key: String = "k3y-secret", organization: String? = nil, clock: String? = nil, zone: String? = nil
  ) throws -> any FiscalDataOperator {
    var settings = TransportSettings()
    settings.proxy = ""
    settings.firstPause = 0.01
    settings.tries = 3
    return try OperatorCatalogue.make(
      name: "astral", url: url, key: key, organization: organization, clock: clock, zone: zone,
      transport: CurlTransport(settings))
  }

  func answer(
    _ register: Register = sampleRegister, _ period: Period = march2Whole, clock: String? = nil, zone: String? = nil
  ) async throws -> SourceAnswer {
    try await astral(clock: clock, zone: zone).documents(of: register, in: period) { _ in }
  }
}

extension SourceAnswer {
  var receipts: [Receipt] { documents.compactMap(\.receipt) }
  var numbers: [UInt32?] { receipts.map(\.document) }
  var codes: [String] { notes.map(\.code) }
}

/// The fault that a call throws; nil when it throws none.
func fault(_ call: () async throws -> some Any) async -> Fault? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error as? Fault
  }
}

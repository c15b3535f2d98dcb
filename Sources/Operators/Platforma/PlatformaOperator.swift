import Fiscal
import JSON
import Transport

/// Платформа ОФД (Эвотор ОФД) over its documented «Clients API»: a key in a header, two requests at a time.
struct PlatformaOperator: Adapter {
  static let entry = OperatorEntry(
    name: "platforma", aliases: ["платформа", "платформа офд", "platformaofd", "evotor", "эвотор"],
    title: "Платформа ОФД", url: "https://ofv-api-v0-1-1.evotor.ru/v1/client", path: "/v1/client",
    without: [.pdf, .lastDocument])

  /// The longest periods that may be asked for at once: of documents and of Z-reports.
  static let days = 7
  static let shiftDays = 30

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = OperatorLine(
      title: terms.entry.title, address: terms.address, transport: terms.transport,
      pace: terms.pace(parallel: 2, rest: 0.02),
      credential: .key(terms.token), secrets: [terms.token],
      dress: { request, token in request.headers.append(("Token", token)) }, refusal: Self.refusal)
  }

  private static let refusal: @Sendable (HTTPResponse, JSONValue?) -> Refusal? = { response, json in
    let words = json?[["error", "exception text", "description", "exception", "message"]]?.text ?? ""
    guard var refusal = Refusal.byStatus(response, words) else { return nil }
    if refusal.status == 503 { refusal.kind = .passing(after: PlatformaPause.seconds(in: words)) }
    return refusal
  }

  // MARK: Places

  func organizations() async throws -> [Organization] {
    try chosen(try await lists().map(\.organization), "kkts")
  }

  func outlets() async throws -> [Outlet] { try await outletsOfRegisters() }

  func registers() async throws -> [Register] {
    let lists = try await lists()
    let chosen = Set(try chosen(lists.map(\.organization), "kkts").map(\.id))
    return lists.filter { chosen.contains($0.organization.id) }.flatMap { list in
      list.kkts.compactMap { PlatformaPlaces.register($0, of: list.organization, clock: terms.clock) }
    }
  }

  private func lists() async throws -> [PlatformaPlaces] {
    let answer = try await line.places("kkts")
    guard let lists = (answer["kktList"] ?? answer.elements.map { .array($0) })?.oneOrMany else {
      throw line.fault(.unexpected, "kkts", ["field": "kktList"])
    }
    return lists.compactMap(PlatformaPlaces.init)
  }

  // MARK: Documents

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: "kkts")
    let asked = period.widened(days: 1)
    let documents = PlatformaDocuments(adapter: self, register: register)
    var harvest = Harvest()
    var listed = PlatformaList()
    for piece in asked.pieces(days: terms.days(Self.days)) {
      async let list = documents.list(piece)
      async let receipts = documents.receipts(piece)
      listed.add(try await list)
      harvest.take(try await receipts)
      report(harvest, of: register, progress)
    }
    harvest.take(listed.reports)
    let lacking = listed.receipts.subtracting(harvest.records.compactMap(\.id))
    var notes: [Message] = []
    if let first = lacking.min() {
      notes.append(
        Message(
          OperatorNote.listedOnly,
          [
            "operator": title, "register": register.label, "count": String(lacking.count),
            "document": String(first.document),
          ]))
    }
    var reports: [JSONValue] = []
    let told = try await told(of: register) {
      for piece in asked.pieces(days: min(terms.days(.max), Self.shiftDays)) {
        reports += try await documents.shifts(piece)
      }
      return []
    }
    let shifts = PlatformaShifts(reports, beside: harvest.records, unit: terms.units, clock: terms.clock)
    if shifts.isUnsettled {
      notes.append(Message(OperatorNote.unsettledUnits, ["operator": title, "register": register.label]))
    }
    return try answer(
      harvest, ToldShifts(shifts: shifts.all, notes: told.notes), of: register, in: period, asked: asked,
      isComplete: lacking.isEmpty, notes: notes)
  }
}

/// The pause that the operator asks for in words: «Too many requests. Retry after: 60s».
enum PlatformaPause {
  static func seconds(in text: String) -> Double? {
    guard let range = text.lowercased().firstRange(of: "retry after") else { return nil }
    let digits = text[range.upperBound...].drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    return digits.count <= 6 ? Double(digits) : nil
  }
}

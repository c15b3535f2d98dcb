import Fiscal
import JSON
import Transport

/// СБИС (Saby) ОФД: a sign-in gives a session, documents are asked for drive by drive. What its list of shifts answers was
/// never seen, so shifts are told by their reports.
struct SBISOperator: Adapter {
  static let entry = OperatorEntry(
    name: "sbis", aliases: ["сбис", "saby", "saby-ofd", "сбис офд"], title: "СБИС ОФД",
    url: "https://api.sbis.ru/ofd/v1", path: "/ofd/v1", needs: [.login, .password, .token, .organization],
    without: [.pdf, .organizations, .shiftCounts, .shiftTotals, .allPayments, .lastDocument])

  let terms: OperatorTerms
  let line: OperatorLine

  init(_ terms: OperatorTerms) {
    self.terms = terms
    line = SBISLine.make(terms)
  }

  private var inn: String { terms.organization ?? "" }
  private var root: String { "orgs/\(inn)/kkts" }

  // MARK: Places

  func organizations() async throws -> [Organization] {
    let name = try await kkts().lazy.compactMap { $0["organizationName"]?.text?.foldedName }.first
    return [Organization(id: inn, inn: TaxNumber(inn), name: name ?? inn)]
  }

  func outlets() async throws -> [Outlet] { try await outletsOfRegisters() }

  func registers() async throws -> [Register] {
    try await kkts().compactMap { json in
      guard let registration = json["regId"]?.text.flatMap(DocumentReader.registration) else { return nil }
      return Register(
        registration: registration, serial: json["factoryId"]?.text?.foldedName,
        drive: json["fsNumber"]?.text.flatMap(DocumentReader.drive), outlet: json["kktSalesPoint"]?.text?.foldedName,
        address: json["address"]?.text?.foldedName, organization: json["organizationName"]?.text?.foldedName,
        inn: TaxNumber(inn), model: json["model"]?.text?.foldedName, state: json["status"]?.text,
        driveExpires: terms.clock.time(json["fsFinishDate"])?.day, sourceID: registration.text, organizationID: inn)
    }
  }

  private func kkts() async throws -> [JSONValue] { try line.list(try await line.places(root), "kkts", root) }

  // MARK: Documents

  /// So many documents come at the most.
  private static let limit = 1000

  func documents(of register: Register, in period: Period, progress: Fiscal.Progress.Report) async throws
    -> SourceAnswer
  {
    let register = try await known(register, title: title, method: root)
    let path = "\(root)/\(register.registration?.text ?? "")/storages"
    let asked = period.widened(days: 1)
    let storages = try line.list(try await line.get(path), "storages", path)
    let told = storages.compactMap { $0["storageId"]?.text.flatMap(DocumentReader.drive) }
    let drives = Set(told + [register.drive].compactMap(\.self)).sorted()
    let reader = DocumentReader(clock: terms.clock)
    var harvest = Harvest()
    for drive in drives {
      var rest = Array(asked.pieces(days: terms.days(7)).reversed())
      while let piece = rest.popLast() {
        let query: OperatorLine.Query = [
          ("dateFrom", TimeText.joined(piece.from)), ("dateTo", TimeText.joined(piece.to)),
          ("limit", String(Self.limit)),
        ]
        let method = "\(path)/\(drive.text)/docs"
        let page = try line.list(try await line.get(method, query), "docs", method)
        // What stands behind a full page is asked for by halves: what `startId` counts was never seen.
        if page.count >= Self.limit, let halves = piece.halves {
          rest += halves.reversed()
          continue
        }
        harvest.take(
          page.map { json in
            for form in DocumentForm.allCases {
              if let inner = json[form.rootKey] { return reader.read(inner, form: form, original: json) }
            }
            return reader.read(json, form: nil, word: json.members?.first?.key ?? "–")
          })
        report(harvest, of: register, progress)
      }
    }
    return try answer(harvest, ToldShifts(), of: register, in: period, asked: asked)
  }
}

import Fiscal
import JSON

/// A register's documents: the list of all of them, and receipts with their lines.
struct PlatformaDocuments: Sendable {
  let adapter: PlatformaOperator
  let register: Register

  /// So many come at the most; then there may be more.
  private static let most = 5000

  private var number: String { register.registration?.text ?? "" }

  private func query(_ period: Period) -> OperatorLine.Query {
    [("dateFrom", TimeText.spaced(period.from)), ("dateTo", TimeText.spaced(period.to))]
  }

  func list(_ period: Period) async throws -> PlatformaList {
    let path = "\(number)/all-documents"
    let answer = try await adapter.line.get(path, query(period))
    var names = FieldNames()
    names.datetime = ["reqDocDate"]
    names.drive = ["fnSn"]
    let reader = DocumentReader(names: names, clock: adapter.terms.clock)
    var list = PlatformaList()
    for json in try adapter.line.list(answer, "documents", path) { list.add(json, reader) }
    return list
  }

  func receipts(_ period: Period) async throws -> [DocumentRecord] {
    var names = FieldNames()
    names.datetime = ["receiptDate"]
    names.item.vat = ["nds_1199", "nds"]
    let reader = DocumentReader(names: names, clock: adapter.terms.clock)
    var records: [DocumentRecord] = []
    var rest = [period]
    while let piece = rest.popLast() {
      let query = [(name: "kktRegId", value: number)] + query(piece) + [(name: "dateType", value: "1")]
      let answer = try await adapter.line.get("receipts", query)
      let page = try adapter.line.list(answer, "receipts", "receipts")
      if page.count >= Self.most, let halves = piece.halves {
        rest += halves.reversed()
        continue
      }
      records += page.map { json in
        let code = json[["receiptCode", "bsoCode", "code"]]
        let form = code?.integer.flatMap { Int(exactly: $0) }.flatMap(DocumentForm.init)
        return reader.read(json, form: form, word: code?.text ?? "–")
      }
    }
    return records
  }

  func shifts(_ period: Period) async throws -> [JSONValue] {
    let path = "\(number)/z-reports"
    return try adapter.line.list(try await adapter.line.get(path, query(period)), "z-reports", path)
  }
}

/// What `all-documents` tells: reports, and which receipts there are.
struct PlatformaList: Sendable {
  private(set) var reports: [DocumentRecord] = []
  private(set) var receipts: Set<DocumentID> = []

  mutating func add(_ json: JSONValue, _ reader: DocumentReader) {
    let form = json["docTypeId"]?.integer.flatMap { Int(exactly: $0) }.flatMap(DocumentForm.init)
    // Their names may end in a line break.
    let word = json[["docTypeId", "docTypeName"]]?.text?.foldedName ?? "–"
    let record = reader.read(json, form: form, word: word)
    if form?.kind == nil {
      reports.append(record)
    } else if let id = record.id {
      receipts.insert(id)
    }
  }

  mutating func add(_ other: PlatformaList) {
    reports += other.reports
    receipts.formUnion(other.receipts)
  }
}

import Fiscal
import GRDB

extension Archive {
  /// The receipts that fit.
  /// - Parameter lines: Whether they come with their lines; without them reading is several times faster.
  public func receipts(_ filter: ReceiptFilter, lines: Bool = true) async throws -> [Receipt] {
    try await read { db in
      try Archive.scan(
        filter, columns: lines ? "\(ReceiptReader.columns), receipt_body.lines" : ReceiptReader.columns, body: lines, db
      ) {
        row, reader in
        var receipt = try reader.receipt(row, db)
        if lines { receipt.items = try reader.lines(row.bytes(25), db) }
        return receipt
      }
    }
  }

  /// The receipts that fit, with their lines, the sources' own keys and texts.
  public func storedReceipts(_ filter: ReceiptFilter) async throws -> [StoredReceipt] {
    try await read { db in
      let sources = try SourceRow.all(db)
      let columns = "\(ReceiptReader.columns), \(ReceiptReader.bodyColumns)"
      return try Archive.scan(filter, columns: columns, body: true, db) { row, reader in
        guard let source = sources[row.integer(1)] else { throw Damage(what: "source of a receipt") }
        var receipt = try reader.receipt(row, db)
        receipt.items = try reader.lines(row.bytes(26), db)
        return StoredReceipt(
          row: row.integer(0), source: source, receipt: receipt, key: row.text(25), original: row.text(27))
      }
    }
  }

  /// Every telling of a document, with the originals: one of each source, more where a source tells two unlike ones.
  public func receipt(_ id: DocumentID, side: SideName? = nil) async throws -> [StoredReceipt] {
    try await storedReceipts(ReceiptFilter(side: side, drives: [id.drive], document: id.document))
  }

  /// How many receipts fit.
  public func count(_ filter: ReceiptFilter) async throws -> Int {
    var filter = filter
    filter.order = .none
    let counted = filter
    return try await read { db in
      let query = try ReceiptQuery(counted, db)
      if query.condition.isEmpty { return 0 }
      let inner = query.sql("1", withBody: false)
      var select = try Command(db, "SELECT count(*) FROM (\(inner))", kept: false)
      return try select.next() ? Int(select.integer(0)) : 0
    }
  }

  private static func scan<T>(
    _ filter: ReceiptFilter, columns: String, body: Bool, _ db: Database,
    _ value: (Command, inout ReceiptReader) throws -> T
  ) throws -> [T] {
    let query = try ReceiptQuery(filter, db)
    if query.condition.isEmpty { return [] }
    var select = try Command(db, query.sql(columns, withBody: body), kept: false)
    var reader = ReceiptReader()
    var found: [T] = []
    while try select.next() {
      if found.count % 1024 == 0 { try Task.checkCancellation() }
      found.append(try value(select, &reader))
    }
    return found
  }
}

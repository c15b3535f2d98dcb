import Fiscal
import GRDB

extension Archive {
  /// The receipts that fit.
  /// - Parameter lines: Whether they come with their lines; without them reading is several times faster.
  public func receipts(_ filter: ReceiptFilter, lines: Bool = true) async throws -> [Receipt] {
    try await read { db in
      try Archive.scan(filter, lines ? .lines : .figures, db) { hit, block, reader in
        try reader.receipt(block, at: hit.place).0
      }
    }
  }

  /// The receipts that fit, with their lines, the sources' own keys and texts.
  public func storedReceipts(_ filter: ReceiptFilter) async throws -> [StoredReceipt] {
    try await read { db in
      let sources = try SourceRow.all(db)
      return try Archive.scan(filter, .originals, db) { hit, block, reader in
        guard let source = sources[block.source] else { throw Damage(what: "source of a receipt") }
        let (receipt, key) = try reader.receipt(block, at: hit.place)
        return StoredReceipt(
          row: hit.key, source: source, receipt: receipt, key: key,
          original: try reader.original(&block, at: hit.place))
      }
    }
  }

  /// Every telling of a document, with the originals: one of each source, more where a source tells two unlike ones.
  public func receipt(_ id: DocumentID, side: SideName? = nil) async throws -> [StoredReceipt] {
    try await storedReceipts(ReceiptFilter(side: side, drives: [id.drive], document: id.document))
  }

  /// How many receipts fit.
  public func count(_ filter: ReceiptFilter) async throws -> Int {
    try await read { db in
      let limit = filter.limit.map { max(0, $0) } ?? .max
      var count = 0
      if limit == 0 { return 0 }
      try BlockScan(filter, db).each { _, _, _ in
        count += 1
        return count < limit
      }
      return count
    }
  }

  /// The receipts that fit in their order; each block is opened once.
  private static func scan<T>(
    _ filter: ReceiptFilter, _ depth: BlockReader.Depth, _ db: Database,
    _ value: (RowHit, inout BlockReader.Opened, inout BlockReader) throws -> T
  ) throws -> [T] {
    let hits = try BlockScan(filter, db).hits()
    var reader = BlockReader(db, depth)
    var found: [T?] = Array(repeating: nil, count: hits.count)
    var block: (id: Int64, opened: BlockReader.Opened)?
    for at in hits.indices.sorted(by: { hits[$0].key < hits[$1].key }) {
      let hit = hits[at]
      if block?.id != hit.block {
        try Task.checkCancellation()
        block = (hit.block, try reader.open(hit.block))
      }
      guard var opened = block?.opened else { continue }
      found[at] = try value(hit, &opened, &reader)
      block?.opened = opened
    }
    return found.compactMap { $0 }
  }
}

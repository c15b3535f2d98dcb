import Fiscal
import GRDB

/// Walks over the receipts that fit a filter, block by block as they lie.
struct BlockScan {
  private let query: BlockQuery
  private let test: RowTest
  private let filter: ReceiptFilter
  private let db: Database

  init(_ filter: ReceiptFilter, _ db: Database) throws {
    query = try BlockQuery(filter, db)
    test = try RowTest(filter, db)
    self.filter = filter
    self.db = db
  }

  /// Calls for each receipt with its block and its key in the archive, until that says that it is enough.
  func each(_ take: (BlockHead, Int64, BlockRow) throws -> Bool) throws {
    if query.condition.isEmpty || test.isHopeless { return }
    var select = try query.command("\(BlockTable.headColumns), block.figures", db)
    while try select.next() {
      try Task.checkCancellation()
      let head = BlockTable.head(select)
      for (place, row) in try BlockRows.unpack(select.bytes(5) ?? []).enumerated() {
        let key = RowKey.make(block: head.id, place: place)
        guard test.fits(row, key: key) else { continue }
        if try !take(head, key, row) { return select.reset() }
      }
    }
  }

  /// Where the receipts that fit are, in the filter's order and no more than its limit.
  func hits() throws -> [RowHit] {
    let limit = filter.limit.map { max(0, $0) } ?? .max
    if limit == 0 { return [] }
    var hits: [RowHit] = []
    try each { head, key, row in
      hits.append(RowHit(head, key, row))
      return filter.order != .none || hits.count < limit
    }
    if filter.order != .none { hits.sort(by: filter.comesBefore) }
    return hits.count > limit ? Array(hits[..<limit]) : hits
  }
}

extension ReceiptFilter {
  /// Whether one receipt comes before another one.
  var comesBefore: (RowHit, RowHit) -> Bool {
    switch order {
    case .time: RowHit.byTime
    case .newestFirst: { RowHit.byTime($1, $0) }
    case .document: RowHit.byDocument
    case .none: { $0.key < $1.key }
    }
  }
}

/// Where a receipt is, and what it is ordered by.
struct RowHit {
  let key: Int64
  let drive: Int64
  let datetime: WallClock
  let document: UInt32
  let number: UInt32

  init(_ head: BlockHead, _ key: Int64, _ row: BlockRow) {
    self.key = key
    drive = head.key.drive
    datetime = row.datetime
    document = row.document
    number = row.number
  }

  var block: Int64 { key / Int64(RowKey.places) }
  var place: Int { Int(key % Int64(RowKey.places)) }

  static func byTime(_ a: RowHit, _ b: RowHit) -> Bool {
    a.datetime != b.datetime ? a.datetime < b.datetime : byDocument(a, b)
  }

  static func byDocument(_ a: RowHit, _ b: RowHit) -> Bool {
    if a.drive != b.drive { return a.drive < b.drive }
    if a.document != b.document { return a.document < b.document }
    if a.number != b.number { return a.number < b.number }
    return a.key < b.key
  }
}

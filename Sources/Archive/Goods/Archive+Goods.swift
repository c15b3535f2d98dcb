import Fiscal
import GRDB

extension Archive {
  // MARK: Decisions

  /// Keeps decisions of one source, each in the place of an earlier one of the same label; all of them or none.
  public func keep(_ decisions: [GoodsDecision], from source: Source) async throws {
    try await write { db in
      let source = try SourceRow.number(of: source, db)
      var insert = try Command(
        db,
        """
        INSERT OR REPLACE INTO goods_match (source, name, code, item, characteristic, packaging, item_name, at, user)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      for decision in decisions {
        insert.bind(source)
        insert.bind(decision.label.name)
        insert.bind(decision.label.code ?? "")
        insert.bind(decision.goods?.item)
        insert.bind(decision.goods?.characteristic)
        insert.bind(decision.goods?.packaging)
        insert.bind(decision.name)
        insert.bind(decision.at)
        insert.bind(decision.user)
        try insert.run()
      }
    }
  }

  /// Takes decisions back.
  /// - Returns: how many there were.
  public func forgetDecisions(of labels: [GoodsLabel], from source: Source) async throws -> Int {
    try await write { db in
      guard let source = try SourceRow.known(source, db) else { return 0 }
      var count = 0
      var delete = try Command(db, "DELETE FROM goods_match WHERE source = ? AND name = ? AND code = ?")
      for label in labels {
        delete.bind(source)
        delete.bind(label.name)
        delete.bind(label.code ?? "")
        try delete.run()
        count += db.changesCount
      }
      return count
    }
  }

  /// The decisions of one source, by label.
  public func decisions(from source: Source) async throws -> [GoodsDecision] {
    try await read { db in
      guard let source = try SourceRow.known(source, db) else { return [] }
      var select = try Command(
        db,
        """
        SELECT name, code, item, characteristic, packaging, item_name, at, user FROM goods_match
        WHERE source = ? ORDER BY name, code
        """)
      select.bind(source)
      var decisions: [GoodsDecision] = []
      while try select.next() {
        let goods = select.text(2).map {
          GoodsReference($0, characteristic: select.text(3), packaging: select.text(4))
        }
        let code = select.text(1).flatMap { $0.isEmpty ? nil : $0 }
        decisions.append(
          GoodsDecision(
            label: GoodsLabel(select.text(0) ?? "", code: code), goods: goods, name: select.text(5) ?? "",
            at: select.integer(6), user: select.text(7) ?? ""))
      }
      return decisions
    }
  }

  // MARK: The books' catalog

  /// Keeps what a source tells of its goods, in the place of what it told before.
  /// - Parameter at: When it was told, seconds in UTC.
  public func store(_ catalog: GoodsCatalog, from source: Source, at: Int64) async throws {
    try await write { db in try GoodsRows.replace(catalog, try SourceRow.number(of: source, db), at, db) }
  }

  /// The catalog as a source last told it, and when; nil where it never did.
  public func goodsCatalog(from source: Source) async throws -> (catalog: GoodsCatalog, told: Int64)? {
    try await read { db in
      guard let source = try SourceRow.known(source, db) else { return nil }
      return try GoodsRows.read(source, db)
    }
  }
}

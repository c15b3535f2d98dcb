import Archive
import Files
import Fiscal

extension GoodsService {
  /// What a table gave.
  public struct Imported: Sendable {
    public var decided = 0
    /// Rows that say what was so before.
    public var unchanged = 0
    /// Rows that name no item.
    public var empty = 0
    public var items = 0
    public var barcodes = 0
    public var rejects: [Reject] = []
  }

  /// Decides what a table of matches says: the cells `item` (whatever ``item(called:)`` takes), `article` and `item_name`
  /// of a row name the item; those that say what was so before say nothing. Nothing is taken when a row is refused,
  /// unless refused rows are to be left out.
  public func importMatches(_ path: String, leavingOut: Bool) async throws -> Imported {
    let table = try GoodsTable(path, needs: [.name], oneOf: [.item, .article, .itemName])
    let index = try await index()
    var result = Imported()
    var decided: [GoodsLabel: (match: GoodsMatch, line: Int)] = [:]
    for row in table.grid.rows {
      try Task.checkCancellation()
      do {
        guard let name = table.text(.name, row) else {
          throw GoodsRefusal(Message(GoodsReject.empty, ["column": GoodsTable.Column.name.rawValue]))
        }
        let line = GoodsLine(name: name, code: try table.code(.code, row))
        guard let match = try match(in: row, table, line, index, &result) else { continue }
        if let earlier = decided[line.label] {
          guard earlier.match == match else {
            throw GoodsRefusal(Message(GoodsReject.twice, ["line": String(earlier.line)]))
          }
          continue
        }
        decided[line.label] = (match, row.line)
      } catch let refusal as GoodsRefusal {
        result.rejects.append(Reject(file: path, line: row.line, reason: refusal.reason))
      }
    }
    guard result.rejects.isEmpty || leavingOut else { return result }
    try await decide(decided.sorted { $0.value.line < $1.value.line }.map { ($0.key, $0.value.match) })
    result.decided = decided.count
    return result
  }

  /// The item that a row names; nil when it names none, or the one that it was before.
  private func match(
    in row: Grid.Row, _ table: GoodsTable, _ line: GoodsLine, _ index: GoodsIndex, _ result: inout Imported
  ) throws -> GoodsMatch? {
    let known = index.resolve(line).match
    let before = [
      GoodsTable.Column.item: known?.goods?.item, .article: known?.article, .itemName: known?.name,
    ]
    var hasCells = false
    var named: [(column: GoodsTable.Column, goods: Set<GoodsReference>, text: String)] = []
    for column in [GoodsTable.Column.item, .article, .itemName] {
      guard let text = try table.code(column, row) else { continue }
      hasCells = true
      if let known = before[column], known == text { continue }
      guard index.hasCatalog else {
        named.append((column, [], text))
        continue
      }
      let found = Set(index.items(called: text))
      guard !found.isEmpty else {
        throw GoodsRefusal(Message(GoodsReject.unknown, ["column": column.rawValue, "value": text]))
      }
      named.append((column, found, text))
    }
    guard let first = named.first else {
      if hasCells { result.unchanged += 1 } else { result.empty += 1 }
      return nil
    }
    guard index.hasCatalog else { return GoodsMatch(goods: nil, name: first.text, rule: .decision) }
    // A name that two items have may be told apart by the article beside it.
    let common = named.dropFirst().reduce(first.goods) { $0.intersection($1.goods) }
    guard let goods = common.sorted().first else {
      let columns = named.map(\.column.rawValue).joined(separator: ", ")
      throw GoodsRefusal(Message(GoodsReject.contradiction, ["columns": columns]))
    }
    guard common.count == 1 else {
      let candidates = Self.candidates(common.sorted().map { index.match($0, .decision) })
      throw GoodsRefusal(
        Message(
          GoodsReject.ambiguous, ["column": first.column.rawValue, "value": first.text, "candidates": candidates]))
    }
    if goods == known?.goods, known?.rule == .decision {
      result.unchanged += 1
      return nil
    }
    return index.match(goods, .decision)
  }

  /// Takes a catalog for books that have none of their own, in the place of the one before. Rows of one item that differ in
  /// nothing but the barcode give it several.
  public func importCatalog(_ path: String, leavingOut: Bool) async throws -> Imported {
    if !desk.offline, let client = desk.connection.books?.client, try await client.goods(progress: progress) != nil {
      throw Fault(GoodsFault.catalogOwn, ["books": client.name])
    }
    let table = try GoodsTable(path, needs: [.name])
    var result = Imported()
    var catalog = GoodsCatalog()
    var places: [String: (at: Int, line: Int)] = [:]
    for row in table.grid.rows {
      do {
        let item = try item(in: row, table)
        if let place = places[item.key] {
          guard catalog.items[place.at] == item else {
            throw GoodsRefusal(Message(GoodsReject.twice, ["line": String(place.line)]))
          }
        } else {
          places[item.key] = (catalog.items.count, row.line)
          catalog.items.append(item)
        }
        for code in (try table.code(.barcode, row) ?? "").split(whereSeparator: { " ,;".contains($0) }) {
          catalog.barcodes.append(.init(String(code), GoodsReference(item.key)))
        }
      } catch let refusal as GoodsRefusal {
        result.rejects.append(Reject(file: path, line: row.line, reason: refusal.reason))
      }
    }
    guard result.rejects.isEmpty || leavingOut else { return result }
    try await desk.archive.store(catalog, from: desk.source(.books), at: desk.instant)
    result.items = catalog.items.count
    result.barcodes = catalog.barcodes.count
    return result
  }

  private func item(in row: Grid.Row, _ table: GoodsTable) throws(GoodsRefusal) -> GoodsItem {
    guard let name = table.text(.name, row) else {
      throw GoodsRefusal(Message(GoodsReject.empty, ["column": GoodsTable.Column.name.rawValue]))
    }
    let article = table.text(.article, row)
    let code = try table.code(.code, row)
    var item = GoodsItem(
      key: table.text(.item, row) ?? code ?? article ?? name, name: name, article: article, code: code)
    if let text = table.text(.vat, row) {
      guard let rate = VATRate(words: text) else {
        throw GoodsRefusal(Message(GoodsReject.badValue, ["column": "vat", "value": text]))
      }
      item.vat = rate
    }
    if let text = table.text(.price, row) {
      guard let price = Kopecks(rubles: text.replacing(",", with: ".").filter { !$0.isWhitespace }) else {
        throw GoodsRefusal(Message(GoodsReject.badValue, ["column": "price", "value": text]))
      }
      item.price = price
    }
    return item
  }
}

extension VATRate {
  /// `22%`, `22 %`, `22/122`, `22`, `без НДС`, `none`.
  fileprivate init?(words text: String) {
    let word = text.lowercased().filter { !$0.isWhitespace }
    let names = [word, word + "%"]
    guard
      let rate = VATRate.allCases.first(where: { names.contains($0.name) }) ?? (word == "безндс" ? VATRate.none : nil)
    else { return nil }
    self = rate
  }
}

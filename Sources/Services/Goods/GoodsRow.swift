import Fiscal

/// An item as receipts name it, how much of it was sold, and which item of the books it is.
public struct GoodsRow: Sendable, Hashable {
  public var line: GoodsLine
  /// Sold less returned; nil where a line tells no quantity.
  public var quantity: Quantity?
  /// Sold less returned.
  public var sum: Kopecks
  /// In how many receipts it stands.
  public var receipts: Int
  public var resolution: GoodsResolution

  /// The items of receipts by label and rate; a marked piece counts under its GTIN. Lines whose rate is not told are put
  /// to those of the only rate that is. Unresolved.
  static func of(_ receipts: some Sequence<Receipt>) -> [GoodsRow] {
    var rows: [GoodsLabel: [VATRate?: GoodsRow]] = [:]
    for receipt in receipts {
      var seen: Set<[GoodsLabel: VATRate?]> = []
      for item in receipt.items {
        let line = GoodsLine(item)
        var row = rows[line.label]?[line.vat] ?? GoodsRow(line)
        row.add(
          GoodsRow(line), quantity: receipt.sign.direction > 0 ? item.quantity : item.quantity.map { -$0 },
          sum: receipt.sign.net(item.sum ?? .zero))
        if seen.insert([line.label: line.vat]).inserted { row.receipts += 1 }
        rows[line.label, default: [:]][line.vat] = row
      }
    }
    return rows.values.flatMap { byRate -> [GoodsRow] in
      guard byRate.count == 2, let untold = byRate[nil], var told = byRate.first(where: { $0.key != nil })?.value else {
        return Array(byRate.values)
      }
      told.add(untold, quantity: untold.quantity, sum: untold.sum)
      told.receipts += untold.receipts
      return [told]
    }.sorted { ($0.line.label, $0.line.vat?.rawValue ?? 0) < ($1.line.label, $1.line.vat?.rawValue ?? 0) }
  }

  private init(_ line: GoodsLine) {
    self.init(line: line, quantity: Quantity(units: 0), sum: .zero, receipts: 0, resolution: .unmatched)
  }

  private init(line: GoodsLine, quantity: Quantity?, sum: Kopecks, receipts: Int, resolution: GoodsResolution) {
    self.line = line
    self.quantity = quantity
    self.sum = sum
    self.receipts = receipts
    self.resolution = resolution
  }

  private mutating func add(_ other: GoodsRow, quantity: Quantity?, sum: Kopecks) {
    // One price says something; several say nothing.
    if line.price != other.line.price { line.price = nil }
    line.isMarked = line.isMarked || other.line.isMarked
    self.sum += sum
    self.quantity = quantity.flatMap { told in self.quantity.flatMap { $0.plus(told) } }
  }
}

/// An item of the books that a line may mean.
public struct GoodsSuggestion: Sendable, Hashable {
  public var line: GoodsLine
  /// 1 for the likest.
  public var rank: Int
  public var match: GoodsMatch
  /// 1 to 100 by likeness; nil where a rule found it, together with others.
  public var score: Int?
}

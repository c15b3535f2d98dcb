import Fiscal
import Services

/// Items of receipts and the items of the books that they are.
enum GoodsView {
  /// What a row of a table of matches has; `goods import` reads it back.
  static func answer(_ rows: [GoodsRow], notes: [Message] = []) -> Answer {
    let columns: [Listing.Column] = [
      .init("name"), .init("code", minor: true), .init("vat", minor: true), .init("quantity", minor: true),
      .init("sum"), .init("receipts", minor: true), .init("state"), .init("rule"), .init("item", minor: true),
      .init("article"), .init("item_name"),
    ]
    return Answer(Listing(columns, rows: rows.map(row)), notes: notes)
  }

  private static func row(_ row: GoodsRow) -> [Cell] {
    let match = shown(row.resolution)
    return [
      .text(row.line.label.name), .text(row.line.label.code), .rate(row.line.vat),
      row.quantity.map { .quantity($0) } ?? .absent, .sum(row.sum), .integer(row.receipts),
      .word(row.resolution.name, "goods.state.\(row.resolution.name)"), match.map { rule($0.rule) } ?? .absent,
      .text(match?.goods?.item), .text(match?.article), .text(match?.name),
    ]
  }

  /// What was decided is shown although the item is gone.
  private static func shown(_ resolution: GoodsResolution) -> GoodsMatch? {
    if case .lost(let match) = resolution { match } else { resolution.match }
  }

  private static func rule(_ rule: GoodsRule) -> Cell { .word(rule.rawValue, "goods.rule.\(rule.rawValue)") }

  static func answer(_ suggestions: [GoodsSuggestion], notes: [Message] = []) -> Answer {
    let columns: [Listing.Column] = [
      .init("name"), .init("code", minor: true), .init("rank"), .init("score"), .init("rule", minor: true),
      .init("article"), .init("item_name"), .init("item", minor: true),
    ]
    let rows = suggestions.map { suggestion -> [Cell] in
      let match = suggestion.match
      return [
        .text(suggestion.line.label.name), .text(suggestion.line.label.code), .integer(Int64(suggestion.rank)),
        .integer(suggestion.score),
        suggestion.score == nil ? rule(match.rule) : .word("likeness", "goods.rule.likeness"), .text(match.article),
        .text(match.name), .text(match.goods?.item),
      ]
    }
    return Answer(Listing(columns, rows: rows), notes: notes)
  }
}

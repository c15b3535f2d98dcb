import Fiscal

/// How it is known which item of the books a line means, strongest first.
public enum GoodsRule: String, CaseIterable, Sendable, Comparable {
  /// A person's decision.
  case decision
  /// The books' own register of matches.
  case mapping
  /// The same line of a receipt that 1С printed.
  case line
  /// The GTIN of the marking code, among the barcodes.
  case gtin
  case barcode
  /// The article at the beginning of the name.
  case article
  case name
  /// The name without case, ё, punctuation and doubled spaces.
  case folded

  public static func < (a: GoodsRule, b: GoodsRule) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// The item of the books that a line means.
public struct GoodsMatch: Hashable, Sendable {
  /// Nil where the books have no catalog, and the match is a text of a person's: then nothing can be loaded with it.
  public var goods: GoodsReference?
  public var name: String
  public var article: String?
  public var rule: GoodsRule

  public init(goods: GoodsReference?, name: String, article: String? = nil, rule: GoodsRule) {
    self.goods = goods
    self.name = name
    self.article = article
    self.rule = rule
  }
}

/// What is known of a line.
public enum GoodsResolution: Hashable, Sendable {
  case matched(GoodsMatch)
  /// Several items fit equally well: never decided without a person.
  case ambiguous([GoodsMatch])
  /// Decided, but the item is not in the catalog any more.
  case lost(GoodsMatch)
  case unmatched

  public var match: GoodsMatch? { if case .matched(let match) = self { match } else { nil } }

  /// `matched`, `ambiguous`, `lost` or `unmatched`.
  public var name: String {
    switch self {
    case .matched: "matched"
    case .ambiguous: "ambiguous"
    case .lost: "lost"
    case .unmatched: "unmatched"
    }
  }
}

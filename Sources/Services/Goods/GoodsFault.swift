import Fiscal

/// What matching of goods refuses.
public enum GoodsFault: String, MessageCode {
  /// `name`, `nearest`: no receipt of those asked for names an item so.
  case lineUnknown = "goods.line-unknown"
  /// `word`, `nearest`: no item of the books is called so.
  case itemUnknown = "goods.item-unknown"
  /// `word`, `candidates`
  case itemAmbiguous = "goods.item-ambiguous"
  /// `name`
  case notDecided = "goods.not-decided"
  /// `name`: nothing to choose from.
  case nothingLike = "goods.nothing-like"
  /// `name`: which item must be said.
  case itemMissing = "goods.item-missing"
  /// `books`: they have a catalog of their own.
  case catalogOwn = "goods.catalog-own"
  /// `books`: no register of matches can be written there.
  case cannotKeep = "goods.cannot-keep"
  /// `file`, `columns`: the header lacks them.
  case columnsMissing = "goods.columns-missing"
  /// `file`, `count`, `line`, `reason`
  case importRejected = "goods.import-rejected"
}

/// Why a row of a table of matches is not taken.
public enum GoodsReject: String, MessageCode {
  /// `column`
  case empty = "goods.reject.empty"
  /// `column`, `value`
  case unknown = "goods.reject.unknown"
  /// `column`, `value`, `candidates`
  case ambiguous = "goods.reject.ambiguous"
  /// The columns of one row name different items: `columns`
  case contradiction = "goods.reject.contradiction"
  /// `line`: the same label leads to another item there.
  case twice = "goods.reject.twice"
  /// `column`, `value`: a code that a spreadsheet made a rounded number of.
  case damaged = "goods.reject.damaged"
  /// `column`, `value`: neither a rate nor a price.
  case badValue = "goods.reject.bad-value"
}

/// What matching of goods tells.
public enum GoodsNote: String, MessageCode {
  /// `matched`, `ambiguous`, `unmatched`
  case counted = "note.goods-counted"
  /// `books`: neither a catalog of their own nor an imported one.
  case noCatalog = "note.goods-no-catalog"
  /// `time`, `items`
  case catalogAsOf = "note.goods-catalog"
  /// `goods`, `item`
  case matched = "said.goods-matched"
  /// `goods`, `count`
  case unmatched = "said.goods-unmatched"
  /// `written`, `unchanged`, `left`
  case pushed = "said.goods-pushed"
  /// `file`, `decided`, `unchanged`, `empty`
  case imported = "said.goods-imported"
  /// `file`, `items`, `barcodes`
  case catalogImported = "said.goods-catalog-imported"
}

/// What a column of a list needs, found in one pass over the rows.
struct ColumnMeasure {
  let title: String
  let titleWidth: Int
  /// The widest of its cells; 0 when it has no value at all.
  var content = 0
  /// Whether all its values are numbers.
  var isNumber = true
  /// Whether it has texts that may be cut: not only digits.
  var isText = false
  /// Whether all rows have the same in it, so that it tells the least.
  var isConstant = true
  private var first: Cell?

  init(title: String) {
    self.title = title
    titleWidth = DisplayWidth.of(title)
  }

  /// Whether it is set to the right.
  var isRight: Bool { isNumber && content > 0 }

  var natural: Int { max(titleWidth, content) }

  /// The width at which its texts are cut to so much.
  func wanted(text: Int) -> Int { isText ? min(natural, max(text, titleWidth)) : natural }

  /// The least width that it can be cut to.
  func least(text: Int, title: Int) -> Int {
    isText ? min(natural, text) : max(content, min(titleWidth, title))
  }

  private mutating func take(_ cell: Cell, _ face: Face) {
    if isConstant {
      if let first { isConstant = first == cell } else { first = cell }
    }
    guard cell != .absent else { return }
    content = max(content, face.width(cell))
    if isNumber, !cell.isNumber { isNumber = false }
    if !isText {
      switch cell {
      case .text(let text): isText = !text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
      case .word: isText = true
      default: break
      }
    }
  }

  static func all(of listing: Listing, _ face: Face) -> [ColumnMeasure] {
    var measures = listing.columns.map { ColumnMeasure(title: face.catalogue.title(of: $0)) }
    for row in listing.rows {
      for at in 0..<min(row.count, measures.count) { measures[at].take(row[at], face) }
    }
    // A word among totals, such as «Итого», does not turn numbers to the left nor let times be cut.
    if let totals = listing.totals {
      for at in 0..<min(totals.count, measures.count) {
        let rows = measures[at]
        measures[at].take(totals[at], face)
        guard rows.content > 0 else { continue }
        measures[at].isNumber = rows.isNumber
        measures[at].isText = rows.isText
        measures[at].isConstant = rows.isConstant
      }
    }
    return measures
  }
}

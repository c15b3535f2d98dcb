/// Which columns of a list stand in a table, and how wide each is.
///
/// Where the width is short, first go the minor columns from the right, those without a value before those that have the same in
/// every row, and these before the others; then
/// texts and titles are shortened, the longest most. Numbers, times, and texts of digits (РНМ, ФН) are never cut.
struct TableLayout {
  struct Column {
    /// Its place among the list's columns.
    let index: Int
    let title: String
    var width: Int
    let isRight: Bool
  }

  /// The spaces between columns.
  static let gap = 2
  /// A shortened text keeps at least so much,
  private static let leastText = 8
  /// a shortened title so much,
  private static let leastTitle = 6
  /// and a text is cut to so much before a minor column is given up for it.
  private static let ampleText = 40

  let columns: [Column]
  /// The places of the columns that had no room.
  let hidden: [Int]

  /// Nil when the list does not fit the width.
  init?(_ listing: Listing, _ face: Face, width: Int?) {
    let measures = ColumnMeasure.all(of: listing, face)
    var shown = Array(listing.columns.indices)
    guard let width else {
      columns = shown.map { TableLayout.column($0, measures[$0], measures[$0].natural) }
      hidden = []
      return
    }
    while TableLayout.sum(shown.map { measures[$0].wanted(text: TableLayout.ampleText) }) > width,
      let least = TableLayout.leastNeeded(shown, listing, measures)
    {
      shown.removeAll { $0 == least }
    }
    let kept = Set(shown)
    hidden = listing.columns.indices.filter { !kept.contains($0) }
    guard let widths = TableLayout.widths(shown.map { measures[$0] }, within: width) else { return nil }
    columns = zip(shown, widths).map { TableLayout.column($0, measures[$0], $1) }
  }

  private static func column(_ index: Int, _ measure: ColumnMeasure, _ width: Int) -> Column {
    Column(index: index, title: measure.title, width: width, isRight: measure.isRight)
  }

  private static func sum(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap * max(0, widths.count - 1) }

  /// The minor column to give up next.
  private static func leastNeeded(_ shown: [Int], _ listing: Listing, _ measures: [ColumnMeasure]) -> Int? {
    let minor = shown.filter { listing.columns[$0].minor }
    let isList = listing.rows.count > 1
    return minor.last { measures[$0].content == 0 } ?? (isList ? minor.last { measures[$0].isConstant } : nil)
      ?? minor.last
  }

  /// The widths within which the longest texts are cut most; nil when even the shortest are too wide.
  private static func widths(_ measures: [ColumnMeasure], within room: Int) -> [Int]? {
    var cap = measures.map(\.natural).max() ?? 0
    func widths(_ cap: Int) -> [Int] {
      measures.map { max($0.least(text: leastText, title: leastTitle), min($0.natural, cap)) }
    }
    while cap > 0, sum(widths(cap)) > room { cap -= 1 }
    var widths = widths(cap)
    var rest = room - sum(widths)
    guard rest >= 0 else { return nil }
    for at in widths.indices where rest > 0 && widths[at] < measures[at].natural {
      widths[at] += 1
      rest -= 1
    }
    return widths
  }
}

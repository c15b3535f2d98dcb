/// Which field of a row tells what, as a header says.
struct TableLayout {
  /// By column; −1 where the table has none.
  private var fields = SIMD32<Int16>(repeating: -1)
  private var titles = [String](repeating: "", count: Column.allCases.count)
  /// How many fields the header has.
  let width: Int
  /// How many of them are known.
  private(set) var known = 0

  init(titles header: [String]) {
    width = header.count
    var ranks = [Int](repeating: .max, count: Column.allCases.count)
    for (index, title) in header.enumerated().prefix(Int(Int16.max)) {
      guard let (column, rank) = Column.named(title) else { continue }
      known += 1
      guard rank < ranks[column.rawValue] else { continue }
      ranks[column.rawValue] = rank
      fields[column.rawValue] = Int16(index)
      titles[column.rawValue] = title
    }
  }

  @inline(__always)
  func field(_ column: Column) -> Int { Int(fields[column.rawValue]) }

  func has(_ column: Column) -> Bool { fields[column.rawValue] >= 0 }

  /// The column's title in this file, or its name in ours.
  func title(_ column: Column) -> String {
    let title = titles[column.rawValue]
    return title.isEmpty ? column.name : title
  }

  /// Whether the titles are a header of receipts at all: a time, and at least two more columns that are known.
  var isHeader: Bool {
    has(.datetime) && known >= 3 && (has(.total) || has(.sign) || Column.payments.contains { has($0) })
  }

  /// Columns without which no row can be read.
  var missing: [Column] {
    var missing: [Column] = []
    if !has(.drive), !has(.register) { missing.append(.drive) }
    if !has(.sign) { missing.append(.sign) }
    if !Column.payments.contains(where: { has($0) }) {
      if !has(.total) { missing.append(.total) }
      missing.append(.cash)
    }
    return missing
  }
}

/// Up and Down inside a statement of several rows: how many scalars the cursor moves to stand in the same column.
enum RowMove {
  /// Nil in the first row.
  static func up(_ before: String) -> Int? {
    let before = Array(before.unicodeScalars)
    guard let end = before.lastIndex(of: "\n") else { return nil }
    let start = before[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let column = before.count - end - 1
    return start + min(column, end - start) - before.count
  }

  /// Nil in the last row.
  static func down(_ before: String, _ after: String) -> Int? {
    let after = Array(after.unicodeScalars)
    guard let end = after.firstIndex(of: "\n") else { return nil }
    let row = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let below = after[(end + 1)...].prefix { $0 != "\n" }.count
    return end + 1 + min(row, below)
  }
}

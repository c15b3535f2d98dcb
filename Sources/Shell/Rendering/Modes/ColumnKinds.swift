/// What columns hold.
enum ColumnKinds {
  /// For each column whether all its values are numbers, and there is one.
  static func numbers(of listing: Listing) -> [Bool] {
    var found = listing.columns.map { _ in false }
    var other = found
    for row in listing.rows {
      for at in 0..<min(row.count, found.count) where row[at] != .absent {
        if row[at].isNumber { found[at] = true } else { other[at] = true }
      }
    }
    return zip(found, other).map { $0 && !$1 }
  }
}

/// Two rows that may be one receipt, and how well they agree.
struct Candidate {
  let level: UInt16
  let o: Int32
  let b: Int32

  /// The best first (counting sort: there are few levels).
  static func byLevel(_ candidates: [Candidate]) -> [Candidate] {
    guard let highest = candidates.map(\.level).max() else { return [] }
    var starts = [Int](repeating: 0, count: Int(highest) + 2)
    for candidate in candidates { starts[Int(highest - candidate.level) + 1] += 1 }
    for at in 1..<starts.count { starts[at] += starts[at - 1] }
    var sorted = candidates
    for candidate in candidates {
      let level = Int(highest - candidate.level)
      sorted[starts[level]] = candidate
      starts[level] += 1
    }
    return sorted
  }
}

/// Rows by a key, chained: made for one side's rows without a document number, asked with the other side's rows.
struct RowIndex {
  private var heads: [Int32]
  private var next: [Int32] = []
  private var rows: [Int32] = []
  private var keys: [UInt64] = []
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    mask = size - 1
    next.reserveCapacity(capacity)
    rows.reserveCapacity(capacity)
    keys.reserveCapacity(capacity)
  }

  var isEmpty: Bool { rows.isEmpty }

  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  mutating func insert(_ key: UInt64, _ row: Int) {
    let slot = slot(key)
    next.append(heads[slot])
    heads[slot] = Int32(truncatingIfNeeded: rows.count)
    rows.append(Int32(truncatingIfNeeded: row))
    keys.append(key)
  }

  func contains(_ key: UInt64) -> Bool {
    var at = heads[slot(key)]
    while at >= 0 {
      if keys[Int(at)] == key { return true }
      at = next[Int(at)]
    }
    return false
  }

  func forEach(_ key: UInt64, _ body: (Int) -> Void) {
    var at = heads[slot(key)]
    while at >= 0 {
      if keys[Int(at)] == key { body(Int(rows[Int(at)])) }
      at = next[Int(at)]
    }
  }
}

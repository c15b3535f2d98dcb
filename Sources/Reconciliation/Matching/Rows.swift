/// The rows of one side in one group of registers, and what became of them.
struct Rows {
  enum State: UInt8 {
    case free
    case paired
    /// Another row of this side stands for the same receipt.
    case duplicate
    /// The operator sent the document before: it counts nowhere.
    case copy
  }

  var entries: [Entry]
  private(set) var states: [State]
  /// Of a pair: the other side's row.
  private(set) var partners: [Int32]
  /// Of a duplicate: the row of this side that stands for the receipt.
  private(set) var originals: [Int32]

  init(_ entries: [Entry]) {
    self.entries = entries
    states = [State](repeating: .free, count: entries.count)
    partners = [Int32](repeating: -1, count: entries.count)
    originals = partners
  }

  var count: Int { entries.count }

  mutating func pair(_ at: Int, with other: Int) {
    states[at] = .paired
    partners[at] = Int32(truncatingIfNeeded: other)
  }

  mutating func markDuplicate(_ at: Int, of original: Int) {
    states[at] = .duplicate
    originals[at] = Int32(truncatingIfNeeded: original)
  }

  /// Of rows of one receipt, in order: one stands for it, with its partner if there is one; the free others repeat it.
  mutating func markDuplicates(among rows: [Int]) {
    guard let first = rows.first(where: { states[$0] == .paired }) ?? rows.first(where: { states[$0] == .free }) else {
      return
    }
    for at in rows where at != first && states[at] == .free { markDuplicate(at, of: first) }
  }

  mutating func markCopy(_ at: Int) { states[at] = .copy }

  func partner(_ at: Int) -> Int? { partners[at] < 0 ? nil : Int(partners[at]) }

  /// The other side's row of the receipt: the partner, or for a duplicate the partner of its original.
  func counterpart(_ at: Int) -> Int? {
    states[at] == .duplicate && originals[at] >= 0 ? partner(Int(originals[at])) : partner(at)
  }

  /// Places in an order by content, so that the order of the input decides nothing.
  func ordered(_ places: some Sequence<Int>) -> [Int] {
    places.sorted { entries[$0].precedes(entries[$1]) }
  }
}

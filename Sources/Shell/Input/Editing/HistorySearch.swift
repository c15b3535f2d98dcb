/// Ctrl-R: the newest statement that holds what is typed, in letters of either case; Ctrl-R again goes to the next older one.
struct HistorySearch {
  private let entries: [String]
  private let folded: [String]
  /// What stood in the line before.
  let draft: String
  private(set) var pattern = ""
  private(set) var hasFailed = false
  private var index: Int

  /// - Parameter entries: the oldest first.
  init(_ entries: [String], line: String) {
    self.entries = entries
    folded = entries.map { $0.lowercased() }
    draft = line
    index = entries.count
  }

  /// The statement found, or what stood in the line.
  var line: String { entries.indices.contains(index) ? entries[index] : draft }

  /// Where in ``line`` the pattern stands, in scalars.
  var cursor: Int {
    guard entries.indices.contains(index), let range = folded[index].firstRange(of: pattern.lowercased()) else {
      return line.unicodeScalars.count
    }
    return folded[index].unicodeScalars.distance(from: folded[index].startIndex, to: range.lowerBound)
  }

  mutating func type(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    find(upTo: min(index, entries.count - 1))
  }

  mutating func erase() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    index = entries.count
    hasFailed = false
    if !pattern.isEmpty { find(upTo: entries.count - 1) }
  }

  mutating func older() {
    if !pattern.isEmpty { find(upTo: index - 1, butNot: line) }
  }

  private mutating func find(upTo last: Int, butNot shown: String? = nil) {
    let wanted = pattern.lowercased()
    let found = last < 0 ? nil : (0...last).last { folded[$0].contains(wanted) && entries[$0] != shown }
    hasFailed = found == nil
    if let found { index = found }
  }
}

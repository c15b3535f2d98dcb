/// Up and Down through the history: only through statements that begin with what was typed before the cursor.
struct HistoryWalk {
  private let entries: [String]
  private let prefix: String
  private let draft: String
  private var index: Int
  /// What stands in the line now, if nobody has changed it.
  private(set) var shown: String

  /// - Parameters:
  ///   - entries: the oldest first.
  ///   - line: what stands in the line; Down leads back to it.
  init(_ entries: [String], prefix: String, line: String) {
    self.entries = entries
    self.prefix = prefix
    draft = line
    index = entries.count
    shown = line
  }

  /// The next older statement that is another than the one shown.
  mutating func older() -> String? { entries[..<index].lastIndex(where: isNext).map { show($0) } }

  /// The next newer one, and in the end what was typed.
  mutating func newer() -> String? {
    guard index < entries.count else { return nil }
    if let found = entries[(index + 1)...].firstIndex(where: isNext) { return show(found) }
    index = entries.count
    shown = draft
    return draft
  }

  private func isNext(_ entry: String) -> Bool { entry != shown && entry.hasPrefix(prefix) }

  private mutating func show(_ found: Int) -> String {
    index = found
    shown = entries[found]
    return shown
  }
}

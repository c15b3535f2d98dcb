import CLibedit

/// The history under the keys.
extension Editor {
  private var entries: [String] {
    guard case .statement = purpose, let history else { return [] }
    return history.entries
  }

  func goUp() -> Answer {
    let (before, after) = line
    if walk?.shown != before + after, let move = RowMove.up(before) {
      moveCursor(by: move)
      return .refresh
    }
    return go { $0.older() }
  }

  func goDown() -> Answer {
    let (before, after) = line
    if walk?.shown != before + after, let move = RowMove.down(before, after) {
      moveCursor(by: move)
      return .refresh
    }
    return go { $0.newer() }
  }

  private func go(_ move: (inout HistoryWalk) -> String?) -> Answer {
    let (before, after) = line
    var current: HistoryWalk
    if let walk, walk.shown == before + after {
      current = walk
    } else {
      current = HistoryWalk(entries, prefix: before, line: before + after)
    }
    let found = move(&current)
    walk = current
    guard let found else { return .beep }
    replaceLine(found)
    return .refresh
  }

  func beginSearch() -> Answer {
    let (before, after) = line
    let entries = entries
    guard !entries.isEmpty else { return .beep }
    search = HistorySearch(entries, line: before + after)
    showPrompt()
    return .refresh
  }

  /// What a key does to the search.
  func searchStep(_ key: Unicode.Scalar) -> EditorStep {
    switch key.value {
    case 0x07: return .cancel  // Ctrl-G
    case 0x12: search?.older()  // Ctrl-R
    case 0x08, 0x7F: search?.erase()
    case 0x00..<0x20: return .accept(key: key)
    default: search?.type(key)
    }
    return .search
  }

  func showFound() -> Answer {
    guard let search else { return .plain }
    showPrompt()
    replaceLine(search.line, cursor: search.cursor)
    return search.hasFailed ? .refreshAndBeep : .refresh
  }

  func acceptFound(_ key: Unicode.Scalar) -> Answer {
    search = nil
    showPrompt()
    clibedit_push(handle, [key.value, 0])
    return .refresh
  }

  func cancelSearch() -> Answer {
    guard let draft = search?.draft else { return .plain }
    search = nil
    showPrompt()
    replaceLine(draft)
    return .refresh
  }
}

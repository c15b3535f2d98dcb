/// The candidates under the line: a row each with its description, or in columns where there are none.
struct CandidateList {
  private static let gap = 2

  let candidates: [Candidate]
  /// Columns that a row may take.
  private let room: Int
  /// Rows that the list may take, the one that counts the rest included.
  private let rows: Int

  init(_ candidates: [Candidate], width: Int, rows: Int) {
    self.candidates = candidates
    room = max(width - 1, 8)
    self.rows = max(rows, 2)
  }

  /// - Parameter more: the words for so many further candidates.
  func lines(more: (Int) -> String) -> [String] {
    let isDescribed = candidates.contains { $0.description?.isEmpty == false }
    let (lines, shown) = isDescribed ? described() : columns()
    let rest = candidates.count - shown
    return rest == 0 ? lines : lines + [more(rest).shortened(to: room)]
  }

  private func described() -> (lines: [String], shown: Int) {
    let shown = candidates.count > rows ? candidates.prefix(rows - 1) : candidates[...]
    let names = shown.map { $0.display.visible.shortened(to: room) }
    let widest = names.map(DisplayWidth.of).max() ?? 0
    let rest = room - widest - CandidateList.gap
    let lines = zip(shown, names).map { candidate, name in
      // Descriptions need some room to be worth showing.
      guard let text = candidate.description?.visible, !text.isEmpty, rest >= 4 else { return name }
      return padded(name, to: widest) + text.shortened(to: rest)
    }
    return (lines, shown.count)
  }

  private func columns() -> (lines: [String], shown: Int) {
    let names = candidates.map { $0.display.visible.shortened(to: room) }
    let widest = names.map(DisplayWidth.of).max() ?? 0
    let across = max((room + CandidateList.gap) / (widest + CandidateList.gap), 1)
    let shown = Array(names.count > rows * across ? names.prefix((rows - 1) * across) : names[...])
    let down = (shown.count + across - 1) / across
    let lines = (0..<down).map { row in
      stride(from: row, to: shown.count, by: down).map { index in
        index + down < shown.count ? padded(shown[index], to: widest) : shown[index]
      }.joined()
    }
    return (lines, shown.count)
  }

  private func padded(_ name: String, to width: Int) -> String {
    name + String(repeating: " ", count: max(width - DisplayWidth.of(name), 0) + CandidateList.gap)
  }
}

extension String {
  /// The text in at most so many columns, with `…` in place of what is cut off its end. Letters with their marks and joined
  /// emoji are never torn apart.
  func shortened(to width: Int) -> String {
    guard DisplayWidth.of(self) > width else { return self }
    var kept = ""
    var used = 0
    for character in self {
      let columns = DisplayWidth.of(String(character))
      guard used + columns <= width - 1 else { break }
      kept.append(character)
      used += columns
    }
    return kept + "…"
  }

  /// The text in lines of at most so many columns, broken at spaces where there are any.
  func wrapped(to width: Int) -> [String] {
    guard width > 0, DisplayWidth.of(self) > width else { return [self] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let columns = DisplayWidth.of(word)
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      for character in word {
        let columns = DisplayWidth.of(String(character))
        if used > 0, used + columns > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += columns
      }
    }
    lines.append(line)
    return lines
  }
}

/// A prompt as libedit takes it: scalars, with `\1` before and after every escape sequence, and a zero at the end.
enum PromptText {
  private static let marker: UInt32 = 1

  /// libedit ties a sequence to the letter that follows it and drops one that nothing follows, so that the last letter
  /// is always plain.
  static func scalars(_ parts: [Prompt.Part], palette: Palette) -> [UInt32] {
    var letters: [(scalar: Unicode.Scalar, style: Palette.Style?)] = parts.flatMap { part in
      part.text.visible.unicodeScalars.map { (scalar: $0, style: palette.isOn ? part.style : nil) }
    }
    if let last = letters.lastIndex(where: { takesRoom($0.scalar) }) {
      for index in letters[last...].indices { letters[index].style = nil }
    }
    var scalars: [UInt32] = []
    var current: Palette.Style?
    for (scalar, style) in letters {
      if style != current, takesRoom(scalar) {
        scalars.append(marker)
        if current != nil { scalars += sequence("0") }
        if let style { scalars += sequence(style.rawValue) }
        scalars.append(marker)
        current = style
      }
      scalars.append(scalar.value)
    }
    return scalars + [0]
  }

  /// The line above a prompt: as many of the parts as have room.
  static func line(_ parts: [Prompt.Part], width: Int, palette: Palette) -> String {
    var line = ""
    var used = 0
    for (at, part) in parts.enumerated() {
      let text = at == 0 ? part.text.visible.shortened(to: max(width - 1, 8)) : part.text.visible
      // A part that separates two others goes with the second.
      let next = at + 1 < parts.count && part.text.hasPrefix(" ") ? DisplayWidth.of(parts[at + 1].text.visible) : 0
      let columns = DisplayWidth.of(text)
      guard used + columns + next < width else { break }
      line += part.style.map { palette.paint(text, $0) } ?? text
      used += columns
    }
    return line
  }

  private static func takesRoom(_ scalar: Unicode.Scalar) -> Bool { DisplayWidth.of(String(Character(scalar))) > 0 }

  private static func sequence(_ code: String) -> [UInt32] { "\u{1B}[\(code)m".unicodeScalars.map(\.value) }
}

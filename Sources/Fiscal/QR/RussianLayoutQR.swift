/// The text of a QR code as a hand scanner types it under a Russian keyboard layout, read back.
///
/// A scanner presses keys: `t` comes as `е`, `s` as `ы`, `fn` as `ат`, `i` as `ш`, `fp` as `аз`, `n` as `т`, a point as `ю`,
/// and `&` as `?`, as `7` where Shift got lost, or not at all: `е=20260821е1046?ы=50?ат=7381440900820352?ш=13272`.
enum RussianLayoutQR {
  private static let keys: [(name: String, key: String)] = [
    ("fn", "ат"), ("fp", "аз"), ("t", "е"), ("s", "ы"), ("i", "ш"), ("n", "т"),
  ]

  /// Values by their Latin names; nil when this is no such text, or a part is there twice.
  static func parts(of text: String) -> [String: String]? {
    var rest = Substring(text.lowercased())
    var typed: [(name: String, value: String)] = []
    while let (name, key) = keys.first(where: { rest.hasPrefix($0.key + "=") }) {
      rest = rest.dropFirst(key.count + 1)
      let value = rest.prefix(while: isValue)
      rest = rest.dropFirst(value.count).drop { $0 == "?" || $0 == "&" }
      guard !typed.contains(where: { $0.name == name }) else { return nil }
      typed.append((name, String(value.map(latin))))
    }
    guard rest.isEmpty else { return nil }
    if isSeparatedBySevens(typed) {
      for at in typed.indices.dropLast() {
        guard typed[at].value.last == "7" else { return nil }
        typed[at].value.removeLast()
      }
    }
    return Dictionary(typed.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// Digits, the `т` inside a time (typed as `е`), the point or comma of a sum.
  private static func isValue(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || "ею.,б".contains(character) && character != "\u{0}"
  }

  private static func latin(_ character: Character) -> Character {
    switch character {
    case "е": "T"
    case "ю", "б": "."
    default: character
    }
  }

  /// A time has four or six digits of the clock and a drive sixteen; one more is the separator.
  private static func isSeparatedBySevens(_ typed: [(name: String, value: String)]) -> Bool {
    typed.dropLast().contains { name, value in
      switch name {
      case "t": value.count == "20260821T1046".count + 1 || value.count == "20260821T104600".count + 1
      case "fn": value.count == 17
      default: false
      }
    }
  }
}

/// Facts as one line of text: `name=value`, by name, a space between them; a value with a space, a quote or nothing in it
/// stands in double quotes, where `\` and `"` have a `\` before them and a line's end is `\n`.
enum FactsText {
  static func text(_ facts: [String: String]) -> String {
    facts.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
  }

  private static func quoted(_ value: String) -> String {
    let isPlain = !value.isEmpty && !value.contains { $0.isWhitespace || $0 == "\"" || $0 == "\\" }
    if isPlain { return value }
    var text = "\""
    for letter in value.unicodeScalars {
      switch letter {
      case "\"", "\\": text += "\\\(letter)"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(letter)
      }
    }
    return text + "\""
  }

  /// Nil where the text is not of that form.
  static func facts(_ text: String) -> [String: String]? {
    var facts: [String: String] = [:]
    var rest = Substring(text).unicodeScalars
    while let letter = rest.first {
      if letter == " " {
        rest.removeFirst()
        continue
      }
      guard let sign = rest.firstIndex(of: "="), sign > rest.startIndex else { return nil }
      let name = String(rest[..<sign])
      rest = rest[rest.index(after: sign)...]
      guard !name.contains(where: \.isWhitespace), let value = value(&rest) else { return nil }
      facts[name] = value
    }
    return facts
  }

  private static func value(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard rest.first == "\"" else {
      let plain = rest.prefix { $0 != " " }
      rest = rest[plain.endIndex...]
      return String(plain)
    }
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let letter = rest.popFirst() {
      switch letter {
      case "\"": return String(value)
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        value.append(escaped == "n" ? "\n" : escaped == "r" ? "\r" : escaped)
      default: value.append(letter)
      }
    }
    return nil
  }
}

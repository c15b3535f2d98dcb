/// XML written element by element, a line each, indented by tabs.
struct XMLText: Sendable {
  private(set) var text = ""
  private let depth: Int

  init(depth: Int) { self.depth = depth }

  mutating func line(_ line: String) { text += String(repeating: "\t", count: depth) + line + "\n" }

  /// An element with a text; none where there is none.
  mutating func element(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    line("<\(name)>\(Self.escaped(value))</\(name)>")
  }

  /// An element with others in it.
  mutating func element(_ name: String, _ fill: (inout XMLText) -> Void) {
    line("<\(name)>")
    var inner = XMLText(depth: depth + 1)
    fill(&inner)
    text += inner.text
    line("</\(name)>")
  }

  /// What XML cannot hold at all (most control characters) is left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case let other where other.value < 32 || other.value == 0xFFFE || other.value == 0xFFFF: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

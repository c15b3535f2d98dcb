extension JSONValue {
  /// The value as a JSON text.
  /// - Parameter pretty: two spaces of indentation and a line a member; otherwise one line without spaces.
  public func serialized(pretty: Bool = false) -> String {
    var text = ""
    write(into: &text, pretty: pretty, depth: 0)
    return text
  }

  private func write(into text: inout String, pretty: Bool, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): JSONValue.quote(string, into: &text)
    case .array(let elements):
      list("[", "]", elements.count, into: &text, pretty, depth) { at, text in
        elements[at].write(into: &text, pretty: pretty, depth: depth + 1)
      }
    case .object(let members):
      list("{", "}", members.count, into: &text, pretty, depth) { at, text in
        JSONValue.quote(members[at].key, into: &text)
        text += pretty ? ": " : ":"
        members[at].value.write(into: &text, pretty: pretty, depth: depth + 1)
      }
    }
  }

  private func list(
    _ open: String, _ close: String, _ count: Int, into text: inout String, _ pretty: Bool, _ depth: Int,
    _ element: (Int, inout String) -> Void
  ) {
    text += open
    for at in 0..<count {
      if at > 0 { text += "," }
      if pretty { text += "\n" + String(repeating: "  ", count: depth + 1) }
      element(at, &text)
    }
    if pretty, count > 0 { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  /// Appends a text in quotes; control characters and the line separators of JavaScript are escaped.
  public static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

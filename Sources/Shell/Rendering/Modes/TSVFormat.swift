import Fiscal

/// Tab-separated values: a row is one line whatever is in it. Tabs, line feeds, carriage returns and backslashes are written
/// `\t`, `\n`, `\r`, `\\`.
struct TSVFormat: RowFormat {
  let isForTerminal: Bool
  private var width = 0

  init(isForTerminal: Bool) { self.isForTerminal = isForTerminal }

  mutating func begin(_ columns: [Listing.Column], on out: inout OutputBuffer) throws(OutputFailure) {
    width = columns.count
    guard width > 0 else { return }
    out.append(columns.map(\.name).joined(separator: "\t"))
    try out.endLine()
  }

  mutating func row(_ cells: [Cell], on out: inout OutputBuffer) throws(OutputFailure) {
    guard width > 0 else { return }
    for at in 0..<width {
      if at > 0 { out.append(0x09) }
      guard at < cells.count, let text = cells[at].machineText else { continue }
      guard cells[at].isFreeText else {
        out.append(text)
        continue
      }
      let field = TSVFormat.escaped(text.withoutFormula)
      out.append(isForTerminal ? field.visible : field)
    }
    try out.endLine()
  }

  mutating func end(on out: inout OutputBuffer) {}

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "\\") }) else {
      return text
    }
    var field = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": field += "\\t"
      case "\n": field += "\\n"
      case "\r": field += "\\r"
      case "\\": field += "\\\\"
      default: field.unicodeScalars.append(scalar)
      }
    }
    return field
  }
}

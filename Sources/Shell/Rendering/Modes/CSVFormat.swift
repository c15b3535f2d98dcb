import Fiscal

/// CSV after RFC 4180 with line feeds: a header, a row a line, an empty field for what is not known. Text that a spreadsheet
/// would run is written with an apostrophe before it; `import` takes that apostrophe away.
struct CSVFormat: RowFormat {
  /// Whether a person looks at it: then nothing in it may steer the terminal.
  let isForTerminal: Bool
  private var width = 0

  init(isForTerminal: Bool) { self.isForTerminal = isForTerminal }

  mutating func begin(_ columns: [Listing.Column], on out: inout OutputBuffer) throws(OutputFailure) {
    width = columns.count
    guard width > 0 else { return }
    for (at, column) in columns.enumerated() {
      if at > 0 { out.append(UInt8(ascii: ",")) }
      CSVFormat.append(column.name, to: &out)
    }
    try out.endLine()
  }

  mutating func row(_ cells: [Cell], on out: inout OutputBuffer) throws(OutputFailure) {
    guard width > 0 else { return }
    for at in 0..<width {
      if at > 0 { out.append(UInt8(ascii: ",")) }
      if at < cells.count, cells[at].appendPlain(to: &out) { continue }
      guard at < cells.count, let text = cells[at].machineText else {
        if width == 1 { out.append("\"\"") }  // an empty line would be no row
        continue
      }
      if cells[at].isFreeText {
        CSVFormat.append((isForTerminal ? text.visibleLines : text).withoutFormula, to: &out)
      } else {
        out.append(text)
      }
    }
    try out.endLine()
  }

  mutating func end(on out: inout OutputBuffer) {}

  private static func append(_ text: String, to out: inout OutputBuffer) {
    let isQuoted = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard isQuoted else { return out.append(text) }
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }
}

import Fiscal
import JSON

/// Objects of a JSON document: an array of them (`json`), or one a line (`jsonl`).
struct JSONRows: RowFormat {
  enum Shape {
    /// One array; an object a line.
    case array
    /// One array with two spaces of indentation, for reading.
    case prettyArray
    /// JSON Lines.
    case lines
  }

  let shape: Shape
  /// The names in quotes, each with its colon.
  private var keys: [String] = []
  private var isFirst = true

  init(_ shape: Shape) { self.shape = shape }

  mutating func begin(_ columns: [Listing.Column], on out: inout OutputBuffer) throws(OutputFailure) {
    keys = columns.map { column in
      var key = ""
      JSONValue.quote(column.name, into: &key)
      return key + (shape == .prettyArray ? ": " : ":")
    }
    if shape != .lines { out.append(UInt8(ascii: "[")) }
  }

  mutating func row(_ cells: [Cell], on out: inout OutputBuffer) throws(OutputFailure) {
    try separate(on: &out)
    let between = shape == .prettyArray ? ",\n    " : ","
    out.append(shape == .prettyArray ? "{\n    " : "{")
    for (at, key) in keys.enumerated() {
      if at > 0 { out.append(between) }
      out.append(key)
      JSONRows.append(at < cells.count ? cells[at] : .absent, to: &out)
    }
    out.append(shape == .prettyArray ? "\n  }" : "}")
    if shape == .lines { try out.endLine() }
  }

  /// An object that is more than a row.
  mutating func element(_ value: JSONValue, on out: inout OutputBuffer) throws(OutputFailure) {
    try separate(on: &out)
    let text = value.serialized(pretty: shape == .prettyArray)
    // No string of a JSON text holds a line feed of its own.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    out.append(lines.joined(separator: "\n  "))
    if shape == .lines { try out.endLine() }
  }

  mutating func end(on out: inout OutputBuffer) throws(OutputFailure) {
    guard shape != .lines else { return }
    if shape == .prettyArray, !isFirst { try out.endLine() }
    out.append(UInt8(ascii: "]"))
    try out.endLine()
  }

  /// What stands before an object.
  private mutating func separate(on out: inout OutputBuffer) throws(OutputFailure) {
    defer { isFirst = false }
    guard shape != .lines else { return }
    if !isFirst { out.append(UInt8(ascii: ",")) }
    if shape == .prettyArray || !isFirst { try out.endLine() }
    if shape == .prettyArray { out.append("  ") }
  }

  private static func append(_ cell: Cell, to out: inout OutputBuffer) {
    switch cell {
    case .absent: out.append("null")
    case .integer(let number): out.append(String(number))
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .text(let text): append(quoted: text, to: &out)
    default:
      out.append(UInt8(ascii: "\""))
      out.append(cell.machineText ?? "")
      out.append(UInt8(ascii: "\""))
    }
  }

  private static func append(quoted text: String, to out: inout OutputBuffer) {
    let isPlain = DisplayWidth.ofPlain(text) != nil
    if isPlain, !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      out.append(UInt8(ascii: "\""))
      out.append(text)
      out.append(UInt8(ascii: "\""))
    } else {
      var quoted = ""
      JSONValue.quote(text, into: &quoted)
      out.append(quoted)
    }
  }
}

import Files
import Fiscal
import Services

/// An answer written into a file, in the format that its ending tells.
enum AnswerFile {
  static func write(_ answer: Answer, to path: String, _ catalogue: Catalogue) throws {
    if path.lowercased().hasSuffix(".xlsx") { return try sheet(answer.rows, path, catalogue) }
    guard let mode = OutputMode(forFile: path) else { throw Fault(ServiceFault.exportEnding, ["file": path]) }
    try write(answer, to: path, as: mode, catalogue)
  }

  /// Whether an answer could be written there, as far as that can be told without a trace.
  static func check(_ path: String, as mode: OutputMode? = nil) throws {
    guard mode != nil || path.lowercased().hasSuffix(".xlsx") || OutputMode(forFile: path) != nil else {
      throw Fault(ServiceFault.exportEnding, ["file": path])
    }
    try FileSink.check(path)
  }

  /// The same in a mode that is known.
  static func write(_ answer: Answer, to path: String, as mode: OutputMode, _ catalogue: Catalogue) throws {
    let sink = try FileSink(path, .replacing)
    do {
      _ = try Drawing(mode, catalogue).draw(answer, on: sink)
      try sink.finish()
    } catch {
      sink.abandon()
      throw error
    }
  }

  private static func sheet(_ listing: Listing, _ path: String, _ catalogue: Catalogue) throws {
    let writer = try SheetWriter(path, columns: listing.columns.map(\.name))
    for row in listing.rows { try writer.write(row.map(cell)) }
    try writer.finish()
  }

  private static func cell(_ cell: Cell) -> SheetCell {
    switch cell {
    case .absent: .empty
    case .text(let text), .word(let text, _): .text(text)
    case .integer(let number): .integer(number)
    case .sum(let sum), .difference(let sum): .sum(sum)
    case .clock(let clock): .clock(clock)
    case .day(let day): .day(day)
    case .quantity(let quantity): .text(quantity.text)
    case .flag(let flag): .text(flag ? "true" : "false")
    }
  }
}

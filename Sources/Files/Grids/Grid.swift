import Fiscal

/// A small table as texts: what people fill in with a spreadsheet. Held in memory whole.
public struct Grid: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    /// The first line is 1.
    public var line: Int
    public var cells: [String]

    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  public var path: String
  public var titles: [String]
  /// Rows in which something stands.
  public var rows: [Row]

  /// How big a file is read at the most, in bytes: a row of every item of the biggest chain has room in it.
  public static let mostBytes = 256 << 20

  /// Reads a table out of a CSV (comma, semicolon or tab; UTF-8 or windows-1251) or an XLSX file, plain or packed.
  /// Apostrophes that an export put before formulas are taken away; all texts are trimmed.
  /// - Parameter isHeader: whether a row has the titles; titles of a report may stand before it.
  /// - Throws: a ``Fault`` of ``FilesFault``: no such file, no header in the first rows.
  public static func read(_ path: String, isHeader: ([String]) -> Bool) throws -> Grid {
    let opened = try Opened(path)
    switch opened.form.content {
    case .table: return try GridReader.read(opened, isHeader)
    case .spreadsheet: return try SheetGridReader.read(opened, isHeader)
    case .json, .jsonLines:
      throw Fault(FilesFault.noHeader, ["path": path, "rows": String(TableHead.rowsSearched)])
    }
  }

  /// A cell as it is meant: without the apostrophe of an export, trimmed; empty when there is nothing.
  static func cell(_ text: String) -> String { FormulaGuard.unguarded(text).foldedName ?? "" }
}

/// Reads a ``Grid`` out of separated values.
enum GridReader {
  static func read(_ opened: Opened, _ isHeader: ([String]) -> Bool) throws -> Grid {
    let stream = opened.stream
    while try stream.refill() {
      try Task.checkCancellation()
      guard stream.bytes.count <= Grid.mostBytes else {
        throw Fault(FilesFault.tooBig, ["path": opened.path, "most": String(Grid.mostBytes)])
      }
    }
    let hasMark = stream.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { stream.consume(3) }
    if let base = stream.bytes.baseAddress, let zero = stream.bytes.firstIndex(of: 0) {
      let line = 1 + UnsafeRawBufferPointer(start: base, count: zero).count { $0 == 0x0A }
      throw Fault(FilesFault.badText, ["path": opened.path], at: Fault.Place(file: opened.path, line: line))
    }
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      // Splitting changes bytes in place, so each separator has its own copy.
      let copy = ByteStream(copying: stream.bytes)
      if let grid = try read(copy, separator, hasMark, opened.path, isHeader) { return grid }
    }
    throw Fault(FilesFault.noHeader, ["path": opened.path, "rows": String(TableHead.rowsSearched)])
  }

  /// Nil when no row is the header with this separator.
  private static func read(
    _ stream: ByteStream, _ separator: UInt8, _ hasMark: Bool, _ path: String, _ isHeader: ([String]) -> Bool
  ) throws -> Grid? {
    let script: Script = hasMark ? .utf8 : .either
    var splitter = RecordSplitter(separator: separator)
    let bytes = stream.mutableBytes
    guard let base = bytes.baseAddress else { return nil }
    var grid: Grid?
    var at = 0
    var line = 1
    while at < bytes.count {
      guard case .row(let end) = splitter.split(bytes, from: at, ended: true) else {
        guard grid != nil else { return nil }
        throw Fault(FilesFault.unclosedQuote, ["path": path], at: Fault.Place(file: path, line: line))
      }
      var cells: [String] = []
      for field in splitter.fields.all {
        guard let text = script.text(field.bytes(in: UnsafeRawPointer(base))) else {
          throw Fault(FilesFault.badText, ["path": path], at: Fault.Place(file: path, line: line))
        }
        cells.append(Grid.cell(text))
      }
      if grid != nil {
        if cells.contains(where: { !$0.isEmpty }) { grid?.rows.append(Grid.Row(line: line, cells: cells)) }
      } else if isHeader(cells) {
        grid = Grid(path: path, titles: cells, rows: [])
      } else if line >= TableHead.rowsSearched {
        return nil
      }
      line += splitter.lines
      at = end
    }
    return grid
  }
}

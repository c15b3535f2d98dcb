import Fiscal

/// Reads a ``Grid`` out of an XLSX file: the first sheet that has the header.
enum SheetGridReader {
  static func read(_ opened: Opened, _ isHeader: ([String]) -> Bool) throws -> Grid {
    let archive = try ZipArchive(opened)
    let book = try Workbook(archive, path: opened.path)
    for sheet in book.sheets {
      let handler = GridHandler(book)
      guard try archive.parse(sheet, handler, pause: { _ in try Task.checkCancellation() }) else { continue }
      guard let at = handler.rows.prefix(TableHead.rowsSearched).firstIndex(where: { isHeader($0.cells) }) else {
        continue
      }
      return Grid(path: opened.path, titles: handler.rows[at].cells, rows: Array(handler.rows[(at + 1)...]))
    }
    throw Fault(FilesFault.noHeader, ["path": opened.path, "rows": String(TableHead.rowsSearched)])
  }
}

/// Gathers the cells of a sheet as texts: numbers as they were typed, dates as days.
private final class GridHandler: XMLHandler {
  private(set) var rows: [Grid.Row] = []
  private(set) var isDone = false

  private let book: Workbook
  private var line = 0
  private var cells: [String] = []
  private var column = 0
  private var kind = "n"
  private var style = 0
  private var value: [UInt8] = []
  private var inValue = false
  private var inPhonetic = false
  private static let mostColumns = 16_384

  init(_ book: Workbook) { self.book = book }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      line = attributes.number("r") ?? line + 1
      cells.removeAll(keepingCapacity: true)
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? cells.count
      kind = attributes["t"] ?? "n"
      style = attributes.number("s") ?? 0
      value.removeAll(keepingCapacity: true)
    case "v": inValue = true
    case "t": inValue = !inPhonetic
    case "rPh": inPhonetic = true
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) { if inValue { value.append(contentsOf: bytes) } }

  func end(_ name: XMLName) {
    switch name {
    case "v", "t": inValue = false
    case "rPh": inPhonetic = false
    case "c": cell()
    case "row": if cells.contains(where: { !$0.isEmpty }) { rows.append(Grid.Row(line: line, cells: cells)) }
    case "sheetData": isDone = true
    default: break
    }
  }

  /// The index of a column by a cell's reference: `B5` is 1.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(while: { (65...90).contains($0) }) {
      column = column * 26 + Int(byte) - 64
      guard column <= mostColumns else { return nil }
    }
    return column == 0 ? nil : column - 1
  }

  private func cell() {
    // A reference that goes backwards is no spreadsheet's; what it holds is left out.
    guard column >= cells.count, column < Self.mostColumns else { return }
    while cells.count < column { cells.append("") }
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case "s":
      var bytes: [UInt8] = []
      book.texts.append(Int(text) ?? -1, to: &bytes)
      cells.append(Grid.cell(String(decoding: bytes, as: UTF8.self)))
    case "n":
      let isDate = style < book.dateStyles.count && book.dateStyles[style]
      let clock = isDate ? SheetNumber.clock(text, from1904: book.from1904) : nil
      cells.append(clock ?? SheetNumber.plain(text) ?? text)
    // A formula that failed has nothing to tell: `#N/A`.
    case "e": cells.append("")
    default: cells.append(Grid.cell(text))
    }
  }
}

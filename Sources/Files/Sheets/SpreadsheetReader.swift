import Fiscal

/// Reads receipts out of an XLSX file: the first sheet that has a header of receipts.
struct SpreadsheetReader {
  private let opened: Opened

  init(_ opened: Opened) { self.opened = opened }

  func read<Sink: ReceiptSink>(into intake: inout Intake<Sink>) throws {
    let archive = try ZipArchive(opened)
    let book = try Workbook(archive, path: opened.path)
    for sheet in book.sheets {
      let handler = SheetHandler(book, intake)
      let found = try archive.parse(sheet, handler) { _ in try intake.pause(at: 0) }
      if let failure = handler.failure { throw failure }
      guard found, handler.hasHeader else { continue }
      intake = handler.intake
      return
    }
    throw intake.fault(.noHeader, ["rows": String(TableHead.rowsSearched)])
  }
}

/// Gathers a sheet's cells into rows, and reads these as a table's.
private final class SheetHandler<Sink: ReceiptSink>: XMLHandler {
  private(set) var intake: Intake<Sink>
  private(set) var failure: (any Error)?
  private(set) var isDone = false
  var hasHeader: Bool { rows != nil }

  private let book: Workbook
  private var rows: RowReader?
  private var bytes: [UInt8] = []
  private let fields = RowFields()
  private var line = 0
  // Columns of dates and of 16-digit numbers, once the header is known.
  private var clockColumns = (-1, -1)
  private var longColumns = (-1, -1)

  // The cell being read.
  private var column = 0
  private var type = CellType.number
  private var style = 0
  private var value: [UInt8] = []
  private var inValue = false
  private var inPhonetic = false

  init(_ book: Workbook, _ intake: Intake<Sink>) {
    self.book = book
    self.intake = intake
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      line = attributes.number("r") ?? line + 1
      bytes.removeAll(keepingCapacity: true)
      fields.removeAll()
    case "c":
      column = attributes.value("r").flatMap { Self.column($0) } ?? fields.count
      type = attributes.value("t").map { Self.type($0) } ?? .number
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
    case "row": row()
    case "sheetData": isDone = true
    default: break
    }
  }

  /// The index of a column by a cell's reference: `B5` is 1.
  private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var at = 0
    while reference[at] >= 65, reference[at] <= 90 {
      column = column * 26 + Int(reference[at]) - 64
      guard column <= 16_384 else { return nil }
      at += 1
    }
    return column == 0 ? nil : column - 1
  }

  private enum CellType { case number, shared, text }

  private static func type(_ name: UnsafePointer<CChar>) -> CellType {
    switch XMLName(name) {
    case "n": .number
    case "s": .shared
    default: .text
    }
  }

  private func cell() {
    // A reference that goes backwards is no spreadsheet's; what it holds is left out.
    guard column >= fields.count, column < 16_384 else { return }
    while fields.count < column { fields.append(RowField(start: bytes.count, count: 0)) }
    var field = RowField(start: bytes.count, count: 0)
    switch type {
    case .shared: book.texts.append(Int(String(decoding: value, as: UTF8.self)) ?? -1, to: &bytes)
    case .number: field.isNumber = number()
    case .text: bytes.append(contentsOf: value)
    }
    field.count = Int32(truncatingIfNeeded: bytes.count) - field.start
    fields.append(field)
  }

  /// Writes a number as the text that its column wants.
  /// - Returns: whether it is left as the sheet has it.
  private func number() -> Bool {
    let isDate = style < book.dateStyles.count && book.dateStyles[style]
    if !isDate, !isClockColumn, !isLongColumn, SheetNumber.isPlain(value) {
      bytes.append(contentsOf: value)
      return false
    }
    let text = String(decoding: value, as: UTF8.self)
    if isDate || isClockColumn, let clock = SheetNumber.clock(text, from1904: book.from1904) {
      bytes.append(contentsOf: clock.utf8)
      return false
    }
    // Numbers of 16 digits are looked at as they are: what a spreadsheet made of them cannot be undone.
    bytes.append(contentsOf: (isLongColumn ? text : SheetNumber.plain(text) ?? text).utf8)
    return isLongColumn
  }

  private var isClockColumn: Bool { column == clockColumns.0 || column == clockColumns.1 }
  private var isLongColumn: Bool { column == longColumns.0 || column == longColumns.1 }

  private func row() {
    guard fields.all.contains(where: { $0.count > 0 }) else { return }
    do {
      if rows == nil { try header() } else { try receipt() }
    } catch {
      failure = error
      isDone = true
    }
  }

  private func header() throws {
    let titles = bytes.withUnsafeBytes { bytes in
      fields.all.map { field in bytes.baseAddress.map { String(decoding: field.bytes(in: $0), as: UTF8.self) } ?? "" }
    }
    let layout = TableLayout(titles: titles)
    guard layout.isHeader else {
      isDone = line >= TableHead.rowsSearched
      return
    }
    let missing = layout.missing.map(\.name).joined(separator: ", ")
    guard missing.isEmpty else { throw intake.fault(.missingColumns, ["columns": missing], line: line) }
    rows = RowReader(layout: layout, script: .utf8)
    clockColumns = (layout.field(.datetime), layout.field(.time))
    longColumns = (layout.field(.drive), layout.field(.register))
  }

  private func receipt() throws {
    guard var rows else { return }
    self.rows = nil
    defer { self.rows = rows }
    intake.summary.rows += 1
    let width = rows.layout.width
    // A sheet leaves empty cells at the end of a row out.
    while fields.count < width { fields.append(RowField(start: bytes.count, count: 0)) }
    try bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      switch rows.read(base, fields.all, line: line) {
      case .receipt:
        intake.doubt(rows.doubts, line: line)
        try intake.take(rows.receipt, ReceiptDetails(warnings: rows.doubts))
      case .skipped: intake.summary.skipped += 1
      case .reject(let reason): intake.reject(reason, line: line)
      }
    }
  }
}

import CXlsxWriter
import Fiscal
import Glibc

/// Writes an XLSX file row by row, in memory that does not grow with it.
///
/// Nothing is at the path until ``finish()``; whoever lets go of the writer before leaves nothing behind.
public final class SheetWriter {
  /// How many rows a sheet can have.
  public static let mostRows = 1_048_576

  private let file: AtomicFile
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: (head: Format, sum: Format, clock: Format, day: Format)
  private var row: UInt32 = 0

  private typealias Format = UnsafeMutablePointer<lxw_format>?

  /// Begins a workbook with one sheet and a header.
  /// - Parameter widths: of the columns, in characters.
  public init(_ path: String, sheet name: String = "cheki", columns: [String], widths: [Double] = []) throws(Fault) {
    file = try AtomicFile(path)
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 1
    guard let book = workbook_new_opt(file.temporaryPath, &options),
      let sheet = workbook_add_worksheet(book, Self.sheetName(name))
    else { throw Fault(FilesFault.notWritable, ["path": path, "why": "libxlsxwriter"]) }
    self.book = book
    self.sheet = sheet
    formats = (
      workbook_add_format(book), workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)
    )
    format_set_bold(formats.head)
    format_set_num_format(formats.sum, "#,##0.00")
    format_set_num_format(formats.clock, "dd.mm.yyyy hh:mm:ss")
    format_set_num_format(formats.day, "dd.mm.yyyy")
    for (column, width) in widths.enumerated().prefix(16_384) {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    for (column, title) in columns.enumerated().prefix(16_384) {
      worksheet_write_string(sheet, 0, UInt16(column), title, formats.head)
    }
    row = 1
  }

  deinit { if let book { _ = workbook_close(book) } }

  /// Adds a row. Cells beyond the 16 384th are left out.
  public func write(_ cells: [SheetCell]) throws(Fault) {
    guard Int(row) < Self.mostRows else {
      throw Fault(FilesFault.tooManyRows, ["path": file.path, "most": String(Self.mostRows)])
    }
    for (index, cell) in cells.enumerated().prefix(16_384) {
      let status = write(cell, UInt16(index))
      guard status == LXW_NO_ERROR else { throw fault(status) }
    }
    row += 1
  }

  private func write(_ cell: SheetCell, _ column: UInt16) -> lxw_error {
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let text):
      // A cell holds 32 767 characters.
      return worksheet_write_string(sheet, row, column, String(text.unicodeScalars.prefix(32_767)), nil)
    case .sum(let sum): return worksheet_write_number(sheet, row, column, Double(sum.count) / 100, formats.sum)
    case .integer(let number):
      guard number.magnitude < 1_000_000_000_000_000 else {
        return worksheet_write_string(sheet, row, column, String(number), nil)
      }
      return worksheet_write_number(sheet, row, column, Double(number), nil)
    case .clock(let clock):
      return worksheet_write_number(sheet, row, column, Double(clock.seconds) / 86_400 + 25_569, formats.clock)
    case .day(let day):
      return worksheet_write_number(sheet, row, column, Double(day.number) + 25_569, formats.day)
    }
  }

  /// Finishes the workbook and sets it in its place.
  public func finish() throws(Fault) {
    guard let book else { return }
    self.book = nil
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR else { throw fault(status) }
    try file.commit()
  }

  private func fault(_ status: lxw_error) -> Fault {
    let code = errno
    if code == ENOSPC || code == EDQUOT { return Fault(FilesFault.diskFull, ["path": file.path]) }
    let why = lxw_strerror(status).map { String(cString: $0) } ?? String(status.rawValue)
    return Fault(FilesFault.notWritable, ["path": file.path, "why": why])
  }

  /// 31 characters at the most, and none of `[]:*?/\`.
  private static func sheetName(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { "[]:*?/\\'".unicodeScalars.contains($0) ? " " : $0 }.prefix(31)
    return String(String.UnicodeScalarView(scalars))
  }
}

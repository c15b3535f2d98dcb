import Fiscal

/// Why a file could not be read or written as a whole.
public enum FilesFault: String, MessageCode {
  /// `path`, `why`: the system does not give the file.
  case notReadable = "files.not-readable"
  /// `path`: there is no such file.
  case notFound = "files.not-found"
  /// `path`: a folder stands where a file should.
  case isFolder = "files.is-folder"
  /// `path`: nothing is in it.
  case empty = "files.empty"
  /// `path`, `rows`: none of so many first rows is a known header.
  case noHeader = "files.no-header"
  /// `path`, `columns`: the header lacks columns without which a receipt cannot be told.
  case missingColumns = "files.missing-columns"
  /// `path`, `format`: a known format that is not read (`xls`, `mxl`, `pdf`, `html`, `utf-16`).
  case unsupported = "files.unsupported"
  /// `path`, `format`, `why`: a packed file that cannot be unpacked.
  case badPacking = "files.bad-packing"
  /// `path`, `format`: a packed file that ends in the middle.
  case truncatedPacking = "files.truncated-packing"
  /// `path`: a quote that is never closed begins on the line.
  case unclosedQuote = "files.unclosed-quote"
  /// `path`, `size`: a row longer than any receipt.
  case tooLongRow = "files.too-long-row"
  /// `path`, `line`, `column`, `offset`, `reason`: not JSON.
  case badJSON = "files.bad-json"
  /// `path`, `line`, `column`, `offset`, `expected`: not JSON, and what should stand there.
  case unexpectedJSON = "files.unexpected-json"
  /// `path`, `line`, `column`, `offset`: JSON that ends in the middle.
  case truncatedJSON = "files.truncated-json"
  /// `path`, `line`, `column`, `offset`: JSON that is not UTF-8.
  case badEncoding = "files.bad-encoding"
  /// `path`: the line is no text: a zero byte, or an encoding that is not known.
  case badText = "files.bad-text"
  /// `path`, `most`: a table with more bytes than are held in memory.
  case tooBig = "files.too-big"
  /// `path`, `why`: a spreadsheet that cannot be read.
  case badSpreadsheet = "files.bad-spreadsheet"
  /// `path`, `before`, `after`: the file had another size, in bytes, when its end was reached.
  case changed = "files.changed"
  /// `path`: the task was cancelled while a pipe was waited for; readers make a `CancellationError` of it.
  case interrupted = "files.interrupted"
  /// `path`, `why`: nothing was written.
  case notWritable = "files.not-writable"
  /// `path`: no room on the disk.
  case diskFull = "files.disk-full"
  /// `path`, `most`: more rows than a sheet can have.
  case tooManyRows = "files.too-many-rows"
}

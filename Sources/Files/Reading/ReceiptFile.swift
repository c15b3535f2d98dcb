import Fiscal

/// A file of receipts, opened and recognised by what is in it: a table (CSV, TSV), JSON or JSON Lines in the ФНС's
/// names, or a spreadsheet (XLSX), each of them plain or packed with gzip or zstd.
///
/// Both readings take the file from its beginning, hold a window of it in memory at the most, stop with
/// `CancellationError` when their task is cancelled, and throw a ``Fault`` when the file cannot be read as a whole. What
/// is wrong with one row or document is a ``Reject``, told as it is met, and the rest is read.
public struct ReceiptFile: Sendable {
  public let path: String
  /// Whose receipts they are: an operator's document has a number, the books' may lack it.
  public let side: SideName
  /// What it is; nil for a pipe, which can be read only once. Encoding and separator of a table are told by the
  /// reading's summary.
  public let form: FileForm?

  /// Opens a file and looks at its beginning.
  public static func open(_ path: String, side: SideName) throws(Fault) -> ReceiptFile {
    guard FileBytes.isFile(path) else { return ReceiptFile(path: path, side: side, form: nil) }
    return ReceiptFile(path: path, side: side, form: try Opened(path).form)
  }

  /// Reads all receipts into columns. A row's origin is its line.
  /// - Parameter rejected: told of every row that is refused, in the order of the file.
  /// - Parameter progress: told now and then how many bytes of the file were read.
  public func readTable(rejected: Reject.Report, progress: Fiscal.Progress.Report? = nil) throws -> TableReading {
    try Self.cancellable {
      var sink = TableSink()
      let opened = try Opened(path)
      let summary = try withoutActuallyEscaping(rejected) { try read(opened, into: &sink, $0, progress) }
      return TableReading(table: sink.table, reports: sink.reports, summary: summary)
    }
  }

  /// Reads whole documents, with lines, doubts and original texts, and hands on one after the other.
  /// - Parameter deliver: takes a document; what it throws ends the reading and is thrown on.
  public func readDocuments(
    rejected: Reject.Report, progress: Fiscal.Progress.Report? = nil, deliver: (ReadDocument) throws -> Void
  ) throws -> ReadSummary {
    try withoutActuallyEscaping(rejected) { rejected in
      try withoutActuallyEscaping(deliver) { deliver in
        try Self.cancellable {
          let opened = try Opened(path)
          let lines = lines(of: opened) { KeptDocuments() }
          if opened.form.content == .json, try lines.areThere() {
            return try lines.read(ReadSummary(form: opened.form), rejected, progress) { part in
              for document in part.documents { try deliver(document) }
            }
          }
          var sink = DocumentSink(PassedDocuments(deliver))
          return try read(opened, into: &sink, rejected, progress)
        }
      }
    }
  }

  /// Reads whole documents in parts, several at a time where the file allows it.
  /// - Parameters:
  ///   - begin: makes a part, on any thread.
  ///   - deliver: takes the parts in the order of the file, each after its rejects were told; what it throws ends the
  ///     reading and is thrown on.
  public func readParts<Part: DocumentPart>(
    rejected: Reject.Report, progress: Fiscal.Progress.Report? = nil, begin: @escaping @Sendable () -> Part,
    deliver: (Part) throws -> Void
  ) throws -> ReadSummary {
    try withoutActuallyEscaping(rejected) { rejected in
      try withoutActuallyEscaping(deliver) { deliver in
        try Self.cancellable {
          let opened = try Opened(path)
          let lines = lines(of: opened, begin)
          if opened.form.content == .json, try lines.areThere() {
            return try lines.read(ReadSummary(form: opened.form), rejected, progress, deliver)
          }
          var sink = DocumentSink(begin()) { part in
            try deliver(part)
            return begin()
          }
          let summary = try read(opened, into: &sink, rejected, progress)
          try deliver(sink.part)
          return summary
        }
      }
    }
  }

  private func lines<Part>(of opened: Opened, _ begin: @escaping @Sendable () -> Part) -> LinesReader<Part> {
    LinesReader(stream: opened.stream, path: path, side: side, size: opened.size, begin: begin)
  }

  /// Whoever waits for a pipe can only throw a fault.
  private static func cancellable<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let fault as Fault where fault.code == FilesFault.interrupted.rawValue {
      throw CancellationError()
    }
  }

  private func read<Sink: ReceiptSink>(
    _ opened: Opened, into sink: inout Sink, _ rejected: @escaping Reject.Report, _ progress: Fiscal.Progress.Report?
  ) throws -> ReadSummary {
    var intake = Intake(
      path: path, side: side, size: opened.size, rejected: rejected, progress: progress, sink: sink,
      summary: ReadSummary(form: opened.form))
    switch opened.form.content {
    case .table: try TableReader(stream: opened.stream).read(into: &intake)
    case .json, .jsonLines:
      var reader = JSONReader(stream: opened.stream, side: side)
      try reader.read(into: &intake)
    case .spreadsheet: try SpreadsheetReader(opened).read(into: &intake)
    }
    sink = intake.sink
    return intake.summary
  }
}

/// What a file gave when it was read into columns.
public struct TableReading: Sendable {
  public var table: ReceiptTable
  /// Reports among the documents: their numbers are no gaps.
  public var reports: [ReportDocument]
  public var summary: ReadSummary
}

/// A file that was opened and recognised.
struct Opened {
  let path: String
  /// Of the file itself, in bytes.
  let size: Int?
  let form: FileForm
  /// What is in the file, unpacked.
  let stream: ByteStream

  init(_ path: String) throws(Fault) {
    let file = try FileBytes(path: path)
    var stream = ByteStream(file)
    var packing: FileForm.Packing?
    // Packed twice is packed by mistake, but costs nothing to read.
    for _ in 0..<3 {
      while stream.bytes.count < 4096, try stream.refill() {}
      if packing == nil, stream.bytes.isEmpty { throw Fault(FilesFault.empty, ["path": path]) }
      let content: FileForm.Content
      switch Recognizer.kind(stream.bytes) {
      case .gzip:
        stream = ByteStream(GzipBytes(stream, path: path))
        packing = .gzip
        continue
      case .zstd:
        stream = ByteStream(ZstdBytes(stream, path: path))
        packing = .zstd
        continue
      case .unsupported(let format): throw Fault(FilesFault.unsupported, ["path": path, "format": format])
      case .zip: content = .spreadsheet
      case .json: content = .json
      case .table: content = .table
      }
      if stream.bytes.isEmpty { throw Fault(FilesFault.empty, ["path": path]) }
      self.path = path
      self.size = file.size
      self.form = FileForm(content: content, packing: packing)
      self.stream = stream
      return
    }
    throw Fault(FilesFault.unsupported, ["path": path, "format": packing?.rawValue ?? ""])
  }
}

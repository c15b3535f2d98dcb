import Fiscal

/// One reading of one file: where its receipts go, and what is counted on the way.
struct Intake<Sink: ReceiptSink> {
  let path: String
  let side: SideName
  /// The file's size in bytes, where it is known.
  let size: Int?
  let rejected: Reject.Report
  let progress: Fiscal.Progress.Report?
  var sink: Sink
  var summary: ReadSummary

  @inline(__always)
  mutating func take(_ receipt: borrowing RawReceipt, _ details: @autoclosure () -> ReceiptDetails) throws {
    if let refusal = try sink.add(receipt, details()) {
      reject(refusal, line: receipt.line)
    } else {
      summary.receipts += 1
    }
  }

  mutating func take(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) throws {
    try sink.add(report, key: key, original: original)
    summary.reports += 1
  }

  mutating func reject(_ reason: Message, line: Int) {
    summary.rejects += 1
    rejected(Reject(file: path, line: line, reason: reason))
  }

  mutating func doubt(_ doubts: [Message], line: Int) {
    for doubt in doubts { summary.doubt(doubt, file: path, line: line) }
  }

  /// Guesses from the part that was read how many receipts there are, before columns grow step by step.
  mutating func expect(at position: Int) {
    guard let size, position > 0, position < size, summary.receipts > 0 else { return }
    let guess = Double(summary.receipts) * Double(size) / Double(position) * 1.05
    sink.expect(Int(min(guess, 50_000_000)))
  }

  func fault(_ code: FilesFault, _ facts: [String: String] = [:], line: Int? = nil) -> Fault {
    let facts = facts.merging(["path": path]) { given, _ in given }
    return Fault(code, facts, at: line.map { Fault.Place(file: path, line: $0) })
  }

  /// Called now and then in long work: tells how far it is, and stops when the task is cancelled.
  func pause(at position: Int) throws {
    try Task.checkCancellation()
    progress?(Fiscal.Progress(Message(FilesNote.reading, ["file": path]), done: position, total: size))
  }
}

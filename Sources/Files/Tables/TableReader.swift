import Fiscal
import Glibc

/// Reads receipts out of a separated-values text.
struct TableReader {
  let stream: ByteStream
  /// A row cannot be longer than what is read at once.
  private static let longest = ByteStream.piece

  func read<Sink: ReceiptSink>(into intake: inout Intake<Sink>) throws {
    let head = try head(&intake)
    var splitter = RecordSplitter(separator: head.separator)
    var rows = RowReader(layout: head.layout, script: head.script)
    var line = head.nextLine
    var isFirst = true
    /// How many fields a row has: the header's, or fewer where the rows end without their empty ones.
    var width = head.layout.width
    while true {
      try intake.pause(at: stream.position)
      let window = stream.mutableBytes
      let hasZeros = window.baseAddress.map { memchr($0, 0, window.count) != nil } ?? false
      var at = 0
      reading: while at < window.count {
        switch splitter.split(window, from: at, ended: stream.ended) {
        case .row(let end):
          let row = hasZeros ? UnsafeRawBufferPointer(rebasing: window[at..<end]) : RawReceipt.nothing
          if row.contains(0) {
            intake.summary.rows += 1
            intake.reject(Message(RejectReason.zeroByte), line: line)
          } else {
            let fields = splitter.fields.all
            let isCut = end == window.count && window[end - 1] != 0x0A && fields.count < width
            try take(window, fields, line, isCut: isCut, &rows, &intake)
            if fields.count > 1 { width = min(head.layout.width, fields.count) }
          }
          line += splitter.lines
          at = end
        case .incomplete: break reading
        case .unclosed: throw intake.fault(.unclosedQuote, line: line)
        }
      }
      stream.consume(at)
      if isFirst { intake.expect(at: stream.position) }
      isFirst = false
      if at == 0, window.count >= Self.longest {
        let isQuoted = splitter.lines > 1
        throw intake.fault(isQuoted ? .unclosedQuote : .tooLongRow, ["size": String(window.count)], line: line)
      }
      if try !stream.refill(), stream.bytes.isEmpty { return }
    }
  }

  private func head<Sink: ReceiptSink>(_ intake: inout Intake<Sink>) throws -> TableHead {
    while stream.bytes.count < ByteStream.piece, try stream.refill() {}
    let hasMark = stream.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { stream.consume(3) }
    guard let head = TableHead.find(in: stream.bytes, hasMark: hasMark, ended: stream.ended) else {
      throw intake.fault(.noHeader, ["rows": String(TableHead.rowsSearched)])
    }
    let missing = head.layout.missing
    guard missing.isEmpty else {
      let names = missing.map(\.name).joined(separator: ", ")
      throw intake.fault(.missingColumns, ["columns": names], line: head.nextLine - 1)
    }
    stream.consume(head.end)
    intake.summary.form.encoding = head.script == .windows1251 ? .windows1251 : .utf8
    intake.summary.form.separator = Character(Unicode.Scalar(head.separator))
    return head
  }

  @inline(__always)
  private func take<Sink: ReceiptSink>(
    _ window: UnsafeMutableRawBufferPointer, _ fields: UnsafeBufferPointer<RowField>, _ line: Int, isCut: Bool,
    _ rows: inout RowReader,
    _ intake: inout Intake<Sink>
  ) throws {
    guard let base = window.baseAddress, fields.count > 1 || fields[0].count > 0 else { return }
    intake.summary.rows += 1
    switch rows.read(base, fields, line: line) {
    case .receipt where isCut:
      // What is there makes a receipt by chance: a sum may lack its last digit.
      intake.reject(Message(RejectReason.cutOff, ["fields": String(fields.count)]), line: line)
    case .receipt:
      if !rows.doubts.isEmpty { intake.doubt(rows.doubts, line: line) }
      try intake.take(rows.receipt, ReceiptDetails(warnings: rows.doubts))
    case .skipped: intake.summary.skipped += 1
    case .reject(let reason): intake.reject(reason, line: line)
    }
  }
}

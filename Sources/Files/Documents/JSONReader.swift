import Fiscal
import Glibc
import JSON

/// Reads receipts out of JSON and JSON Lines of any length, a value at a time.
///
/// A value that fits the window is read whole. A longer one can only be a list, or an object around a list: it is
/// entered, and its elements are read one by one.
struct JSONReader {
  /// Longer values than this are entered.
  private static let longest = 4 << 20

  private let stream: ByteStream
  private let documents: DocumentReader
  private var line: Int
  private var column = 1
  /// Values on the top level read so far.
  private var values: Int

  /// - Parameter line: the line on which the stream begins.
  /// - Parameter values: how many values on the top level lie before it.
  init(stream: ByteStream, side: SideName, line: Int = 1, values: Int = 0) {
    self.stream = stream
    self.line = line
    self.values = values
    documents = DocumentReader(side: side)
  }

  mutating func read<Sink: ReceiptSink>(into intake: inout Intake<Sink>) throws {
    while stream.bytes.count < 3, try stream.refill() {}
    if values == 0, stream.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { stream.consume(3) }
    while let first = try next(&intake) {
      if first == UInt8(ascii: "["), values == 0 {
        try list(.list, &intake)
      } else {
        try value(.top, &intake)
      }
      values += 1
    }
    if values > 1 { intake.summary.form.content = .jsonLines }
  }

  /// The next byte that is no white space; nil at the end.
  private mutating func next<Sink: ReceiptSink>(_ intake: inout Intake<Sink>) throws -> UInt8? {
    while true {
      let bytes = stream.bytes
      let spaces = bytes.prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.count
      consume(spaces)
      if !stream.bytes.isEmpty { return stream.bytes[0] }
      guard try more(&intake) else { return nil }
    }
  }

  private mutating func more<Sink: ReceiptSink>(_ intake: inout Intake<Sink>) throws -> Bool {
    try intake.pause(at: stream.position)
    return try stream.refill()
  }

  /// Leaves bytes behind, counting lines.
  private mutating func consume(_ count: Int) {
    guard count > 0, let base = stream.bytes.baseAddress else { return }
    var from = 0
    while from < count, let newline = memchr(base + from, 0x0A, count - from) {
      line += 1
      column = 1
      from = UnsafeRawPointer(newline) - base + 1
    }
    column += count - from
    stream.consume(count)
  }

  /// Where a value stands.
  private enum Place {
    case top
    case element
    /// Of a list that holds other things than documents, or a member of an object that was entered.
    case within(FiscalKey?)
  }

  /// Reads the value that begins here.
  private mutating func value<Sink: ReceiptSink>(_ place: Place, _ intake: inout Intake<Sink>) throws {
    while true {
      let outcome = Result { () throws(JSONError) in try documents.tape.read(stream.bytes, ended: stream.ended) }
      switch outcome {
      case .success(let end):
        switch place {
        case .top, .element: try documents.read(stream.bytes, line: line, into: &intake)
        case .within(let key):
          try documents.read(stream.bytes, line: line, under: key, isRecord: false, into: &intake)
        }
        return consume(end)
      case .failure(let error):
        if error.reason == .unexpectedEnd, !stream.ended { break }
        if case .top = place, try skipBadLine(error, &intake) { return }
        throw fault(error, intake)
      }
      let first = stream.bytes[0]
      if stream.bytes.count >= Self.longest, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
        guard first == UInt8(ascii: "[") else { return try object(&intake) }
        if case .within(let key) = place { return try list(key, &intake) }
        return try list(.list, &intake)
      }
      _ = try more(&intake)
    }
  }

  /// Enters a list: its elements are read one by one.
  private mutating func list<Sink: ReceiptSink>(_ key: FiscalKey?, _ intake: inout Intake<Sink>) throws {
    consume(1)
    if try next(&intake) == UInt8(ascii: "]") { return consume(1) }
    while true {
      guard try next(&intake) != nil else { throw ended(.value, intake) }
      try value(key == .list ? .element : .within(nil), &intake)
      if try !another(until: UInt8(ascii: "]"), .commaOrBracket, &intake) { return }
    }
  }

  /// Enters an object: its members are read one by one.
  private mutating func object<Sink: ReceiptSink>(_ intake: inout Intake<Sink>) throws {
    consume(1)
    if try next(&intake) == UInt8(ascii: "}") { return consume(1) }
    while true {
      guard let quote = try next(&intake) else { throw ended(.key, intake) }
      guard quote == UInt8(ascii: "\"") else { throw wrong(.key, intake) }
      let key = try self.key(&intake)
      guard let colon = try next(&intake) else { throw ended(.colon, intake) }
      guard colon == UInt8(ascii: ":") else { throw wrong(.colon, intake) }
      consume(1)
      guard try next(&intake) != nil else { throw ended(.value, intake) }
      try value(.within(key), &intake)
      if try !another(until: UInt8(ascii: "}"), .commaOrBrace, &intake) { return }
    }
  }

  private mutating func key<Sink: ReceiptSink>(_ intake: inout Intake<Sink>) throws -> FiscalKey? {
    while true {
      let outcome = Result { () throws(JSONError) in try documents.tape.read(stream.bytes, ended: stream.ended) }
      switch outcome {
      case .success(let end):
        let key = documents.fields.meaning(documents.tape, 0)
        consume(end)
        return key
      case .failure(let error):
        guard error.reason == .unexpectedEnd, !stream.ended else { throw fault(error, intake) }
        _ = try more(&intake)
      }
    }
  }

  /// Reads the comma before another element, or the closing bracket.
  private mutating func another<Sink: ReceiptSink>(
    until close: UInt8, _ expected: JSONError.Expected, _ intake: inout Intake<Sink>
  ) throws -> Bool {
    guard let byte = try next(&intake) else { throw ended(expected, intake) }
    guard byte == close || byte == UInt8(ascii: ",") else { throw wrong(expected, intake) }
    consume(1)
    return byte != close
  }

  /// In JSON Lines a broken line costs that line alone, as long as a whole line it is.
  private mutating func skipBadLine<Sink: ReceiptSink>(
    _ error: JSONError, _ intake: inout Intake<Sink>
  ) throws -> Bool {
    guard values > 0, column == 1, error.reason != .badUTF8 else { return false }
    while true {
      if let newline = stream.bytes.firstIndex(of: 0x0A) {
        intake.summary.rows += 1
        var facts = ["column": String(error.offset + 1), "reason": "@" + error.reason.rawValue]
        if error.offset > newline { facts["column"] = String(newline + 1) }
        intake.reject(Message(RejectReason.badLine, facts), line: line)
        consume(newline + 1)
        return true
      }
      guard try more(&intake) else { return false }
    }
  }

  // MARK: Faults

  private func ended<Sink>(_ expected: JSONError.Expected, _ intake: Intake<Sink>) -> Fault {
    fault(JSONError(reason: .unexpectedEnd, offset: 0, line: 1, expected: expected), intake)
  }

  private func wrong<Sink>(_ expected: JSONError.Expected, _ intake: Intake<Sink>) -> Fault {
    fault(JSONError(reason: .unexpectedByte, offset: 0, line: 1, expected: expected), intake)
  }

  private func fault<Sink>(_ error: JSONError, _ intake: Intake<Sink>) -> Fault {
    let before = stream.bytes.prefix(error.offset)
    let lineBegin = before.lastIndex(of: 0x0A)
    let column = lineBegin.map { characters(before[($0 + 1)...]) + 1 } ?? self.column + characters(before[...])
    let line = self.line + before.count { $0 == 0x0A }
    var facts = [
      "line": String(line), "column": String(column), "offset": String(stream.offset + error.offset),
      "reason": "@" + error.reason.rawValue,
    ]
    if let expected = error.expected { facts["expected"] = "@" + expected.rawValue }
    let code: FilesFault =
      switch error.reason {
      case .unexpectedEnd: .truncatedJSON
      case .badUTF8: .badEncoding
      default: error.expected == nil ? .badJSON : .unexpectedJSON
      }
    return intake.fault(code, facts, line: line)
  }

  /// Characters rather than bytes, as an editor counts columns.
  private func characters(_ bytes: some Sequence<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

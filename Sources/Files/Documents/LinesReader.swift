import Dispatch
import Fiscal
import Foundation
import Glibc

/// Reads the documents of JSON Lines a piece at a time, several pieces at once, and hands them on in the order of the file.
///
/// A piece ends where a line closes an object and the next one opens another. Such a place lies between two values, however
/// they are broken into lines, since within a value a comma would stand there.
struct LinesReader<Part: DocumentPart> {
  let stream: ByteStream
  let path: String
  let side: SideName
  /// The file's size in bytes, where it is known.
  let size: Int?
  /// About how many bytes a piece has.
  var piece = 4 << 20
  var width = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
  /// Makes the part that takes a piece's documents, on the piece's thread.
  let begin: @Sendable () -> Part

  /// Whether it is worth while: several processors, and more than a piece of lines.
  func areThere() throws -> Bool {
    guard width > 1 else { return false }
    try fill(piece)
    return !stream.ended && Self.cut(stream.bytes) != nil
  }

  func read(
    _ empty: ReadSummary, _ rejected: Reject.Report, _ progress: Fiscal.Progress.Report?,
    _ deliver: (Part) throws -> Void
  ) throws -> ReadSummary {
    var summary = empty
    summary.form.content = .jsonLines
    var line = 1
    var waiting: [LinesPiece<Part>] = []
    func next() throws {
      let piece = waiting.removeFirst()
      try piece.wait()
      piece.rejects.forEach(rejected)
      if let part = piece.part { try deliver(part) }
      if let error = piece.error { throw error }
      summary.add(piece.summary)
    }
    while true {
      try fill(piece)
      try Task.checkCancellation()
      progress?(Fiscal.Progress(Message(FilesNote.reading, ["file": path]), done: stream.position, total: size))
      if stream.bytes.isEmpty { break }
      guard let end = stream.ended ? stream.bytes.count : Self.cut(stream.bytes) else {
        // A value longer than a piece.
        _ = try stream.refill()
        continue
      }
      let bytes = UnsafeRawBufferPointer(rebasing: stream.bytes[..<end])
      let piece = LinesPiece(ByteStream(copying: bytes), path: path, side: side, line: line, empty, begin)
      line += Self.newlines(bytes)
      stream.consume(end)
      piece.start(isFirst: piece.line == 1)
      waiting.append(piece)
      // Two more than are read at once, so that a wait for the archive idles nobody.
      while waiting.count > width + 2 { try next() }
    }
    while !waiting.isEmpty { try next() }
    return summary
  }

  private func fill(_ count: Int) throws {
    while stream.bytes.count < count, try stream.refill() {}
  }

  private static func newlines(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var at = 0
    while at < bytes.count, let newline = memchr(base + at, 0x0A, bytes.count - at) {
      count += 1
      at = UnsafeRawPointer(newline) - base + 1
    }
    return count
  }

  /// Behind the last line break of the bytes that parts two objects.
  static func cut(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var end = bytes.count - 1
    while end > 0, let newline = bytes[..<end].lastIndex(of: 0x0A) {
      let before = newline > 0 && bytes[newline - 1] == 0x0D ? newline - 2 : newline - 1
      if bytes[newline + 1] == UInt8(ascii: "{"), before >= 0, bytes[before] == UInt8(ascii: "}") { return newline + 1 }
      end = newline
    }
    return nil
  }
}

/// A piece of the file, read on a thread of its own.
private final class LinesPiece<Part: DocumentPart>: @unchecked Sendable {
  let line: Int
  private let stream: ByteStream
  private let path: String
  private let side: SideName
  private let done = DispatchSemaphore(value: 0)
  // Written before `done` is signalled, read after it was waited for.
  private(set) var part: Part?
  private(set) var rejects: [Reject] = []
  private(set) var summary: ReadSummary
  private(set) var error: (any Error)?

  private let begin: @Sendable () -> Part

  init(
    _ stream: ByteStream, path: String, side: SideName, line: Int, _ empty: ReadSummary,
    _ begin: @escaping @Sendable () -> Part
  ) {
    self.stream = stream
    self.path = path
    self.side = side
    self.line = line
    self.begin = begin
    summary = empty
  }

  func start(isFirst: Bool) {
    DispatchQueue.global().async {
      self.read(isFirst: isFirst)
      self.done.signal()
    }
  }

  func wait() throws {
    done.wait()
    try Task.checkCancellation()
  }

  private func read(isFirst: Bool) {
    let part = begin()
    self.part = part
    var intake = Intake(
      path: path, side: side, size: nil, rejected: { self.rejects.append($0) }, progress: nil, sink: DocumentSink(part),
      summary: summary)
    var reader = JSONReader(stream: stream, side: side, line: line, values: isFirst ? 0 : 1)
    do { try reader.read(into: &intake) } catch { self.error = error }
    summary = intake.summary
  }
}

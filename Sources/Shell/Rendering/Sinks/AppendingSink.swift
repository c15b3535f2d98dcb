import Glibc

/// `>> FILE`: adds to a file. A table's header that the file begins with already is not written a second time, and a last line
/// without an end gets one first.
public final class AppendingSink: OutputSink {
  private let sink: FileSink
  /// What is left of the header that is not to be written again.
  private var skipped: ArraySlice<UInt8>
  private var lacksEnd: Bool

  public var surface: Surface { sink.surface }

  /// - Parameter header: the header's line, its end included; nil where the format has none.
  /// - Throws: `failed` when the file cannot be written.
  public init(_ path: String, header: [UInt8]?) throws(OutputFailure) {
    let there = AppendingSink.look(at: path, AppendingSink.most(header))
    skipped = header.map { there.begins(with: $0) ? $0[...] : [] } ?? []
    lacksEnd = there.lacksEnd
    sink = try FileSink(path, .appending)
  }

  public func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var bytes = bytes[...]
    while let byte = skipped.first, bytes.first == byte {
      skipped.removeFirst()
      bytes.removeFirst()
    }
    guard !bytes.isEmpty else { return }
    skipped = []
    if lacksEnd {
      lacksEnd = false
      bytes.insert(0x0A, at: bytes.startIndex)
    }
    try sink.write(Array(bytes))
  }

  public func finish() throws(OutputFailure) { try sink.finish() }
  public func abandon() { sink.abandon() }

  // MARK: What is there

  private struct There {
    var head: [UInt8] = []
    var lacksEnd = false

    /// Whether the first line is this one. A byte order mark and a carriage return are Excel's.
    func begins(with header: [UInt8]) -> Bool {
      let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
      let line = start.prefix { $0 != 0x0A }
      return (line.last == 0x0D ? line.dropLast() : line).elementsEqual(header.dropLast())
    }
  }

  private static func most(_ header: [UInt8]?) -> Int { (header?.count ?? 0) + 8 }

  /// What an ordinary file begins and ends with; nothing for any other.
  private static func look(at path: String, _ most: Int) -> There {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return There() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return There()
    }
    var head = [UInt8](repeating: 0, count: most)
    let count = pread(descriptor, &head, most, 0)
    var last: UInt8 = 0x0A
    pread(descriptor, &last, 1, status.st_size - 1)
    return There(head: Array(head.prefix(max(0, count))), lacksEnd: last != 0x0A)
  }
}

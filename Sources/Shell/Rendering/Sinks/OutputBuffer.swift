/// Gathers what is drawn and hands it to a sink in pieces, so that long answers never stand in memory whole.
struct OutputBuffer {
  private static let piece = 64 * 1024

  private let sink: any OutputSink
  private(set) var bytes: [UInt8] = []

  init(_ sink: any OutputSink) {
    self.sink = sink
    bytes.reserveCapacity(OutputBuffer.piece + 4096)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func appendSpaces(_ count: Int) {
    if count > 0 { bytes.append(contentsOf: repeatElement(0x20, count: count)) }
  }

  /// Ends a line; hands the piece over when it is large enough.
  mutating func endLine() throws(OutputFailure) {
    bytes.append(0x0A)
    if bytes.count >= OutputBuffer.piece { try flush() }
  }

  mutating func flush() throws(OutputFailure) {
    if Task.isCancelled { throw .cancelled }
    guard !bytes.isEmpty else { return }
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

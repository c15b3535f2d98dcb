import Fiscal

/// Where bytes come from, piece by piece.
protocol ByteSource: AnyObject {
  /// Fills a part of the buffer. 0 when there is nothing more.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int

  /// How far into the file itself, for progress.
  var position: Int { get }
}

/// Nothing to read.
final class NoBytes: ByteSource {
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int { 0 }
  var position: Int { 0 }
}

import Fiscal

/// Where bytes come from, piece by piece.
protocol ByteSource: AnyObject {
  /// Fills a part of the buffer. 0 when there is nothing more.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int

  /// How far into the file itself, for progress.
  var position: Int { get }
}

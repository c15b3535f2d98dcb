import CZstd
import Fiscal

/// The unpacked bytes of Zstandard (RFC 8878), of all its frames.
final class ZstdBytes: ByteSource {
  private let packed: ByteStream
  private let path: String
  private let stream: OpaquePointer?
  private var inFrame = false

  init(_ packed: ByteStream, path: String) {
    self.packed = packed
    self.path = path
    stream = ZSTD_createDStream()
  }

  deinit { ZSTD_freeDStream(stream) }

  var position: Int { packed.position }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    while output.pos == 0 {
      // The library may still hold output of input that it has taken: ask it before asking the file.
      let ended = packed.bytes.isEmpty ? try !packed.refill() : false
      if ended && !inFrame { return 0 }
      let bytes = packed.bytes
      var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
      let status = ZSTD_decompressStream(stream, &output, &input)
      packed.consume(input.pos)
      guard ZSTD_isError(status) == 0 else {
        let why = String(cString: ZSTD_getErrorName(status))
        throw Fault(FilesFault.badPacking, ["path": path, "format": "zstd", "why": why])
      }
      inFrame = status != 0
      if ended && output.pos == 0 && inFrame {
        throw Fault(FilesFault.truncatedPacking, ["path": path, "format": "zstd"])
      }
    }
    return output.pos
  }
}

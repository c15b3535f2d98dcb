import CZlib
import Fiscal

/// The unpacked bytes of gzip (RFC 1952), of all its members.
final class GzipBytes: ByteSource {
  private let packed: ByteStream
  private let path: String
  private var stream = z_stream()
  private var started = false
  private var inMember = false

  init(_ packed: ByteStream, path: String) {
    self.packed = packed
    self.path = path
  }

  deinit { if started { inflateEnd(&stream) } }

  var position: Int { packed.position }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    if !started {
      // 15 bits of window, +16: gzip only.
      guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        throw damaged("zlib")
      }
      started = true
      inMember = true
    }
    let room = min(buffer.count, 1 << 30)
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(room)
    while Int(stream.avail_out) == room {
      if packed.bytes.isEmpty, try !packed.refill() {
        guard inMember else { return 0 }
        throw Fault(FilesFault.truncatedPacking, ["path": path, "format": "gzip"])
      }
      if !inMember, try !nextMember() { return 0 }
      try inflateSome()
    }
    return room - Int(stream.avail_out)
  }

  private func inflateSome() throws(Fault) {
    let input = packed.bytes
    let given = min(input.count, 1 << 30)
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(given)
    let status = inflate(&stream, Z_NO_FLUSH)
    packed.consume(given - Int(stream.avail_in))
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: inMember = false
    default: throw damaged(stream.msg.map { String(cString: $0) } ?? String(status))
    }
  }

  /// Begins another member where one stands; zeros that pad the file are read over.
  private func nextMember() throws(Fault) -> Bool {
    while true {
      let zeros = packed.bytes.prefix { $0 == 0 }.count
      packed.consume(zeros)
      if !packed.bytes.isEmpty { break }
      guard try packed.refill() else { return false }
    }
    inflateReset(&stream)
    inMember = true
    return true
  }

  private func damaged(_ why: String) -> Fault {
    Fault(FilesFault.badPacking, ["path": path, "format": "gzip", "why": why])
  }
}

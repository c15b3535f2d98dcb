import CZstd
import Synchronization

/// Zstandard at its fastest level, which makes a twelfth of receipts in JSON.
enum Zstd {
  static func compress(_ bytes: [UInt8]) throws -> [UInt8] {
    let context = try Compressor.take()
    defer { Compressor.give(back: context) }
    var status = 0
    let packed = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { room, count in
      status = bytes.withUnsafeBytes {
        ZSTD_compressCCtx(context.pointer, room.baseAddress, room.count, $0.baseAddress, $0.count, 1)
      }
      count = ZSTD_isError(status) == 0 ? status : 0
    }
    guard ZSTD_isError(status) == 0 else { throw Damage(what: String(cString: ZSTD_getErrorName(status))) }
    return packed
  }

  /// - Parameter size: How many bytes come out; other ones are damage.
  static func decompress(_ packed: ArraySlice<UInt8>, size: Int) throws -> [UInt8] {
    try packed.withUnsafeBytes { packed in
      // Asked before any memory is taken for it.
      guard ZSTD_getFrameContentSize(packed.baseAddress, packed.count) == UInt64(size) else {
        throw Damage(what: "size of packed texts")
      }
      var status = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
        status = ZSTD_decompress(room.baseAddress, room.count, packed.baseAddress, packed.count)
        count = ZSTD_isError(status) == 0 ? status : 0
      }
      guard bytes.count == size, ZSTD_isError(status) == 0 else {
        throw Damage(what: ZSTD_isError(status) == 0 ? "packed texts" : String(cString: ZSTD_getErrorName(status)))
      }
      return bytes
    }
  }
}

/// A compressor's working memory, which is dear to make and used by one thread at a time.
private final class Compressor: @unchecked Sendable {
  let pointer: OpaquePointer

  private static let idle = Mutex<[Compressor]>([])

  private init() throws {
    guard let made = ZSTD_createCCtx() else { throw Damage(what: "memory for compression") }
    pointer = made
  }

  deinit { ZSTD_freeCCtx(pointer) }

  static func take() throws -> Compressor { try idle.withLock { $0.popLast() } ?? Compressor() }

  static func give(back compressor: Compressor) { idle.withLock { $0.append(compressor) } }
}

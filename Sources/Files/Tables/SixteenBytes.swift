/// A place for a number of 16 digits that does not stand in the file as it is read.
final class SixteenBytes {
  private let base = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 8)

  init() { base.initializeMemory(as: UInt8.self, repeating: 48, count: 16) }

  deinit { base.deallocate() }

  /// Keeps the digits until the next ones come.
  func keep(_ digits: String) -> UnsafeRawBufferPointer {
    for (offset, byte) in digits.utf8.prefix(16).enumerated() {
      base.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
    }
    return UnsafeRawBufferPointer(start: base, count: 16)
  }
}

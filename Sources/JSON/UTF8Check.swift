/// Whether bytes are UTF-8, without making a text of them.
public enum UTF8Check {
  /// The offset of the first byte that cannot be UTF-8; nil when all is well. A character cut off at the end is bad.
  public static func firstBad(_ bytes: UnsafeRawPointer, _ count: Int) -> Int? {
    var at = 0
    while at < count {
      if at + 8 <= count, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        at += 8
        continue
      }
      // Four Cyrillic letters, D0 or D1 and what follows it.
      if at + 8 <= count,
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) & 0xC0FE_C0FE_C0FE_C0FE
          == 0x80D0_80D0_80D0_80D0
      {
        at += 8
        continue
      }
      let byte = bytes.load(fromByteOffset: at, as: UInt8.self)
      if byte < 0x80 {
        at += 1
        continue
      }
      guard let length = sequence(bytes + at, count - at, first: byte) else { return at }
      at += length
    }
    return nil
  }

  /// The length of the character at the pointer, nil when it is none (RFC 3629: no overlong forms, no surrogates).
  @inline(__always)
  private static func sequence(_ bytes: UnsafeRawPointer, _ count: Int, first: UInt8) -> Int? {
    func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      guard offset < count else { return false }
      let byte = bytes.load(fromByteOffset: offset, as: UInt8.self)
      return byte >= low && byte <= high
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, 0xA0) && follows(2) ? 3 : nil
    case 0xED: return follows(1, 0x80, 0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return follows(1, 0x90) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, 0x80, 0x8F) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }
}

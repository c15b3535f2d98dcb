import Glibc

/// Finds what a key means by its bytes.
final class KeyTable {
  struct Entry {
    var text: [UInt8]
    var key: FiscalKey
    /// The spelling's own number, to see it twice.
    var spelling: UInt8
  }

  private var entries: [Entry] = []
  private var slots = [Int16](repeating: -1, count: 512)

  init() {
    for (key, spellings) in FiscalKey.spellings {
      for spelling in spellings {
        let text = Array(spelling.utf8)
        var slot = text.withUnsafeBytes { Self.slot($0) }
        while slots[slot] >= 0 { slot = (slot + 1) & 511 }
        slots[slot] = Int16(entries.count)
        entries.append(Entry(text: text, key: key, spelling: UInt8(truncatingIfNeeded: entries.count)))
      }
    }
  }

  /// The meaning of a key without escapes, and which spelling it is.
  @inline(__always)
  func find(_ bytes: UnsafeRawBufferPointer) -> (key: FiscalKey, spelling: UInt8)? {
    guard bytes.count > 0, let base = bytes.baseAddress else { return nil }
    var slot = Self.slot(bytes)
    while true {
      let index = Int(slots[slot])
      guard index >= 0 else { return nil }
      let isSame = entries[index].text.withUnsafeBytes { text in
        guard text.count == bytes.count, let known = text.baseAddress else { return false }
        return memcmp(known, base, text.count) == 0
      }
      if isSame { return (entries[index].key, entries[index].spelling) }
      slot = (slot + 1) & 511
    }
  }

  /// First four and last four bytes and the length tell the known keys apart well enough.
  @inline(__always)
  private static func slot(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    var hash = UInt64(truncatingIfNeeded: count)
    if count >= 4 {
      let head = base.loadUnaligned(as: UInt32.self)
      let tail = base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      hash = hash ^ UInt64(head) << 32 ^ UInt64(tail) << 5
    } else {
      for byte in bytes { hash = hash << 8 ^ UInt64(byte) }
    }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}

import Glibc
import JSON

/// Finds what a key means by its bytes.
final class KeyTable {
  struct Entry {
    var text: [UInt8]
    var key: FiscalKey
    /// The spelling's own number, to see it twice.
    var spelling: UInt8
  }

  @exclusivity(unchecked) private var entries: [Entry] = []
  @exclusivity(unchecked) private var slots = [Int16](repeating: -1, count: 512)
  /// Places in `entries` by the tape's numbers of keys.
  @exclusivity(unchecked) private var numbered = [Int16](repeating: KeyTable.unknown, count: JSONTape.mostKeys + 1)
  private static let unknown: Int16 = -2
  private static let meansNothing: Int16 = -1

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

  /// The meaning of a tape's key, and which spelling it is. A table serves one tape.
  @inline(__always)
  func find(_ tape: JSONTape, _ key: Int) -> (key: FiscalKey, spelling: UInt8)? {
    let number = tape.key(key)
    guard number > 0 else { return findUnnumbered(tape, key) }
    let known = numbered[number]
    if known == Self.meansNothing { return nil }
    if known >= 0 { return meaning(Int(known)) }
    let found = find(tape.bytes(key))
    numbered[number] = found.map { Int16($0) } ?? Self.meansNothing
    return found.map { meaning($0) }
  }

  @inline(__always)
  private func meaning(_ entry: Int) -> (key: FiscalKey, spelling: UInt8) {
    (entries[entry].key, entries[entry].spelling)
  }

  private func findUnnumbered(_ tape: JSONTape, _ key: Int) -> (key: FiscalKey, spelling: UInt8)? {
    if tape.kind(key) == .string { return find(tape.bytes(key)).map { meaning($0) } }
    // A key written with escapes.
    guard var text = tape.text(key) else { return nil }
    return text.withUTF8 { find(UnsafeRawBufferPointer($0)) }.map { meaning($0) }
  }

  /// The place in `entries` of a key without escapes.
  private func find(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count > 0, let base = bytes.baseAddress else { return nil }
    var slot = Self.slot(bytes)
    while true {
      let index = Int(slots[slot])
      guard index >= 0 else { return nil }
      let isSame = entries[index].text.withUnsafeBytes { text in
        guard text.count == bytes.count, let known = text.baseAddress else { return false }
        return memcmp(known, base, text.count) == 0
      }
      if isSame { return index }
      slot = (slot + 1) & 511
    }
  }

  /// First four and last four bytes and the length tell the known keys apart well enough.
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

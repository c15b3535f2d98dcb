import Glibc

/// Numbers given to byte strings on first sight: a hash table that compares bytes and makes no texts.
struct ByteNumbers {
  private struct Entry {
    var start: Int
    var count: Int
    var number: UInt32
  }

  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  /// Places in `entries`, −1 where there is none; a power of two of them.
  private var slots = [Int32](repeating: -1, count: 1024)
  private var last = -1

  /// The number of the bytes; 0 for none, nil when they were never seen.
  @inline(__always)
  mutating func known(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
    if last >= 0, isEntry(last, base, bytes.count) { return entries[last].number }
    return search(base, bytes.count)
  }

  private mutating func search(_ base: UnsafeRawPointer, _ count: Int) -> UInt32? {
    var slot = Int(truncatingIfNeeded: Self.hash(base, count)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if isEntry(entry, base, count) {
        last = entry
        return entries[entry].number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives bytes that are not known a number.
  mutating func add(_ bytes: UnsafeRawBufferPointer, as number: UInt32) -> UInt32 {
    last = entries.count
    entries.append(Entry(start: arena.count, count: bytes.count, number: number))
    arena.append(contentsOf: bytes)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for entry in entries.indices { place(entry) }
    } else {
      place(last)
    }
    return number
  }

  private mutating func place(_ entry: Int) {
    let known = entries[entry]
    let hash = arena.withUnsafeBytes { arena in arena.baseAddress.map { Self.hash($0 + known.start, known.count) } }
    var slot = Int(truncatingIfNeeded: hash ?? 0) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: entry)
  }

  @inline(__always)
  private func isEntry(_ entry: Int, _ base: UnsafeRawPointer, _ count: Int) -> Bool {
    let known = entries[entry]
    guard known.count == count else { return false }
    return arena.withUnsafeBytes { arena in
      guard let start = arena.baseAddress else { return false }
      guard count == 16 else { return memcmp(start + known.start, base, count) == 0 }
      // Numbers of registers and drives are what is looked for most.
      let head = (start + known.start).loadUnaligned(as: UInt64.self) == base.loadUnaligned(as: UInt64.self)
      let tail =
        (start + known.start + 8).loadUnaligned(as: UInt64.self) == (base + 8).loadUnaligned(as: UInt64.self)
      return head && tail
    }
  }

  /// Mixes eight bytes at a time.
  private static func hash(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 <= count {
      hash = (hash ^ base.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      at += 8
    }
    while at < count {
      hash = (hash ^ UInt64(base.load(fromByteOffset: at, as: UInt8.self))) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      at += 1
    }
    return hash
  }
}

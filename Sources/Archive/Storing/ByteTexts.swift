import Glibc

/// Numbers of texts, which are compared by their bytes as SQLite compares them: Unicode's equality would have to
/// normalise each one.
struct ByteTexts: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int
    var count: Int
    var number: UInt32
  }

  private static let seed = UInt64.random(in: .min ... .max)

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Place of an entry + 1; 0 where there is none. A power of two of them.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { entries.count }

  /// The number of a text that was added. It changes nothing; as a change it works in place, where the tables would be
  /// held and let go each time.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, isSame(entry, text) { return entry.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a text that is not known yet.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, number: UInt32) {
    if entries.count * 2 >= slots.count { grow() }
    entries.append(Entry(hash: Self.hash(text), start: bytes.count, count: text.count, number: number))
    bytes.append(contentsOf: text)
    place(entries.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for at in entries.indices { place(at) }
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(entry + 1)
  }

  private func isSame(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.count == text.count, let other = text.baseAddress else { return entry.count == text.count }
    return bytes.withUnsafeBufferPointer { own in
      own.baseAddress.map { memcmp($0 + entry.start, other, entry.count) == 0 } ?? false
    }
  }

  /// Eight bytes at a time; seeded, so that no file can be made to fall into one slot.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = seed ^ UInt64(truncatingIfNeeded: raw.count)
    var at = 0
    while at + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    return mixed(hash ^ rest)
  }

  /// The finalizer of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

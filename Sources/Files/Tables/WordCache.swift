import Glibc

/// The few words of a column with few words, by their bytes, each understood once.
struct WordCache<Value> {
  private var known: [(bytes: [UInt8], value: Value)] = []
  private static var most: Int { 32 }

  @inline(__always)
  func value(_ bytes: UnsafeRawBufferPointer) -> Value? {
    for (word, value) in known where word.count == bytes.count {
      let same = word.withUnsafeBytes { word in
        guard let known = word.baseAddress, let base = bytes.baseAddress else { return true }
        return memcmp(known, base, bytes.count) == 0
      }
      if same { return value }
    }
    return nil
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer, _ value: Value) {
    if known.count < Self.most { known.append((Array(bytes), value)) }
  }
}

/// Writes small values one after another: numbers in seven bits a byte, texts behind their length.
struct Packer: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: UInt64) {
    if value < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: value)) }
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Small magnitudes of either sign stay short.
  mutating func append(signed value: Int64) {
    append(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      append(UInt64(utf8.count))
      // A text is mostly a few digits: bytes one by one are quicker than a copy.
      if utf8.count < 4 {
        for byte in utf8 { bytes.append(byte) }
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Bytes behind their count.
  mutating func append(counted others: some Collection<UInt8>) {
    append(UInt64(others.count))
    bytes.append(contentsOf: others)
  }

  /// Bytes as they are.
  mutating func append(raw others: some Collection<UInt8>) { bytes.append(contentsOf: others) }

  /// Ready for the next value in the same memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what a ``Packer`` wrote; throws ``Damage`` where it reads as nothing of the kind.
struct Unpacker {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// Whether all was read.
  var isAtEnd: Bool { at == bytes.endIndex }

  mutating func number() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw Damage(what: "packed number")
  }

  mutating func signed() throws -> Int64 {
    let raw = try number()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  mutating func byte() throws -> UInt8 {
    guard at < bytes.endIndex else { throw Damage(what: "end of packed bytes") }
    defer { at += 1 }
    return bytes[at]
  }

  /// A count of things of which each takes a byte at least.
  mutating func count() throws -> Int {
    guard let count = Int(exactly: try number()), count <= bytes.endIndex - at else {
      throw Damage(what: "packed count")
    }
    return count
  }

  mutating func text() throws -> String { String(decoding: try counted(), as: UTF8.self) }

  /// Bytes behind their count.
  mutating func counted() throws -> ArraySlice<UInt8> {
    let count = try count()
    defer { at += count }
    return bytes[at..<at + count]
  }
}

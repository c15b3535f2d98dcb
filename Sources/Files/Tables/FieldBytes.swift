import Fiscal

/// The values of a table's fields, read from their bytes: the usual spellings fast, the rest by way of text.
enum FieldBytes {
  /// 1…2³²−1 in plain digits, 0 for no bytes; nil for the rest.
  @inline(__always)
  static func plainNumber(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    guard bytes.count <= 10 else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      let digit = byte &- 48
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value <= UInt64(UInt32.max) ? UInt32(truncatingIfNeeded: value) : nil
  }

  /// Kopecks of `149.90`, `149,9` or `149`, 0 for no bytes; nil for the rest.
  @inline(__always)
  static func plainSum(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    let count = bytes.count
    guard count > 0, count <= 16, let base = bytes.baseAddress else { return count == 0 ? 0 : nil }
    // Most payments of a receipt are `0.00` or `0,00`.
    if count == 4 {
      let word = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
      if word == 0x3030_2E30 || word == 0x3030_2C30 { return 0 }
    }
    var value: Int64 = 0
    var at = 0
    while at < count {
      let digit = base.load(fromByteOffset: at, as: UInt8.self) &- 48
      guard digit <= 9 else { break }
      value = value &* 10 &+ Int64(digit)
      at += 1
    }
    if at == count { return value &* 100 }
    guard at > 0 else { return nil }
    let point = base.load(fromByteOffset: at, as: UInt8.self)
    guard point == UInt8(ascii: ".") || point == UInt8(ascii: ",") else { return nil }
    let fraction = count - at - 1
    guard fraction == 1 || fraction == 2 else { return nil }
    let tens = base.load(fromByteOffset: at + 1, as: UInt8.self) &- 48
    let units = fraction == 2 ? base.load(fromByteOffset: at + 2, as: UInt8.self) &- 48 : 0
    guard tens <= 9, units <= 9 else { return nil }
    return value &* 100 &+ Int64(tens) &* 10 &+ Int64(units)
  }

  /// Whether the bytes are sixteen ASCII digits.
  @inline(__always)
  static func isSixteenDigits(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count == 16, let base = bytes.baseAddress else { return false }
    return isEightDigits(base.loadUnaligned(as: UInt64.self))
      && isEightDigits(base.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  @inline(__always)
  private static func isEightDigits(_ word: UInt64) -> Bool {
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    return word & high == 0x3030_3030_3030_3030 && (word &+ 0x0606_0606_0606_0606) & high == 0x3030_3030_3030_3030
  }

  /// Without white space (no-break spaces of the encoding too), an apostrophe or `="…"` around, with which exports keep
  /// spreadsheets from spoiling numbers.
  static func bare(_ bytes: UnsafeRawBufferPointer, _ script: Script) -> UnsafeRawBufferPointer {
    var from = 0
    var to = bytes.count
    func space(at offset: Int) -> Int {
      switch bytes[offset] {
      case 0x09, 0x0A, 0x0D, 0x20: return 1
      case 0xA0: return script.isSingleByte ? 1 : 0
      case 0xC2: return !script.isSingleByte && offset + 1 < to && bytes[offset + 1] == 0xA0 ? 2 : 0
      default: return 0
      }
    }
    while from < to, case let step = space(at: from), step > 0 { from += step }
    while to > from {
      if space(at: to - 1) == 1 {
        to -= 1
      } else if to - 2 >= from, space(at: to - 2) == 2 {
        to -= 2
      } else {
        break
      }
    }
    if to - from >= 3, bytes[from] == UInt8(ascii: "="), bytes[from + 1] == UInt8(ascii: "\""),
      bytes[to - 1] == UInt8(ascii: "\"")
    {
      from += 2
      to -= 1
    } else if to > from, bytes[from] == UInt8(ascii: "'") {
      from += 1
    }
    return UnsafeRawBufferPointer(rebasing: bytes[from..<to])
  }

  /// The bytes as a person sees them in a message: short, without control characters.
  static func shown(_ bytes: UnsafeRawBufferPointer, _ script: Script) -> String {
    let text = script.text(bytes) ?? String(decoding: bytes, as: UTF8.self)
    return shown(text)
  }

  static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard shown.count < 40 else { return String(shown) + "…" }
      shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}

extension Script {
  var isSingleByte: Bool { self == .windows1251 }
}

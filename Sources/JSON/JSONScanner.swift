/// Walks over the bytes of a JSON text, one grammatical piece at a time.
struct JSONScanner {
  let base: UnsafeRawPointer
  let end: Int
  var at: Int
  /// Whether nothing follows the bytes.
  let ended: Bool

  func error(_ reason: JSONError.Reason, _ expected: JSONError.Expected? = nil, at offset: Int? = nil) -> JSONError {
    let offset = min(offset ?? at, end)
    let line = 1 + UnsafeRawBufferPointer(start: base, count: offset).count { $0 == 0x0A }
    return JSONError(reason: reason, offset: offset, line: line, expected: expected)
  }

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  /// The byte here.
  @inline(__always)
  func next(_ expected: JSONError.Expected) throws(JSONError) -> UInt8 {
    guard at < end else { throw error(.unexpectedEnd, expected) }
    return byte(at)
  }

  @inline(__always)
  mutating func skipSpace() {
    while at < end {
      let byte = byte(at)
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at += 1
    }
  }

  mutating func word(_ text: StaticString) throws(JSONError) {
    for offset in 0..<text.utf8CodeUnitCount {
      guard at < end else { throw error(.unexpectedEnd, .value) }
      guard byte(at) == text.utf8Start[offset] else { throw error(.unexpectedByte, .value) }
      at += 1
    }
  }

  mutating func number() throws(JSONError) {
    let start = at
    if byte(at) == UInt8(ascii: "-") { at += 1 }
    let whole = digits()
    if whole == 0, at == end, !ended { throw error(.unexpectedEnd) }
    guard whole > 0 else { throw error(.badNumber, at: start) }
    if whole > 1, byte(at - whole) == UInt8(ascii: "0") { throw error(.badNumber, at: start) }
    if at < end, byte(at) == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 || (at == end && !ended) else { throw error(.badNumber, at: start) }
    }
    if at < end, byte(at) | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, byte(at) == UInt8(ascii: "+") || byte(at) == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 || (at == end && !ended) else { throw error(.badNumber, at: start) }
    }
    if at == end, !ended { throw error(.unexpectedEnd) }
  }

  private mutating func digits() -> Int {
    let start = at
    while at < end, byte(at) &- 48 <= 9 { at += 1 }
    return at - start
  }

  /// Reads a text from its opening quote to behind the closing one.
  /// - Returns: whether there are escapes in it.
  mutating func string() throws(JSONError) -> Bool {
    let start = at + 1
    at = start
    var escaped = false
    var beyondASCII = false
    while true {
      while at + 8 <= end {
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let stops = JSONScanner.stops(word)
        guard stops == 0 else {
          let step = stops.trailingZeroBitCount / 8
          // Only the bytes before the stop count: those behind it may lie outside the text.
          if step > 0, word << UInt64(64 - step * 8) & 0x8080_8080_8080_8080 != 0 { beyondASCII = true }
          at += step
          break
        }
        if word & 0x8080_8080_8080_8080 != 0 { beyondASCII = true }
        at += 8
      }
      guard at < end else { throw error(.unexpectedEnd, .quote) }
      let byte = byte(at)
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        escaped = true
        try escape()
      } else if byte < 0x20 {
        throw error(.controlCharacter)
      } else {
        if byte >= 0x80 { beyondASCII = true }
        at += 1
      }
    }
    if beyondASCII, let bad = UTF8Check.firstBad(base + start, at - start) {
      throw error(.badUTF8, at: start + bad)
    }
    at += 1
    return escaped
  }

  /// The high bit of each byte of a word that is a quote, a backslash or a control character. Bits above the first
  /// one found may be wrong.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5C)
    return ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & highs
  }

  /// Reads an escape from its backslash on.
  private mutating func escape() throws(JSONError) {
    let start = at
    guard at + 1 < end else { throw error(.unexpectedEnd, .quote, at: end) }
    at += 2
    switch byte(start + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      let code = try hex4()
      guard code & 0xF800 == 0xD800 else { return }
      guard code < 0xDC00 else { throw error(.badEscape, at: start) }
      // A high surrogate wants its low one behind it.
      guard at + 1 < end else { throw error(.unexpectedEnd, .quote, at: end) }
      guard byte(at) == UInt8(ascii: "\\"), byte(at + 1) == UInt8(ascii: "u") else {
        throw error(.badEscape, at: start)
      }
      at += 2
      guard try hex4() & 0xFC00 == 0xDC00 else { throw error(.badEscape, at: start) }
    default: throw error(.badEscape, at: start)
    }
  }

  private mutating func hex4() throws(JSONError) -> UInt32 {
    guard at + 4 <= end else { throw error(.unexpectedEnd, .quote, at: end) }
    var code: UInt32 = 0
    for _ in 0..<4 {
      let byte = byte(at)
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 65...70: digit = byte - 55
      case 97...102: digit = byte - 87
      default: throw error(.badEscape)
      }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }
}

/// Reads a JSON text (RFC 8259) into a tree, checking the whole grammar and UTF-8.
public struct JSONParser {
  /// How deep arrays and objects may lie in one another.
  public static let deepest = 128

  /// Parses one text. A byte order mark in front is read over.
  /// - Parameter refusingDuplicates: whether an object with a repeated key is an error.
  public static func parse(_ bytes: some Collection<UInt8>, refusingDuplicates: Bool = false) throws(JSONError)
    -> JSONValue
  {
    let result: Result<JSONValue, JSONError>? = bytes.withContiguousStorageIfAvailable { storage in
      parse(UnsafeRawBufferPointer(storage), refusingDuplicates)
    }
    return try (result ?? Array(bytes).withUnsafeBytes { parse($0, refusingDuplicates) }).get()
  }

  public static func parse(_ text: String, refusingDuplicates: Bool = false) throws(JSONError) -> JSONValue {
    var text = text
    let result = text.withUTF8 { parse(UnsafeRawBufferPointer($0), refusingDuplicates) }
    return try result.get()
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, _ refusingDuplicates: Bool)
    -> Result<JSONValue, JSONError>
  {
    Result { () throws(JSONError) in
      var parser = JSONParser(bytes, refusingDuplicates)
      if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { parser.at = 3 }
      let value = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.at == bytes.count else { throw parser.error(.trailingText) }
      return value
    }
  }

  private let bytes: UnsafeRawBufferPointer
  private let refusingDuplicates: Bool
  private var at = 0

  private init(_ bytes: UnsafeRawBufferPointer, _ refusingDuplicates: Bool) {
    self.bytes = bytes
    self.refusingDuplicates = refusingDuplicates
  }

  private func error(
    _ reason: JSONError.Reason, at offset: Int? = nil, key: String? = nil, _ expected: JSONError.Expected? = nil
  ) -> JSONError {
    let offset = min(offset ?? at, bytes.count)
    let line = 1 + bytes[..<offset].count { $0 == 0x0A }
    return JSONError(reason: reason, offset: offset, line: line, key: key, expected: expected)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
      at += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw error(.unexpectedEnd, .value) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error(.unexpectedByte, .value)
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let end = at + text.utf8CodeUnitCount
    guard end <= bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
    for offset in 0..<text.utf8CodeUnitCount where bytes[at + offset] != text.utf8Start[offset] {
      throw error(.unexpectedByte, at: at + offset)
    }
    at = end
    return value
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.deepest else { throw error(.tooDeep) }
    at += 1
    var elements: [JSONValue] = []
    skipSpace()
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth))
      if try !another(until: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.deepest else { throw error(.tooDeep) }
    at += 1
    var members: [JSONMember] = []
    // By their bytes: texts that Unicode calls equivalent are different keys.
    var keys: Set<[UInt8]> = []
    skipSpace()
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
      at += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard at < bytes.count else { throw error(.unexpectedEnd, .key) }
      guard bytes[at] == UInt8(ascii: "\"") else { throw error(.unexpectedByte, .key) }
      let start = at
      let key = try string()
      if refusingDuplicates, !keys.insert(Array(key.utf8)).inserted { throw error(.duplicateKey, at: start, key: key) }
      skipSpace()
      guard at < bytes.count else { throw error(.unexpectedEnd, .colon) }
      guard bytes[at] == UInt8(ascii: ":") else { throw error(.unexpectedByte, .colon) }
      at += 1
      members.append(JSONMember(key, try value(depth: depth)))
      if try !another(until: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  /// Reads the comma before another element, or the closing bracket.
  private mutating func another(until close: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    let expected: JSONError.Expected = close == UInt8(ascii: "]") ? .commaOrBracket : .commaOrBrace
    guard at < bytes.count else { throw error(.unexpectedEnd, expected) }
    guard bytes[at] == UInt8(ascii: ",") || bytes[at] == close else { throw error(.unexpectedByte, expected) }
    at += 1
    return bytes[at - 1] != close
  }

  private mutating func number() throws(JSONError) -> String {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = digits()
    guard whole > 0 else { throw error(.badNumber, at: start) }
    if whole > 1, bytes[at - whole] == UInt8(ascii: "0") { throw error(.badNumber, at: start) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw error(.badNumber, at: start) }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { throw error(.badNumber, at: start) }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 { at += 1 }
    return at - start
  }

  private mutating func string() throws(JSONError) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
      at += 1
    }
    guard at < bytes.count else { throw error(.unexpectedEnd) }
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      return try utf8(Array(bytes[start..<at - 1]), from: start)
    }
    var text = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return try utf8(text, from: start)
      }
      guard byte >= 0x20 else { throw error(.controlCharacter) }
      at += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    throw error(.unexpectedEnd)
  }

  private func utf8(_ text: [UInt8], from start: Int) throws(JSONError) -> String {
    guard let text = String(validating: text, as: UTF8.self) else { throw error(.badUTF8, at: start) }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard at < bytes.count else { throw error(.unexpectedEnd) }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hex4()
      if (0xD800..<0xDC00).contains(code) {
        guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
          throw error(.badEscape)
        }
        at += 2
        let low = try hex4()
        guard (0xDC00..<0xE000).contains(low) else { throw error(.badEscape) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error(.badEscape) }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error(.badEscape, at: at - 1)
    }
  }

  private mutating func hex4() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw error(.unexpectedEnd) }
      let byte = bytes[at]
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

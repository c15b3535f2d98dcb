import Fiscal
import JSON

/// Where in an object's tokens its known fields stand.
final class FiscalFields {
  /// Tokens by ``FiscalKey``; −1 where there is none.
  private let tokens: UnsafeMutableBufferPointer<Int32>
  /// A key that stands twice in the object.
  @exclusivity(unchecked) private(set) var duplicate: Int?
  private let table: KeyTable

  init(_ table: KeyTable) {
    self.table = table
    tokens = .allocate(capacity: FiscalKey.allCases.count)
    tokens.initialize(repeating: -1)
  }

  deinit { tokens.deallocate() }

  /// Looks through an object's members. Where several spellings of a field are there, the first that is not null counts.
  func read(_ tape: JSONTape, _ object: Int) {
    var twice: Int?
    var seen: UInt128 = 0
    tokens.update(repeating: -1)
    for key in tape.children(object) {
      guard let found = table.find(tape, key) else { continue }
      let bit = UInt128(1) << UInt128(found.spelling)
      if seen & bit != 0 { twice = key }
      seen |= bit
      let field = Int(found.key.rawValue)
      if tokens[field] < 0, tape.kind(key + 1) != .null { tokens[field] = Int32(truncatingIfNeeded: key + 1) }
    }
    duplicate = twice
  }

  /// What a key means, for walking through objects that are no documents.
  func meaning(_ tape: JSONTape, _ key: Int) -> FiscalKey? { table.find(tape, key)?.key }

  @inline(__always)
  subscript(key: FiscalKey) -> Int? {
    let token = tokens[Int(key.rawValue)]
    return token < 0 ? nil : Int(token)
  }
}

extension JSONTape {
  /// A whole number, written as a number or as digits in a text; nil when it is none.
  @inline(__always)
  func integer(_ token: Int) -> Int64? {
    let bytes = bytes(token)
    switch kind(token) {
    case .number, .string: break
    default: return nil
    }
    guard bytes.count <= 18, bytes.count > 0 else { return slowInteger(token) }
    var value: Int64 = 0
    for byte in bytes {
      let digit = byte &- 48
      guard digit <= 9 else { return slowInteger(token) }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  private func slowInteger(_ token: Int) -> Int64? {
    guard let text = text(token) else { return nil }
    return JSONValue.string(String(text.drop { $0.isWhitespace })).integer
  }

  /// Whether the token is a text of nothing, as some write what is not known.
  func isBlank(_ token: Int) -> Bool { kind(token) == .string && bytes(token).allSatisfy { $0 == 0x20 } }

  /// The bytes of a text without the spaces that pad it.
  @inline(__always)
  func unpadded(_ token: Int) -> UnsafeRawBufferPointer {
    let bytes = bytes(token)
    var from = 0
    var to = bytes.count
    while from < to, bytes[from] == 0x20 { from += 1 }
    while to > from, bytes[to - 1] == 0x20 { to -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[from..<to])
  }
}

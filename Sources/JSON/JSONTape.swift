/// One JSON text cut into tokens where it lies, nothing copied: the fast way through many documents of a bulk file.
///
/// The whole grammar of RFC 8259 is checked, UTF-8 and escapes included, as ``JSONParser`` does. A tape is filled again
/// for every text; tokens and their bytes hold as long as the text stays where it was and the tape is not filled anew.
public final class JSONTape {
  /// What a token is. A text with escapes in it is `.escaped`: its bytes are not yet the text.
  public enum Kind: UInt8, Sendable {
    case null, no, yes, number, string, escaped, array, object
  }

  public struct Token {
    public var kind: Kind
    /// A key's number, see ``JSONTape/key(_:)``.
    public var key: UInt16
    /// Where the token's content begins: behind the quote of a text, at the bracket of a list.
    public var start: UInt32
    public var count: UInt32
    /// The token behind this one and all that lies in it.
    public var next: UInt32
  }

  // A tape belongs to one reader and calls nobody back while it changes: the checks that two accesses do not meet
  // would cost a fifth of the reading.
  @exclusivity(unchecked) @usableFromInline var tokens: UnsafeMutablePointer<Token>
  @exclusivity(unchecked) @usableFromInline var base: UnsafeRawPointer
  @exclusivity(unchecked) private var capacity = 1024
  private let open: UnsafeMutablePointer<UInt32>
  /// The key that each open list or object stands under.
  private let under: UnsafeMutablePointer<UInt16>
  private let keys = JSONKeys()
  /// How many tokens the text has; the first is the whole value.
  @exclusivity(unchecked) public private(set) var count = 0

  public init() {
    tokens = .allocate(capacity: capacity)
    open = .allocate(capacity: JSONParser.deepest + 1)
    under = .allocate(capacity: JSONParser.deepest + 1)
    base = UnsafeRawPointer(open)
  }

  deinit {
    tokens.deallocate()
    open.deallocate()
    under.deallocate()
  }

  /// Cuts the value that begins at `start`, white space before it read over.
  /// - Parameter ended: whether nothing follows these bytes. While more may come, a number that touches their end is
  ///   not yet a number.
  /// - Returns: the offset behind the value.
  /// - Throws: ``JSONError``; its line counts from the beginning of `bytes`. The reason is `.unexpectedEnd` when the
  ///   bytes so far are good and the value is not yet whole.
  public func read(_ bytes: UnsafeRawBufferPointer, from start: Int = 0, ended: Bool = true) throws(JSONError) -> Int {
    guard let base = bytes.baseAddress, bytes.count < UInt32.max else {
      throw JSONError(reason: .unexpectedEnd, offset: 0, line: 1, expected: .value)
    }
    self.base = base
    count = 0
    var scanner = JSONScanner(base: base, end: bytes.count, at: start, ended: ended)
    var depth = 0
    // The last key of the object at hand; right behind its opening, the one that it stands under.
    var last: UInt16 = 0
    values: while true {
      scanner.skipSpace()
      let byte = try scanner.next(.value)
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth < JSONParser.deepest else { throw scanner.error(.tooDeep) }
        let isObject = byte == UInt8(ascii: "{")
        open[depth] = UInt32(count)
        under[depth] = last
        depth += 1
        add(isObject ? .object : .array, scanner.at, 1)
        scanner.at += 1
        scanner.skipSpace()
        if try scanner.next(isObject ? .key : .value) == byte &+ 2 {
          scanner.at += 1
          depth -= 1
          tokens[count - 1].count = 2
        } else {
          if isObject { last = try key(&scanner, after: last, isFirst: true) }
          continue values
        }
      } else {
        try scalar(byte, &scanner)
      }
      // Behind a value: the end, a comma, or the bracket that closes its list.
      while depth > 0 {
        scanner.skipSpace()
        let parent = Int(open[depth - 1])
        let isObject = tokens[parent].kind == .object
        let byte = try scanner.next(isObject ? .commaOrBrace : .commaOrBracket)
        if byte == UInt8(ascii: ",") {
          scanner.at += 1
          if isObject { last = try key(&scanner, after: last, isFirst: false) }
          continue values
        }
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw scanner.error(.unexpectedByte, isObject ? .commaOrBrace : .commaOrBracket)
        }
        scanner.at += 1
        depth -= 1
        last = under[depth]
        tokens[parent].count = UInt32(scanner.at) - tokens[parent].start
        tokens[parent].next = UInt32(count)
      }
      return scanner.at
    }
  }

  /// Reads a key and its colon.
  @inline(__always)
  private func key(_ scanner: inout JSONScanner, after last: UInt16, isFirst: Bool) throws(JSONError) -> UInt16 {
    scanner.skipSpace()
    let guess = keys.guess(after: last, isFirst: isFirst)
    if guess != 0 {
      let length = keys.length(of: guess, at: base + scanner.at, scanner.end - scanner.at)
      if length > 0 {
        add(.string, scanner.at + 1, length - 3, key: guess)
        scanner.at += length
        return guess
      }
    }
    return try newKey(&scanner, after: last, isFirst: isFirst)
  }

  private func newKey(_ scanner: inout JSONScanner, after last: UInt16, isFirst: Bool) throws(JSONError) -> UInt16 {
    guard try scanner.next(.key) == UInt8(ascii: "\"") else { throw scanner.error(.unexpectedByte, .key) }
    try string(&scanner)
    let token = count - 1
    let number = kind(token) == .string ? keys.number(of: bytes(token)) : 0
    tokens[token].key = number
    keys.remember(number, after: last, isFirst: isFirst)
    scanner.skipSpace()
    guard try scanner.next(.colon) == UInt8(ascii: ":") else { throw scanner.error(.unexpectedByte, .colon) }
    scanner.at += 1
    return number
  }

  @inline(__always)
  private func string(_ scanner: inout JSONScanner) throws(JSONError) {
    let start = scanner.at + 1
    let escaped = try scanner.string()
    add(escaped ? .escaped : .string, start, scanner.at - 1 - start)
  }

  @inline(__always)
  private func scalar(_ byte: UInt8, _ scanner: inout JSONScanner) throws(JSONError) {
    let start = scanner.at
    switch byte {
    case UInt8(ascii: "\""): try string(&scanner)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanner.number()
      add(.number, start, scanner.at - start)
    case UInt8(ascii: "t"):
      try scanner.word("true")
      add(.yes, start, 4)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      add(.no, start, 5)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      add(.null, start, 4)
    default: throw scanner.error(.unexpectedByte, .value)
    }
  }

  @inline(__always)
  private func add(_ kind: Kind, _ start: Int, _ length: Int, key: UInt16 = 0) {
    if count == capacity { grow() }
    tokens[count] = Token(
      kind: kind, key: key, start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: length),
      next: UInt32(truncatingIfNeeded: count + 1))
    count += 1
  }

  private func grow() {
    let more = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    more.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    tokens = more
    capacity *= 2
  }
}

// MARK: Reading tokens

extension JSONTape {
  @inlinable public func kind(_ token: Int) -> Kind { tokens[token].kind }

  /// The number of a key, from 1: the same for the same key as long as the tape lives. 0 for a key that has none (one
  /// with escapes, a very long one, the thousandth and on) and for what is no key.
  @inlinable public func key(_ token: Int) -> Int { Int(tokens[token].key) }

  /// The most that ``key(_:)`` gives.
  public static let mostKeys = JSONKeys.most

  /// The token behind this one and all that lies in it.
  @inlinable public func next(_ token: Int) -> Int { Int(tokens[token].next) }

  /// Where the token begins in the text.
  @inlinable public func start(_ token: Int) -> Int { Int(tokens[token].start) }

  /// The token's own bytes: a text without its quotes, a list with its brackets.
  @inlinable public func bytes(_ token: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + Int(tokens[token].start), count: Int(tokens[token].count))
  }

  /// The tokens of a list's elements; of an object's keys, each of which has its value right behind it.
  @inlinable public func children(_ list: Int) -> Children {
    Children(tape: self, at: list + 1, end: next(list), isObject: kind(list) == .object)
  }

  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let tape: JSONTape
    @usableFromInline var at: Int
    @usableFromInline let end: Int
    @usableFromInline let isObject: Bool

    @usableFromInline init(tape: JSONTape, at: Int, end: Int, isObject: Bool) {
      self.tape = tape
      self.at = at
      self.end = end
      self.isObject = isObject
    }

    @inlinable public mutating func next() -> Int? {
      guard at < end else { return nil }
      let found = at
      at = tape.next(isObject ? at + 1 : at)
      return found
    }
  }

  /// The text of a string, escapes resolved, or of a number; nil for the rest.
  public func text(_ token: Int) -> String? {
    switch kind(token) {
    case .string, .number: return String(decoding: bytes(token), as: UTF8.self)
    case .escaped:
      // The tape has checked the escapes, so the slow reader finds nothing wrong.
      let quoted = UnsafeRawBufferPointer(
        start: base + Int(tokens[token].start) - 1, count: Int(tokens[token].count) + 2)
      return (try? JSONParser.parse(quoted))?.string
    default: return nil
    }
  }

  /// The token as a tree.
  public func value(_ token: Int) -> JSONValue {
    switch kind(token) {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: .number(text(token) ?? "")
    case .string, .escaped: .string(text(token) ?? "")
    case .array: .array(children(token).map { value($0) })
    case .object: .object(children(token).map { JSONMember(text($0) ?? "", value($0 + 1)) })
    }
  }
}

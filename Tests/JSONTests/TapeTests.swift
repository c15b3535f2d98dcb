import Testing

@testable import JSON

@Suite struct TapeTests {
  private func tape(_ text: String, ended: Bool = true) throws -> JSONValue {
    let tape = JSONTape()
    return try Array(text.utf8).withUnsafeBytes { bytes in
      _ = try tape.read(bytes, ended: ended)
      return tape.value(0)
    }
  }

  @Test(arguments: [
    "{}", "[]", "[1]", "  [ ]  ", "{\"a\":{\"b\":[1,2.5,-3e7,true,false,null,\"x\"]},\"c\":\"\"}",
    "\"сор\\u0435\\n\\\"\"",
    "[[],[[]],{},{\"a\":[]}]", "\"\\ud83d\\ude00\"", "\"Хлеб «Бородинский» 400г 😀\"", "0", "-0.5",
  ])
  func aTapeTellsWhatTheTreeTells(_ text: String) throws {
    #expect(try tape(text) == JSONParser.parse(text))
  }

  @Test(arguments: [
    ("", JSONError.Reason.unexpectedEnd, 0, JSONError.Expected.value), ("{", .unexpectedEnd, 1, .key),
    ("{\"a\"", .unexpectedEnd, 4, .colon), ("{\"a\":1", .unexpectedEnd, 6, .commaOrBrace),
    ("[1 2]", .unexpectedByte, 3, .commaOrBracket), ("[1,]", .unexpectedByte, 3, .value),
    ("{a:1}", .unexpectedByte, 1, .key), ("\"abc", .unexpectedEnd, 4, .quote), ("tru", .unexpectedEnd, 3, .value),
  ])
  func saysWhatItExpected(_ text: String, _ reason: JSONError.Reason, _ offset: Int, _ expected: JSONError.Expected) {
    #expect(throws: JSONError(reason: reason, offset: offset, line: 1, expected: expected)) { try tape(text) }
  }

  @Test(arguments: ["01", "1.", "-", "1e", "\"\\x\"", "\"\\ud800\"", "\"\\udc00\"", "\"a\nb\"", "[1}"])
  func refusesWhatIsNotJSON(_ text: String) { #expect(throws: JSONError.self) { try tape(text) } }

  @Test func aNumberThatMayGoOnIsNotYetOne() throws {
    #expect(throws: JSONError.self) { try tape("12", ended: false) }
    #expect(try tape("12 ", ended: false) == .number("12"))
  }

  @Test func badUTF8IsToldWithItsPlace() {
    let bytes: [UInt8] = [0x22, 0x41, 0xC8, 0xE2, 0x22]
    #expect(throws: JSONError(reason: .badUTF8, offset: 2, line: 1)) {
      try bytes.withUnsafeBytes { _ = try JSONTape().read($0) }
    }
  }

  /// A key has one number wherever it stands; beyond the first thousand keys have none and are read all the same.
  @Test func keysAreNumbered() throws {
    let tape = JSONTape()
    let many = "{" + (0..<1200).map { "\"key\($0)\":\($0)" }.joined(separator: ",") + "}"
    let last = "{\"b\" :1,\"a\":[{\"b\":2},{\"c\":3,\"b\":4}],\"\\u0062\":5,\"key7\":6}"
    for text in [many, many, last, last] {
      try Array(text.utf8).withUnsafeBytes { bytes in
        _ = try tape.read(bytes)
        #expect(tape.value(0) == (try JSONParser.parse(text)))
        for key in (0..<tape.count) where tape.kind(key) == .string {
          let name = tape.text(key) ?? ""
          let number = Int(name.dropFirst(3))
          if let number {
            #expect(tape.key(key) == (number < 1000 ? number + 1 : 0))
          } else {
            #expect(tape.key(key) == 0)
          }
        }
      }
    }
  }

  @Test func depthIsLimited() {
    let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(throws: JSONError.self) { try tape(text) }
  }

  /// The tree reader is the oracle: on mutated texts both accept the same and read the same.
  @Test func agreesWithTheTreeOnMutatedTexts() throws {
    let seed = "{\"a\":[1,2.50,-3e7,true,false,null],\"имя\":\"Хлеб \\\"\\u0451\\\"\",\"o\":{\"k\":\"v\"},\"e\":[]}"
    var random = SplitMix(state: 7)
    let tape = JSONTape()
    for _ in 0..<20_000 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
        }
      }
      let tree = try? JSONParser.parse(bytes)
      let fast: JSONValue? = bytes.withUnsafeBytes { buffer in
        guard let end = try? tape.read(buffer), buffer[end...].allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) })
        else { return nil }
        return tape.value(0)
      }
      #expect(tree == fast, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

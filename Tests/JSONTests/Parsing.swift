import Foundation
import JSON
import Testing

@Suite struct Parsing {
  @Test func everyKindOfValue() throws {
    let text = #" { "a" : [ 1 , -0.50e+3 , "б\n" , true , false , null , { } , [ ] ] , "" : "" } "#
    #expect(
      try JSONParser.parse(text)
        == .object([
          JSONMember(
            "a",
            .array([
              .number("1"), .number("-0.50e+3"), .string("б\n"), .bool(true), .bool(false), .null, .object([]),
              .array([]),
            ])),
          JSONMember("", .string("")),
        ]))
    for scalar in ["1", "\"x\"", "true", "null"] { #expect(throws: Never.self) { try JSONParser.parse(scalar) } }
  }

  @Test(arguments: [
    "0", "-0", "10", "1.0", "0.1", "-12.30", "1e3", "1E3", "1e+3", "1.5E-10", "123456789012345678901234567890",
    "149.90",
  ]) func numbersKeepTheirText(number: String) throws {
    #expect(try JSONParser.parse(number) == .number(number))
    #expect(try JSONParser.parse("[\(number)]") == .array([.number(number)]))
  }

  @Test(arguments: [
    ("01", JSONError.Reason.badNumber, 0), ("-", .badNumber, 0), ("1.", .badNumber, 0), ("1e", .badNumber, 0),
    ("1e+", .badNumber, 0), ("-01", .badNumber, 0), (".5", .unexpectedByte, 0), ("+1", .unexpectedByte, 0),
    ("0x10", .trailingText, 1), ("NaN", .unexpectedByte, 0), ("Infinity", .unexpectedByte, 0), ("", .unexpectedEnd, 0),
    ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3),
    ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3), ("{", .unexpectedEnd, 1),
    ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5), ("{\"a\":1,}", .unexpectedByte, 7),
    ("{\"a\" 1}", .unexpectedByte, 5), ("{a:1}", .unexpectedByte, 1), ("{1:1}", .unexpectedByte, 1),
    ("{'a':1}", .unexpectedByte, 1), ("[1}", .unexpectedByte, 2), ("]", .unexpectedByte, 0), ("1 2", .trailingText, 2),
    ("{}{}", .trailingText, 2), ("tru", .unexpectedEnd, 3), ("trux", .unexpectedByte, 3), ("nul", .unexpectedEnd, 3),
    ("True", .unexpectedByte, 0), ("\"a", .unexpectedEnd, 2), ("\"a\\", .unexpectedEnd, 3), ("\"\\x\"", .badEscape, 2),
    ("\"\\u12\"", .badEscape, 5), ("\"\\u12", .unexpectedEnd, 5), ("\"\\u123g\"", .badEscape, 6),
    ("\"a\nb\"", .controlCharacter, 2),
    ("\"\\t\t\"", .controlCharacter, 3), ("\"a\u{0}b\"", .controlCharacter, 2), ("// x\n1", .unexpectedByte, 0),
    ("\u{A0}1", .unexpectedByte, 0),
  ]) func malformed(text: String, reason: JSONError.Reason, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(text) }
    #expect(error?.reason == reason)
    #expect(error?.offset == offset)
  }

  @Test func theLineOfAnError() {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse("{\n  \"a\": 1,\n  \"б\": x\n}") }
    #expect(error?.line == 3)
    #expect(error?.offset == 20)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u0434\u20AC""#, "Aд€"), (#""\uD83E\uDDFE""#, "🧾"),
    (#""\ud83e\uddfe!""#, "🧾!"), (#""\u0000""#, "\u{0}"), (#""\uFFFF""#, "\u{FFFF}"), (#""🧾""#, "🧾"),
    ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ]) func escapes(text: String, value: String) throws { #expect(try JSONParser.parse(text) == .string(value)) }

  @Test(arguments: [
    #""\uD83E""#, #""\uDDFE""#, #""\uD83Ex""#, #""\uD83E\n""#, #""\uD83E\u0041""#, #""\uD83E\uD83E""#,
    #""\uDDFE\uD83E""#,
  ]) func halvesOfSurrogates(text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(text) }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xD0, 0x22], [0x22, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xD0, 0x22],
    ] as [[UInt8]]) func badUTF8(bytes: [UInt8])
  {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(bytes) }
    #expect(error?.reason == .badUTF8)
  }

  @Test func badUTF8OutsideStringsAndInKeys() {
    #expect(throws: JSONError.self) { try JSONParser.parse([0x5B, 0xFF, 0x5D] as [UInt8]) }
    #expect(throws: JSONError.self) { try JSONParser.parse([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D] as [UInt8]) }
  }

  @Test func aByteOrderMarkIsReadOver() throws {
    #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF, 0x31] as [UInt8]) == .number("1"))
    #expect(try JSONParser.parse("\u{FEFF}[]") == .array([]))
    #expect(throws: JSONError.self) { try JSONParser.parse("\u{FEFF}\u{FEFF}1") }
    #expect(throws: JSONError.self) { try JSONParser.parse("1\u{FEFF}") }
  }

  @Test func depthHasAnEnd() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONParser.parse(nested(JSONParser.deepest)) }
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(nested(JSONParser.deepest + 1)) }
    #expect(error?.reason == .tooDeep)
    let unclosed = #expect(throws: JSONError.self) {
      try JSONParser.parse(String(repeating: "{\"a\":", count: 1_000_000))
    }
    #expect(unclosed?.reason == .tooDeep)
  }

  @Test func keysThatRepeat() throws {
    let text = "{\"a\": 1, \"b\": {\"a\": 2}, \"\\u0061\": 3}"
    #expect(try JSONParser.parse(text)["a"] == .number("1"))
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(text, refusingDuplicates: true) }
    #expect(error?.reason == .duplicateKey)
    #expect(error?.key == "a")
    #expect(error?.offset == 24)
    #expect(throws: Never.self) { try JSONParser.parse("[{\"a\":1},{\"a\":1}]", refusingDuplicates: true) }
  }

  /// Keys are compared by their letters, not by Unicode's equivalence: и + U+0306 is another key than й.
  @Test func keysThatOnlyLookAlike() throws {
    let text = "{\"\u{439}\": 1, \"\u{438}\u{306}\": 2}"
    #expect(throws: Never.self) { try JSONParser.parse(text, refusingDuplicates: true) }
  }

  @Test func everyTruncationAndEveryFlippedByteIsAnErrorOrAValue() throws {
    let text = Array(#"{"чек":[{"sum":149.90,"n":"a\"\u0434\uD83E\uDDFE","ok":true},null,-1e5]}"#.utf8)
    for end in 0..<text.count { #expect(throws: JSONError.self) { try JSONParser.parse(text[..<end]) } }
    for at in text.indices {
      for byte in UInt8.min ... .max {
        var changed = text
        changed[at] = byte
        let ours = try? JSONParser.parse(changed)
        let theirs = try? JSONSerialization.jsonObject(with: Data(changed), options: .fragmentsAllowed)
        // What we take, the other takes; its faults in the other direction are its own.
        if ours != nil { #expect(theirs != nil, "byte \(byte) at \(at)") }
      }
    }
  }
}

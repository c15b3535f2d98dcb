import JSON
import Testing

@Suite struct ParserTests {
  @Test func numbersKeepTheirText() throws {
    let value = try JSONParser.parse("{\"sum\": 149.90, \"count\": 12.0, \"id\": \"77\"}")
    #expect(value["sum"] == .number("149.90"))
    #expect(value["count"]?.integer == 12)
    #expect(value["id"]?.integer == 77)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "01", "1.", "\"\\x\"", "\"\u{1}\"", "nul", "[1] 2", "\"\\ud800\""])
  func malformedTextIsRefused(_ text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(text) }
  }

  @Test func repeatedKeyIsToldWithItsLine() {
    #expect {
      try JSONParser.parse("{\"a\": 1,\n\"a\": 2}", refusingDuplicates: true)
    } throws: { error in
      let error = error as? JSONError
      return error?.reason == .duplicateKey && error?.line == 2 && error?.key == "a"
    }
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
    #expect(throws: JSONError.self) { try JSONParser.parse(deep) }
  }

  @Test func writtenTextReadsBack() throws {
    let value = JSONValue.object([
      JSONMember("текст", .string("«кавычки» \"\\ \n \u{7F}")),
      JSONMember("list", .array([.null, .bool(true), .number("-0.5")])),
    ])
    #expect(try JSONParser.parse(value.serialized()) == value)
    #expect(try JSONParser.parse(value.serialized(pretty: true)) == value)
  }
}

import JSON
import Testing

@Suite struct Values {
  private let tree = JSONValue.object([
    JSONMember("text", .string("12")), JSONMember("empty", .string("")), JSONMember("null", .null),
    JSONMember("list", .array([.number("1"), .number("2")])), JSONMember("text", .string("again")),
    JSONMember("inner", .object([JSONMember("x", .bool(true))])),
  ])

  @Test func members() {
    #expect(tree["text"]?.string == "12")
    #expect(tree["null"] == nil)
    #expect(tree["nothing"] == nil)
    #expect(tree[["nothing", "null", "list"]]?.elements?.count == 2)
    #expect(tree["inner"]?["x"]?.bool == true)
    #expect(tree["empty"]?.string == "")
    #expect(tree["empty"]?.text == nil)
    #expect(tree.members?.count == 6)
    #expect(JSONValue.string("x")["y"] == nil)
  }

  @Test func oneOrMany() {
    #expect(tree["list"]?.oneOrMany.count == 2)
    #expect(tree["inner"]?.oneOrMany.count == 1)
    #expect(JSONValue.null.oneOrMany.isEmpty)
  }

  @Test(arguments: [
    ("12", 12), ("-7", -7), ("12.0", 12), ("12.00", 12), ("1.2e1", 12), ("1E3", 1_000), ("120e-1", 12), ("-0", 0),
    ("0.0", 0),
    ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), ("0e5", 0),
  ]) func integers(text: String, value: Int64) {
    #expect(JSONValue.number(text).integer == value)
    #expect(JSONValue.string(text).integer == value)
  }

  @Test(arguments: [
    "12.5", "9223372036854775808", "1e30", "1e-1", "1e999999999999", "1e-999999999999", "", "x", "1.", "e5", "-",
    "1.5e0", " 1",
    "0x1", "1e", "1e1e1", "1e-9223372036854775808", "--1",
  ]) func noIntegers(text: String) { #expect(JSONValue.string(text).integer == nil) }

  @Test func booleans() {
    #expect(JSONValue.bool(false).bool == false)
    #expect(JSONValue.string("true").bool == true)
    #expect(JSONValue.number("1").bool == true)
    #expect(JSONValue.number("0").bool == false)
    #expect(JSONValue.number("2").bool == nil)
    #expect(JSONValue.null.bool == nil)
  }

  @Test func written() {
    let value = JSONValue.object([
      JSONMember("сумма", .number("149.90")), JSONMember("list", .array([.bool(true), .null])),
      JSONMember("none", .array([])), JSONMember("o", .object([])),
    ])
    #expect(value.serialized() == #"{"сумма":149.90,"list":[true,null],"none":[],"o":{}}"#)
    #expect(
      value.serialized(pretty: true) == """
        {
          "сумма": 149.90,
          "list": [
            true,
            null
          ],
          "none": [],
          "o": {}
        }
        """)
  }

  @Test func whatCouldHurtIsEscaped() {
    #expect(
      JSONValue.string("\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{9B}\u{2028}/й🧾").serialized()
        == #""\"\\\n\r\t\u0000\u001b\u007f\u009b\u2028/й🧾""#)
  }
}

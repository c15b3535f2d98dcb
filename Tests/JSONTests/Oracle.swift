import Foundation
import JSON
import Testing

/// Random values written by Foundation and read by us, and the other way round.
@Suite struct Oracle {
  private static let texts = [
    "", "a", "Хлеб «Бородинский»", "\"\\/\u{8}\u{C}\n\r\t", "\u{0}\u{1F}\u{7F}\u{9F}", "🧾👩‍👩‍👧", "\u{2028}\u{2029}",
    "и\u{306}", "\u{FFFF}\u{FEFF}",
    "\u{10FFFF}", "e\u{301}",
  ]

  private static func value(_ depth: Int, _ generator: inout some RandomNumberGenerator) -> JSONValue {
    func text() -> String {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in texts.randomElement(using: &generator) ?? "" }.joined()
    }
    switch Int.random(in: 0...(depth > 0 ? 7 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(String(Int64.random(in: .min ... .max, using: &generator)))
    case 3:
      return .number("\(Int.random(in: -999...999, using: &generator)).\(Int.random(in: 0...99, using: &generator))")
    case 4: return .string(text())
    case 5, 6:
      return .array((0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth - 1, &generator) })
    default:
      // Foundation keeps one of equal keys, so that they are numbered here.
      return .object(
        (0..<Int.random(in: 0...4, using: &generator)).map {
          JSONMember("\($0)\(text())", value(depth - 1, &generator))
        })
    }
  }

  /// Foundation's tree as ours, numbers by their values.
  private static func equal(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: return theirs is NSNull
    case .bool(let value): return (theirs as? NSNumber)?.boolValue == value
    case .number(let text):
      guard let number = theirs as? NSNumber else { return false }
      if let whole = Int64(text) { return number.int64Value == whole }
      return number.doubleValue == Double(text)
    case .string(let text): return (theirs as? String).map { Array($0.utf16) == Array(text.utf16) } ?? false
    case .array(let elements):
      guard let others = theirs as? [Any], others.count == elements.count else { return false }
      return zip(elements, others).allSatisfy { equal($0, $1) }
    case .object(let members):
      guard let others = theirs as? [String: Any], others.count == members.count else { return false }
      return members.allSatisfy { member in others[member.key].map { equal(member.value, $0) } ?? false }
    }
  }

  @Test(arguments: [false, true]) func whatWeWriteOthersReadAndSoDoWe(pretty: Bool) throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let value = Self.value(5, &generator)
      let text = value.serialized(pretty: pretty)
      #expect(try JSONParser.parse(text, refusingDuplicates: true) == value)
      let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(Self.equal(value, theirs), "\(text)")
    }
  }

  @Test func whatOthersWriteWeRead() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let value = JSONValue.array([Self.value(5, &generator)])
      let theirs = try JSONSerialization.jsonObject(with: Data(value.serialized().utf8))
      for options: JSONSerialization.WritingOptions in [[], .prettyPrinted, .withoutEscapingSlashes, .sortedKeys] {
        let data = try JSONSerialization.data(withJSONObject: theirs, options: options)
        #expect(Self.equal(try JSONParser.parse(data), theirs))
      }
    }
  }

  private struct Line: Codable, Equatable {
    var name: String
    var sum: Int64
    var price: Decimal
    var tags: [String?]
    var inner: [String: Bool]
  }

  @Test func decodersAgree() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let line = Line(
        name: Self.texts.randomElement(using: &generator) ?? "", sum: .random(in: .min ... .max, using: &generator),
        price: Decimal(Int.random(in: -9_999_999...9_999_999, using: &generator)) / 100,
        tags: [nil, "x", Self.texts.randomElement(using: &generator)], inner: ["да": true, "нет": false])
      let tree = try JSONParser.parse(try JSONEncoder().encode(line))
      #expect(tree["name"]?.string == line.name)
      #expect(tree["sum"]?.integer == line.sum)
      #expect(tree["price"]?.text.flatMap { Decimal(string: $0) } == line.price)
      #expect(tree["tags"]?.elements?.map(\.string) == line.tags)
      #expect(tree["inner"]?["да"]?.bool == true)
      #expect(tree["inner"]?["нет"]?.bool == false)
      #expect(try JSONDecoder().decode(Line.self, from: Data(tree.serialized().utf8)) == line)
    }
  }
}

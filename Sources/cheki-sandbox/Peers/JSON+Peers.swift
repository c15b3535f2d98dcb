import Fiscal
import JSON

extension JSONValue {
  static func text(_ value: (any CustomStringConvertible)?) -> JSONValue {
    value.map { .string($0.description) } ?? .null
  }

  static func document(_ number: UInt32) -> JSONValue { .number(String(number)) }

  static func list<Element>(_ elements: some Sequence<Element>, _ json: (Element) -> JSONValue) -> JSONValue {
    .array(elements.map(json))
  }

  /// The same object with more members behind.
  func with(_ more: [(String, JSONValue)]) -> JSONValue {
    .object((members ?? []) + more.map { JSONMember($0.0, $0.1) })
  }
}

extension WallClock {
  /// `2026-03-02 10:05:00`
  var spaced: String { description.replacing("T", with: " ") }
  /// `2026.03.02 10:05:00.000`
  var dotted: String { spaced.replacing("-", with: ".") + ".000" }
  /// The instant in UTC of a clock of Moscow.
  var moscowUTC: WallClock { adding(seconds: -Mood.moscow) }
}

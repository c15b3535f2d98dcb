import JSON

/// An attribute, a literal or a function of them.
indirect enum ODataTerm: Sendable {
  /// A path: `Сумма`, or through a reference `Организация/ИНН`.
  case field(String)
  case literal(String)
  case guid(String)
  /// `cast(guid'…','Document_ЧекККМ')`.
  case reference(key: String, set: String)
  case call(String, [ODataTerm])

  /// Finds what a path leads to.
  typealias Reach = (JSONValue, String) -> JSONValue?

  var fields: Set<String> {
    switch self {
    case .field(let path): [String(path.prefix { $0 != "/" })]
    case .call(_, let terms): terms.reduce(into: []) { $0.formUnion($1.fields) }
    default: []
    }
  }

  var literal: String? {
    switch self {
    case .literal(let text), .guid(let text), .reference(let text, _): text
    default: nil
    }
  }

  func value(_ row: JSONValue, _ reach: Reach) -> String {
    switch self {
    case .literal(let text), .guid(let text), .reference(let text, _): text
    case .field(let path):
      switch path.contains("/") ? reach(row, path) : row[path] {
      case .bool(let flag)?: flag ? "true" : "false"
      case let other: other?.text ?? ""
      }
    case .call(let name, let terms): Self.call(name, terms.map { $0.value(row, reach) })
    }
  }

  /// The functions that 1С has, with how many arguments.
  static let functions: [String: Int] = [
    "startswith": 2, "endswith": 2, "substringof": 2, "concat": 2, "year": 1, "month": 1, "day": 1, "hour": 1,
    "minute": 1, "second": 1,
  ]

  /// Those that are true or false by themselves.
  static let tests: Set<String> = ["startswith", "endswith", "substringof"]

  private static func call(_ name: String, _ values: [String]) -> String {
    guard let first = values.first, let last = values.last else { return "" }
    switch name {
    case "startswith": return first.hasPrefix(last) ? "true" : "false"
    case "endswith": return first.hasSuffix(last) ? "true" : "false"
    case "substringof": return last.contains(first) ? "true" : "false"
    case "concat": return first + last
    default: break
    }
    // `2026-11-20T09:00:12`
    let places = ["year": 0..<4, "month": 5..<7, "day": 8..<10, "hour": 11..<13, "minute": 14..<16, "second": 17..<19]
    let characters = Array(first)
    guard let range = places[name], range.upperBound <= characters.count else { return "" }
    return String(String(characters[range]).drop { $0 == "0" })
  }
}

import JSON

/// `$filter` as 1С answers it: names without a value give nothing, and a bare key never equals a reference of several
/// types.
indirect enum FilterExpression {
  case both(FilterExpression, FilterExpression)
  case either(FilterExpression, FilterExpression)
  case compare(String, String, Literal)

  enum Literal {
    case text(String)
    case key(String)
    case reference(String, String)
  }

  struct Mistake: Error {}

  init(_ text: String) throws {
    var parser = Parser(text)
    self = try parser.either()
    guard parser.rest.isEmpty else { throw Mistake() }
  }

  func holds(for record: JSONValue) -> Bool {
    switch self {
    case .both(let a, let b): return a.holds(for: record) && b.holds(for: record)
    case .either(let a, let b): return a.holds(for: record) || b.holds(for: record)
    case .compare(let name, let word, let literal):
      guard let member = record.members?.first(where: { $0.key == name })?.value else { return false }
      let value: String
      switch member {
      case .string(let text), .number(let text): value = text
      case .bool(let flag): value = String(flag)
      default: return false
      }
      let isComposite = record.members?.contains { $0.key == name + "_Type" } ?? false
      let other: String
      switch literal {
      case .text(let text): other = text
      case .key(let key):
        if isComposite { return false }
        other = key
      case .reference(let key, let set):
        guard record[name + "_Type"]?.text?.hasSuffix("." + set) ?? false else { return false }
        other = key
      }
      switch word {
      case "eq": return value == other
      case "ge": return value >= other
      case "le": return value <= other
      default: return false
      }
    }
  }

  private struct Parser {
    var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    mutating func skip(_ word: String) -> Bool {
      while rest.first == " " { rest.removeFirst() }
      guard rest.hasPrefix(word) else { return false }
      rest.removeFirst(word.count)
      return true
    }

    mutating func either() throws -> FilterExpression {
      var left = try both()
      while skip("or ") { left = .either(left, try both()) }
      return left
    }

    mutating func both() throws -> FilterExpression {
      var left = try single()
      while skip("and ") { left = .both(left, try single()) }
      return left
    }

    mutating func single() throws -> FilterExpression {
      if skip("(") {
        let inner = try either()
        guard skip(")") else { throw Mistake() }
        return inner
      }
      let name = word()
      let comparison = word()
      guard !name.isEmpty, ["eq", "ge", "le"].contains(comparison) else { throw Mistake() }
      return .compare(name, comparison, try literal())
    }

    mutating func word() -> String {
      _ = skip("")
      let word = rest.prefix { $0 != " " && $0 != ")" && $0 != "(" }
      rest.removeFirst(word.count)
      return String(word)
    }

    mutating func literal() throws -> Literal {
      if skip("cast(guid") {
        let key = try quoted()
        guard skip(",") else { throw Mistake() }
        let set = try quoted()
        guard skip(")") else { throw Mistake() }
        return .reference(key, set)
      }
      if skip("guid") { return .key(try quoted()) }
      _ = skip("datetime")
      return .text(try quoted())
    }

    mutating func quoted() throws -> String {
      guard skip("'"), let end = rest.firstIndex(of: "'") else { throw Mistake() }
      let text = rest[..<end]
      rest = rest[rest.index(after: end)...]
      return String(text)
    }
  }
}

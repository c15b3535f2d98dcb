import JSON

/// `$filter` of OData 3.0 as 1С reads it: comparisons, `and`, `or`, `not`, brackets, `guid''`, `datetime''`, `cast()`.
indirect enum ODataFilter {
  case all
  case compare(String, String, String)
  case and(ODataFilter, ODataFilter)
  case or(ODataFilter, ODataFilter)
  case not(ODataFilter)

  struct Malformed: Error {}

  init(_ text: String) throws {
    guard !text.isEmpty else {
      self = .all
      return
    }
    var parser = Parser(text)
    self = try parser.disjunction()
    guard parser.atEnd else { throw Malformed() }
  }

  /// The fields that it names.
  var fields: Set<String> {
    switch self {
    case .all: []
    case .compare(let field, _, _): [field]
    case .and(let a, let b), .or(let a, let b): a.fields.union(b.fields)
    case .not(let a): a.fields
    }
  }

  func takes(_ row: JSONValue) -> Bool {
    switch self {
    case .all: return true
    case .and(let a, let b): return a.takes(row) && b.takes(row)
    case .or(let a, let b): return a.takes(row) || b.takes(row)
    case .not(let a): return !a.takes(row)
    case .compare(let field, let sign, let value):
      let own: String
      switch row[field] {
      case .bool(let flag)?: own = flag ? "true" : "false"
      case let other: own = other?.text ?? ""
      }
      let ascending: Bool
      if let a = Int64(own), let b = Int64(value) {
        if sign == "eq" { return a == b }
        ascending = a < b
      } else {
        ascending = own < value
      }
      switch sign {
      case "eq": return own == value
      case "ne": return own != value
      case "lt": return ascending
      case "ge": return !ascending
      case "le": return ascending || own == value
      default: return !ascending && own != value
      }
    }
  }

  private struct Parser {
    private let characters: [Character]
    private var at = 0

    init(_ text: String) { characters = Array(text) }

    var atEnd: Bool { characters[at...].allSatisfy(\.isWhitespace) }

    private mutating func skip() { while at < characters.count, characters[at].isWhitespace { at += 1 } }

    /// A word, looked at without being taken unless it is the wanted one.
    private mutating func take(_ word: String) -> Bool {
      skip()
      let end = at + word.count
      guard end <= characters.count, String(characters[at..<end]) == word else { return false }
      let isWord = word.allSatisfy(\.isLetter)
      if isWord, end < characters.count, characters[end].isLetter || characters[end] == "_" { return false }
      at = end
      return true
    }

    mutating func disjunction() throws -> ODataFilter {
      var left = try conjunction()
      while take("or") { left = .or(left, try conjunction()) }
      return left
    }

    private mutating func conjunction() throws -> ODataFilter {
      var left = try term()
      while take("and") { left = .and(left, try term()) }
      return left
    }

    private mutating func term() throws -> ODataFilter {
      if take("not") { return .not(try term()) }
      if take("(") {
        let inner = try disjunction()
        guard take(")") else { throw Malformed() }
        return inner
      }
      let field = name()
      guard !field.isEmpty else { throw Malformed() }
      for sign in ["eq", "ne", "lt", "le", "gt", "ge"] where take(sign) { return .compare(field, sign, try value()) }
      throw Malformed()
    }

    private mutating func name() -> String {
      skip()
      let start = at
      while at < characters.count, characters[at].isLetter || characters[at].isNumber || "_/".contains(characters[at]) {
        at += 1
      }
      return String(characters[start..<at])
    }

    private mutating func value() throws -> String {
      skip()
      if take("cast") {
        guard take("(") else { throw Malformed() }
        let value = try value()
        guard take(","), try !self.value().isEmpty, take(")") else { throw Malformed() }
        return value
      }
      for prefix in ["guid", "datetime"] {
        let end = at + prefix.count
        if end < characters.count, String(characters[at..<end]) == prefix, characters[end] == "'" {
          at = end
          return try quoted()
        }
      }
      if at < characters.count, characters[at] == "'" { return try quoted() }
      let start = at
      while at < characters.count, characters[at].isLetter || characters[at].isNumber || "-.".contains(characters[at]) {
        at += 1
      }
      guard at > start else { throw Malformed() }
      return String(characters[start..<at])
    }

    private mutating func quoted() throws -> String {
      at += 1
      var text = ""
      while at < characters.count {
        let character = characters[at]
        at += 1
        if character != "'" {
          text.append(character)
        } else if at < characters.count, characters[at] == "'" {
          text.append("'")
          at += 1
        } else {
          return text
        }
      }
      throw Malformed()
    }
  }
}

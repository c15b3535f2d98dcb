/// Reads `$filter`: comparisons, `and`, `or`, `not`, brackets, functions, `guid''`, `datetime''`, `cast()`, `any`, `all`.
struct ODataFilterParser {
  struct Malformed: Error {}

  private let characters: [Character]
  private var at = 0
  private var depth = 0

  static func parse(_ text: String) throws -> ODataFilter {
    guard text.contains(where: { !$0.isWhitespace }) else { return .all }
    var parser = ODataFilterParser(text)
    let filter = try parser.disjunction()
    parser.skip()
    guard parser.at == parser.characters.count else { throw Malformed() }
    return filter
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func skip() { while at < characters.count, characters[at].isWhitespace { at += 1 } }

  /// A word, looked at without being taken unless it is the wanted one.
  private mutating func take(_ word: String) -> Bool {
    skip()
    let end = at + word.count
    guard end <= characters.count, String(characters[at..<end]) == word else { return false }
    let isWord = word.allSatisfy(\.isLetter)
    if isWord, end < characters.count, Self.isPath(characters[end]) { return false }
    at = end
    return true
  }

  private mutating func disjunction() throws -> ODataFilter {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw Malformed() }
    var left = try conjunction()
    while take("or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws -> ODataFilter {
    var left = try condition()
    while take("and") { left = .and(left, try condition()) }
    return left
  }

  private mutating func condition() throws -> ODataFilter {
    if take("not") { return .not(try condition()) }
    if take("(") {
      let inner = try disjunction()
      guard take(")") else { throw Malformed() }
      return inner
    }
    if let lines = try lambda() { return lines }
    let left = try term()
    for sign in ["eq", "ne", "lt", "le", "gt", "ge"] where take(sign) { return .compare(left, sign, try term()) }
    guard case .call(let name, _) = left, ODataTerm.tests.contains(name) else { throw Malformed() }
    return .test(left)
  }

  private mutating func lambda() throws -> ODataFilter? {
    let start = at
    let steps = path().split(separator: "/").map(String.init)
    guard steps.count == 2, ["any", "all"].contains(steps[1]), take("(") else {
      at = start
      return nil
    }
    let variable = path()
    guard !variable.isEmpty, take(":") else { throw Malformed() }
    let inner = try disjunction()
    guard take(")") else { throw Malformed() }
    return .lines(table: steps[0], isAll: steps[1] == "all", variable: variable, inner)
  }

  private static func isPath(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_/".contains(character)
  }

  private mutating func path() -> String {
    skip()
    let start = at
    while at < characters.count, Self.isPath(characters[at]) { at += 1 }
    return String(characters[start..<at])
  }

  private mutating func term() throws -> ODataTerm {
    skip()
    if take("cast") { return try cast() }
    for prefix in ["guid", "datetime", ""] {
      let end = at + prefix.count
      guard end < characters.count, String(characters[at..<end]) == prefix, characters[end] == "'" else { continue }
      at = end
      let text = try quoted()
      return prefix == "guid" ? .guid(text.lowercased()) : .literal(text)
    }
    if at < characters.count, characters[at].isNumber || characters[at] == "-" { return number() }
    let name = path()
    if let count = ODataTerm.functions[name], take("(") { return try call(name, count) }
    guard !name.isEmpty else { throw Malformed() }
    return ["true", "false", "null"].contains(name) ? .literal(name == "null" ? "" : name) : .field(name)
  }

  private mutating func number() -> ODataTerm {
    let start = at
    while at < characters.count, characters[at].isNumber || "-.".contains(characters[at]) { at += 1 }
    let text = String(characters[start..<at])
    // A suffix of the type: `10L`, `1.5m`.
    if at < characters.count, "LlMmDdFf".contains(characters[at]) { at += 1 }
    return .literal(text)
  }

  private mutating func cast() throws -> ODataTerm {
    guard take("(") else { throw Malformed() }
    let inner = try term()
    guard take(","), case .literal(let set) = try term(), take(")") else { throw Malformed() }
    guard case .guid(let key) = inner else { return inner }
    return .reference(key: key, set: set)
  }

  private mutating func call(_ name: String, _ count: Int) throws -> ODataTerm {
    var terms = [try term()]
    while terms.count < count {
      guard take(",") else { throw Malformed() }
      terms.append(try term())
    }
    guard take(")") else { throw Malformed() }
    return .call(name, terms)
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

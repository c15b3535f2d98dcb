import Fiscal

/// What `:name` stands for: what `set :name VALUE` gave, and what the shell itself knows.
public struct Variables: Sendable, Hashable {
  /// What was set, by name.
  public var values: [String: String] = [:]

  public init() {}

  /// Whether a text can be the name of one: a letter or `_`, then letters, digits, `_`.
  public static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, isStart(first) else { return false }
    return text.dropFirst().allSatisfy(isPart)
  }

  static func isStart(_ character: Character) -> Bool { character.isLetter || character == "_" }
  static func isPart(_ character: Character) -> Bool { isStart(character) || ("0"..."9").contains(character) }
}

/// A look-up of variables at one moment.
struct VariableLookup: Sendable {
  let values: [String: String]

  /// - Throws: a ``Fault`` where there is none of this name.
  func value(of name: String) throws(Fault) -> String {
    if let value = values[name] { return value }
    let known = values.keys.sorted()
    let facts = ["name": name, "known": known.map { ":\($0)" }.joined(separator: ", ")]
    guard let nearest = Nearest.name(to: name, among: known) else {
      throw Fault(LanguageFault.unknownVariable, facts)
    }
    throw Fault(LanguageFault.unknownVariableSuggested, facts.merging(["nearest": nearest]) { $1 })
  }

  /// The word with its variables filled in. It stays one word, whatever is in them.
  func filled(_ word: Word) throws(Fault) -> Word {
    guard !word.references.isEmpty else { return word }
    var filled = word
    var text = ""
    var rest = Substring(word.text)
    var at = 0
    for reference in word.references {
      let before = rest.prefix(reference.place.lowerBound - at)
      text += before
      text += try value(of: reference.name)
      rest = rest.dropFirst(reference.place.upperBound - at)
      at = reference.place.upperBound
    }
    filled.text = text + rest
    filled.references = []
    filled.quoted = word.quoted || word.references.contains { $0.isQuoted && $0.place.lowerBound == 0 }
    return filled
  }

  /// A program's line with the value of each `:'name'` in it, as one word of the system's shell. `:name` alone is left to it: there it
  /// means other things.
  func filled(program line: String) throws(Fault) -> String {
    var text = ""
    var rest = Substring(line)
    while let mark = rest.firstRange(of: ":'") {
      let behind = rest[mark.upperBound...]
      guard let end = behind.firstIndex(of: "'"), Variables.isName(behind[..<end]) else {
        text += rest[..<mark.upperBound]
        rest = behind
        continue
      }
      text += rest[..<mark.lowerBound]
      let value = try value(of: String(behind[..<end]))
      text += "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
      rest = behind[behind.index(after: end)...]
    }
    return text + rest
  }
}

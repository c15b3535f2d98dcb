import Fiscal

/// Splits a line into words as a POSIX shell would: quotes, backslash, `#` comments, `>`, `>>`, `|`, a leading `!`.
public struct StatementParser {
  /// Whether a text is a whole statement, so that nothing more belongs to it.
  @Sendable public static func isComplete(_ text: String) -> Bool { !isUnfinished(text) }

  /// Whether the line ends inside quotes or in a backslash, so that another line belongs to it.
  public static func isUnfinished(_ line: String) -> Bool {
    if let text = program(of: line) { return text.last == "\\" }
    var parser = StatementParser(line)
    while let piece = parser.next() {
      switch piece {
      case .unfinished: return true
      case .comment: return false
      // The rest of a pipe belongs to the system's shell.
      case .mark("|"): return line.last == "\\"
      case .word, .mark: continue
      }
    }
    return false
  }

  /// - Throws: a ``Fault`` when a quote is left open or a redirection has no file.
  public static func parse(_ line: String) throws(Fault) -> Statement {
    if let text = program(of: line) {
      guard !text.isEmpty else { throw Fault(LanguageFault.programMissing, ["mark": "!"]) }
      return Statement(action: .program(text), target: .screen)
    }
    var parser = StatementParser(line)
    var words: [Word] = []
    var target = Statement.Target.screen
    reading: while let piece = parser.next() {
      switch piece {
      case .comment: break reading
      case .unfinished(let quote): throw Fault(LanguageFault.quoteOpen, ["quote": String(quote)])
      case .word(let word):
        guard target == .screen else { throw Fault(LanguageFault.wordAfterFile, ["word": word.text]) }
        words.append(word)
      case .mark("|"):
        let rest = String(parser.rest).trimmingSpaces
        guard !rest.isEmpty else { throw Fault(LanguageFault.programMissing, ["mark": "|"]) }
        guard !words.isEmpty, target == .screen else { throw Fault(LanguageFault.nothingToPipe, ["mark": "|"]) }
        return Statement(action: .command(words), target: .program(rest))
      case .mark(let mark):
        guard target == .screen, case .word(let file)? = parser.next(), !file.text.isEmpty else {
          throw Fault(LanguageFault.fileMissing, ["mark": mark])
        }
        // In quotes a leading `~` is a name like another.
        let path = file.quoted && file.text.hasPrefix("~") ? "./" + file.text : file.text
        target = mark == ">>" ? .appending(path) : .file(path)
      }
    }
    guard !words.isEmpty else {
      if target != .screen { throw Fault(LanguageFault.nothingToPipe, ["mark": ">"]) }
      return Statement(action: .nothing, target: .screen)
    }
    return Statement(action: .command(words), target: target)
  }

  /// The words before the end of a line that is still being typed; an open quote is taken as closed.
  public static func words(of line: String) -> (words: [Word], openQuote: Character?, inProgram: Bool) {
    if program(of: line) != nil { return ([], nil, true) }
    var parser = StatementParser(line)
    var words: [Word] = []
    while let piece = parser.next() {
      switch piece {
      case .word(let word): words.append(word)
      case .unfinished(let quote): return (words + [parser.last].compactMap { $0 }, quote, false)
      case .comment, .mark("|"): return ([], nil, true)
      // A file name follows.
      case .mark: words.append(Word(text: ">", start: parser.at - 1, end: parser.at, quoted: false))
      }
    }
    return (words, nil, false)
  }

  /// The text after a leading `!`.
  private static func program(of line: String) -> String? {
    let text = line.trimmingSpaces
    return text.first == "!" ? String(text.dropFirst()).trimmingSpaces : nil
  }

  private enum Piece {
    case word(Word)
    case mark(String)
    case comment
    /// The line ended inside a quote, or behind a backslash.
    case unfinished(Character)
  }

  private let characters: [Character]
  private(set) var at = 0
  /// The word that was being read when the line ended.
  private var last: Word?

  private init(_ line: String) { characters = Array(line) }

  private var rest: ArraySlice<Character> { characters[at...] }

  private mutating func next() -> Piece? {
    while at < characters.count, characters[at].isWhitespace || isContinuation { at += isContinuation ? 2 : 1 }
    guard at < characters.count else { return nil }
    switch characters[at] {
    case "#": return .comment
    case "|":
      at += 1
      return .mark("|")
    case ">":
      at += 1
      guard at < characters.count, characters[at] == ">" else { return .mark(">") }
      at += 1
      return .mark(">>")
    default: return word()
    }
  }

  /// A backslash at the end of a line: the next one goes on as if there were neither.
  private var isContinuation: Bool {
    at + 1 < characters.count && characters[at] == "\\" && characters[at + 1].isNewline
  }

  private mutating func word() -> Piece {
    var word = Word(text: "", start: at, end: at, quoted: false)
    while at < characters.count {
      if isContinuation {
        at += 2
        continue
      }
      let character = characters[at]
      if character.isWhitespace || character == "|" || character == ">" { break }
      at += 1
      switch character {
      case "\\":
        word.quoted = word.quoted || at == word.start + 1
        guard at < characters.count else { return unfinished(word, "\\") }
        word.text.append(characters[at])
        at += 1
      case "'", "\"":
        word.quoted = word.quoted || at == word.start + 1
        guard quoted(by: character, into: &word.text) else { return unfinished(word, character) }
      default: word.text.append(character)
      }
    }
    word.end = at
    return .word(word)
  }

  private mutating func unfinished(_ word: Word, _ quote: Character) -> Piece {
    last = word
    last?.end = at
    return .unfinished(quote)
  }

  /// Reads up to the closing quote; inside double quotes a backslash escapes `"`, `\` and `$`.
  private mutating func quoted(by quote: Character, into text: inout String) -> Bool {
    while at < characters.count {
      let character = characters[at]
      at += 1
      if character == quote { return true }
      if character == "\\", quote == "\"", at < characters.count, "\"\\$".contains(characters[at]) {
        text.append(characters[at])
        at += 1
      } else {
        text.append(character)
      }
    }
    return false
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

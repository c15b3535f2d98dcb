import Fiscal

/// Splits a line into words as a POSIX shell would: quotes, backslash, `#` comments, `>`, `>>`, `|`, a leading `!`.
public struct StatementParser {
  /// Whether a text is a whole statement, so that nothing more belongs to it.
  @Sendable public static func isComplete(_ text: String) -> Bool { !isUnfinished(text) }

  /// Whether the line ends inside quotes or in a backslash, so that another line belongs to it.
  public static func isUnfinished(_ line: String) -> Bool {
    if let text = program(of: line) { return text.last == "\\" }
    var parser = StatementParser(line)
    var words: [Word] = []
    while let piece = parser.next() {
      switch piece {
      case .unfinished: return true
      case .comment: return false
      // The rest of a pipe belongs to the system's shell.
      case .mark("|"): return line.last == "\\"
      case .word(let word):
        if isProgram(word, behind: words) { return line.last == "\\" }
        words.append(word)
      case .mark: continue
      }
    }
    return false
  }

  /// The commands that take another one behind them, which may be a program: `if differences ! mail …`.
  private static let prefixes: Set<String> = ["if", "watch"]

  private static func isProgram(_ word: Word, behind words: [Word]) -> Bool {
    guard !word.quoted, word.text.first == "!", let first = words.first else { return false }
    return prefixes.contains(first.text)
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
    var named: Word?
    reading: while let piece = parser.next() {
      switch piece {
      case .comment: break reading
      case .unfinished(let quote): throw Fault(LanguageFault.quoteOpen, ["quote": String(quote)])
      case .word(let word):
        guard target == .screen else { throw Fault(LanguageFault.wordAfterFile, ["word": word.text]) }
        guard !isProgram(word, behind: words) else {
          words.append(parser.programWord(from: word))
          return Statement(action: .command(words), target: .screen)
        }
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
        if !file.references.isEmpty { named = file }
      }
    }
    guard !words.isEmpty else {
      if target != .screen { throw Fault(LanguageFault.nothingToPipe, ["mark": ">"]) }
      return Statement(action: .nothing, target: .screen)
    }
    return Statement(action: .command(words), target: target, named: named)
  }

  /// `! PROGRAM…` to the end of the line as one word, mark and all.
  private func programWord(from word: Word) -> Word {
    let text = String(characters[word.start...]).trimmingSpaces
    return Word(text: text, start: word.start, end: characters.count, quoted: false)
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
      if takeReference(into: &word) { continue }
      at += 1
      switch character {
      case "\\":
        word.quoted = word.quoted || at == word.start + 1
        guard at < characters.count else { return unfinished(word, "\\") }
        word.text.append(characters[at])
        at += 1
      case "'", "\"":
        word.quoted = word.quoted || at == word.start + 1
        guard quoted(by: character, into: &word) else { return unfinished(word, character) }
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

  /// Reads up to the closing quote; inside double quotes a backslash escapes `"`, `\`, `$` and `:`.
  private mutating func quoted(by quote: Character, into word: inout Word) -> Bool {
    while at < characters.count {
      if quote == "\"", takeReference(into: &word) { continue }
      let character = characters[at]
      at += 1
      if character == quote { return true }
      if character == "\\", quote == "\"", at < characters.count, "\"\\$:".contains(characters[at]) {
        word.text.append(characters[at])
        at += 1
      } else {
        word.text.append(character)
      }
    }
    return false
  }

  /// Takes `:name`, `:'name'` or `:{name}` that stands here. Behind a letter or a digit only the last is a variable: a time
  /// and an address have colons of their own.
  private mutating func takeReference(into word: inout Word) -> Bool {
    guard characters[at] == ":", at + 1 < characters.count else { return false }
    let closing: Character? = ["'": "'", "{": "}"][characters[at + 1]]
    if characters[at + 1] != "{", at > word.start, Variables.isPart(characters[at - 1]) || characters[at - 1] == ":" {
      return false
    }
    let start = at + (closing == nil ? 1 : 2)
    var end = start
    while end < characters.count, Variables.isPart(characters[end]) { end += 1 }
    let name = String(characters[start..<end])
    guard Variables.isName(name) else { return false }
    if let closing {
      guard end < characters.count, characters[end] == closing else { return false }
      end += 1
    }
    let place = word.text.count
    let reference = Word.Reference(name: name, place: place..<(place + end - at), isQuoted: closing == "'")
    word.text += String(characters[at..<end])
    word.references.append(reference)
    at = end
    return true
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

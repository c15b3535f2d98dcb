/// What Tab does, given the word before the cursor and what can stand there.
enum CompletionStep: Hashable {
  case nothing
  /// Puts this in place of the word.
  case replace(String, isFinal: Bool)
  case list

  init(word: String, _ candidates: [Candidate]) {
    guard let first = candidates.first else {
      self = .nothing
      return
    }
    guard candidates.count > 1 else {
      self = .replace(first.replacement, isFinal: first.isFinal)
      return
    }
    let common = candidates.dropFirst().reduce(first.replacement) { common, candidate in
      String(zip(common, candidate.replacement).prefix { $0 == $1 }.map(\.0))
    }
    // Candidates that do not begin with what was typed (another keyboard, a slip) are only shown.
    let goesOn = common.count > word.count && common.lowercased().hasPrefix(word.lowercased())
    self = goesOn ? .replace(common, isFinal: false) : .list
  }
}

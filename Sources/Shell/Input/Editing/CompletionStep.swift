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
    // One that must stand in quotes begins with what was typed behind its quote.
    let begun = common.first == "'" && word.first != "'" ? common.dropFirst() : common[...]
    let goesOn = begun.count > word.count && begun.lowercased().hasPrefix(word.lowercased())
    // Those that begin with it in the other keyboard layout take its place.
    let isMeant = !begun.isEmpty && KeyboardLayout.others(word).contains { begun.lowercased().hasPrefix($0) }
    self = goesOn || isMeant ? .replace(common, isFinal: false) : .list
  }
}

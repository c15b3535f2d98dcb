/// What a statement says of the form of its own answers, before anything else of it is understood.
enum WishedForm {
  /// Whether its errors are to be JSON: a statement that is wrong is told of in the form that was asked of it.
  static func isJSON(_ words: [Word]) -> Bool { isJSON(words.filter { !$0.quoted }.map(\.text)) }

  /// The same of the process's arguments.
  static func isJSON(_ words: [String]) -> Bool {
    let pairs = zip(words, words.dropFirst())
    return words.contains { $0 == "--output=json" || $0 == "--format=json" }
      || pairs.contains { ($0 == "--output" || $0 == "--format") && $1 == "json" }
  }
}

/// Which statements stay out of the history.
enum SecretWords {
  /// Whether an option that its command declares secret is among the words.
  static func isSecret(_ line: String) -> Bool {
    let words = StatementParser.words(of: line).words.map(\.text)
    guard let spec = CommandList.parser.spec(for: words) else { return false }
    return spec.options.contains { option in
      option.secret && words.contains { $0 == "--\(option.name)" || $0.hasPrefix("--\(option.name)=") }
    }
  }
}

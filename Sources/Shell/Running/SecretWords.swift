/// Which statements stay out of the history.
enum SecretWords {
  /// Whether an option that its command declares secret is among the words.
  static func isSecret(_ line: String) -> Bool {
    let words = StatementParser.words(of: line).words.map(\.text)
    if words.contains(where: hasPassword) { return true }
    guard let spec = CommandList.parser.spec(for: words) else { return false }
    return spec.options.contains { option in
      option.secret && words.contains { $0 == "--\(option.name)" || $0.hasPrefix("--\(option.name)=") }
    }
  }

  /// Whether an address has a password in it: `https://user:password@host`.
  private static func hasPassword(_ word: String) -> Bool {
    guard let scheme = word.firstRange(of: "://") else { return false }
    let authority = word[scheme.upperBound...].prefix { !"/?#".contains($0) }
    return authority.lastIndex(of: "@").map { authority[..<$0].contains(":") } ?? false
  }
}

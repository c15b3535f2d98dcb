/// Which statements stay out of the history.
enum SecretWords {
  /// Whether there is a secret in it: in an option that its command declares secret, in one that only sounds like it (a slip, a
  /// command of another program), in an address, in a header.
  static func isSecret(_ line: String) -> Bool {
    let parsed = StatementParser.words(of: line).words.map(\.text)
    // What goes to the system's shell is looked at as it stands.
    let words =
      parsed.isEmpty
      ? line.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "'" && $0 != "\"" } } : parsed
    if words.contains(where: { hasPassword($0) || namesSecret($0) || isHeader($0) }) { return true }
    guard let spec = CommandList.parser.spec(for: words) else { return false }
    // What is said to `watch` or `if` is said to the command behind it.
    let behind = spec.takesStatement ? words.indices.dropFirst().first { isCommand(words[$0...]) } : nil
    if let behind { return isSecret(words[behind...].map(Quoting.word).joined(separator: " ")) }
    return spec.options.contains { option in
      option.secret && words.contains { $0 == "--\(option.name)" || $0.hasPrefix("--\(option.name)=") }
    }
  }

  private static func isCommand(_ words: ArraySlice<String>) -> Bool {
    CommandList.parser.spec(for: Array(words)) != nil
  }

  /// Whether an address has a password in it: `https://user:password@host`.
  private static func hasPassword(_ word: String) -> Bool {
    guard let scheme = word.firstRange(of: "://") else { return false }
    let authority = word[scheme.upperBound...].prefix { !"/?#".contains($0) }
    return authority.lastIndex(of: "@").map { authority[..<$0].contains(":") } ?? false
  }

  private static let names = ["token", "password", "passwd", "secret", "apikey", "api-key", "пароль", "токен", "ключ"]

  /// `--token X`, `--token=X`, `PASSWORD=X`; not so `--token-env VAR` and the like, which only say where one is found.
  private static func namesSecret(_ word: String) -> Bool {
    let isOption = word.hasPrefix("--")
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first?.lowercased(), isOption || parts.count == 2 else { return false }
    guard !["env", "command", "file"].contains(where: { name.hasSuffix("-\($0)") }) else { return false }
    return names.contains { isOption ? name == "--\($0)" || name.hasSuffix("-\($0)") : name.hasSuffix($0) }
  }

  /// `Authorization: Bearer X`
  private static func isHeader(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.contains("authorization:") || lower.contains("bearer ")
  }
}

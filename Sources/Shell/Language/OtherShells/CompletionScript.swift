/// The completion of cheki's command line in another shell, as a script that this shell reads.
struct CompletionScript {
  enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  let data: CompletionData

  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: BashCompletion(data: data).text
    case .zsh: ZshCompletion(data: data).text
    case .fish: FishCompletion(data: data).text
    }
  }

  /// A text in single quotes; `quote` is how a quote inside is written.
  static func quoted(_ text: String, quote: String = "'\\''") -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: quote) + "'"
  }
}

import Fiscal
import Glibc
import Services

/// Asks a person at the terminal while a command is at work.
enum TerminalQuestion {
  /// A secret, read without echo, asked for until there is one: what is typed behind an empty answer would be a command,
  /// and stand in the history. The terminal belongs to the main thread.
  /// - Throws: a ``Fault`` where there is no terminal, `CancellationError` after Ctrl-C or Ctrl-D.
  @MainActor
  static func secret(_ question: Message, _ language: Language) throws -> Secret {
    while let text = try Person.secret(Catalogue(language).text(question))?.trimmingSpaces {
      if !text.isEmpty { return Secret(text) }
    }
    throw CancellationError()
  }

  /// Whether somebody can be asked.
  nonisolated static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && TerminalScreen.isThere }

  /// A line of words; nil after Ctrl-C or Ctrl-D, and where nobody is.
  @MainActor
  static func line(_ question: Message, _ language: Language) -> String? {
    Person.answer(Catalogue(language).text(question))
  }
}

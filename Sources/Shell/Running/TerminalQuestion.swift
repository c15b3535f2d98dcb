import Fiscal
import Glibc
import Services

/// Asks a person at the terminal while a command is at work.
enum TerminalQuestion {
  /// A secret, read without echo. The terminal belongs to the main thread.
  /// - Throws: a ``Fault`` where there is no terminal, `CancellationError` after Ctrl-C or Ctrl-D.
  @MainActor
  static func secret(_ question: Message, _ language: Language) throws -> Secret {
    guard let text = try Person.secret(Catalogue(language).text(question))?.trimmingSpaces, !text.isEmpty else {
      throw CancellationError()
    }
    return Secret(text)
  }

  /// Whether somebody can be asked.
  nonisolated static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && TerminalScreen.isThere }

  /// A line of words; nil after Ctrl-C or Ctrl-D, and where nobody is.
  @MainActor
  static func line(_ question: Message, _ language: Language) -> String? {
    Person.answer(Catalogue(language).text(question))
  }
}

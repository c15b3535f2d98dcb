import Fiscal
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

  /// A line of text.
  /// - Throws: as ``secret(_:_:)``.
  @MainActor
  static func line(_ question: Message, _ language: Language) throws -> String {
    guard Person.isThere else { throw Fault(InputFault.noTerminal) }
    guard let text = Person.answer(Catalogue(language).text(question)) else { throw CancellationError() }
    return text.trimmingSpaces
  }
}

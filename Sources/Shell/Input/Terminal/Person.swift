import Fiscal
import Glibc

/// Asks the person at the terminal, where there is one, without the line editor.
enum Person {
  /// Whether standard input is a terminal.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 }

  /// Nil without a terminal and after Ctrl-C or Ctrl-D.
  static func answer(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) == 1, let screen = TerminalScreen.open() else { return nil }
    guard case .line(let answer) = PlainEditor(screen: screen).read(Prompt(question), for: .answer) else { return nil }
    return answer
  }

  /// What is typed does not show. Nil after Ctrl-C, or Ctrl-D with nothing typed.
  static func secret(_ prompt: String) throws(Fault) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { throw Fault(InputFault.noTerminal) }
    fflush(nil)
    TerminalGuard.keep(STDIN_FILENO)
    var reader = SecretReader(prompt: prompt.visible)
    guard let bytes = reader.read() else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault(InputFault.secretNotUTF8) }
    return TypedText.composed(text)
  }
}

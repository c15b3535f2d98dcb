import Fiscal
import Foundation
import Services

/// Asks a person at the terminal.
enum TerminalQuestion {
  /// A secret, read without echo.
  static func secret(_ question: Message, _ language: Language) throws -> Secret {
    guard isatty(STDIN_FILENO) == 1, let terminal = fopen("/dev/tty", "r+") else { throw Fault(ShellFault.noTerminal) }
    defer { fclose(terminal) }
    let modes = TerminalModes(of: fileno(terminal))
    defer { modes?.restore() }
    var quiet = termios()
    tcgetattr(fileno(terminal), &quiet)
    quiet.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(fileno(terminal), TCSAFLUSH, &quiet)
    fputs(Catalogue(language).text(question), terminal)
    fflush(terminal)
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    let length = getline(&line, &capacity, terminal)
    fputs("\n", terminal)
    guard length > 0, let line else { throw CancellationError() }
    let text = String(cString: line).trimmingSpaces
    guard !text.isEmpty else { throw CancellationError() }
    return Secret(text)
  }
}

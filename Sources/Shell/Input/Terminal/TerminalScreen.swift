import Glibc

/// The terminal as a place for prompts, which never go to standard output: that may be a file.
enum TerminalScreen {
  /// A stream to the terminal; nil without one.
  static func open() -> UnsafeMutablePointer<FILE>? {
    let descriptor =
      if isatty(STDERR_FILENO) == 1 {
        fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
      } else if isatty(STDOUT_FILENO) == 1 {
        fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
      } else {
        Glibc.open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
      }
    guard descriptor >= 0 else { return nil }
    guard let screen = fdopen(descriptor, "w") else {
      close(descriptor)
      return nil
    }
    return screen
  }
}

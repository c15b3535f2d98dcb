import Glibc

/// The terminal as a place for prompts, which never go to standard output: that may be a file.
enum TerminalScreen {
  /// A descriptor of the terminal, which is the caller's to close; negative without one.
  static func descriptor() -> Int32 {
    if isatty(STDERR_FILENO) == 1 { return fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) }
    if isatty(STDOUT_FILENO) == 1 { return fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) }
    return Glibc.open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
  }

  static var isThere: Bool {
    let descriptor = descriptor()
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  /// Its columns, 80 where it does not tell.
  static var width: Int {
    let descriptor = descriptor()
    guard descriptor >= 0 else { return 80 }
    defer { close(descriptor) }
    return Surface(descriptor: descriptor, environment: [:]).width ?? 80
  }

  /// A stream to the terminal; nil without one.
  static func open() -> UnsafeMutablePointer<FILE>? {
    let descriptor = descriptor()
    guard descriptor >= 0 else { return nil }
    guard let screen = fdopen(descriptor, "w") else {
      close(descriptor)
      return nil
    }
    return screen
  }
}

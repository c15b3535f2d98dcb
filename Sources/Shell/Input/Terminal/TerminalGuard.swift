import CLibedit

/// Gives the terminal back as it was: at exit, on a signal that ends the process, after a crash.
enum TerminalGuard {
  /// Remembers how the terminal is set, before anything changes it.
  static func keep(_ descriptor: Int32) { clibedit_terminal_keep(descriptor) }

  /// Says that the terminal is set for reading now, with or without bracketed paste.
  static func changed(paste: Bool) { clibedit_terminal_changed(1, paste ? 1 : 0) }

  /// Says that it is as it was.
  static func unchanged() { clibedit_terminal_changed(0, 0) }

  static func restore() { clibedit_terminal_restore() }
}

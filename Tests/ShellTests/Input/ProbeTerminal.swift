import PTY

/// The program that only reads lines, in a terminal of a test's own.
enum ProbeTerminal {
  static let path = BuiltProgram.path("editor-probe")

  /// A home where no `.editrc` lies.
  static let environment = [
    "TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Started, with its first prompt on the screen.
  static func start(
    _ changes: [String: String?] = [:], columns: Int = 80, rows: Int = 24, prompt: String = "касса> "
  ) throws -> TerminalProgram {
    let environment = environment.merging(changes.compactMapValues { $0 }) { _, new in new }
      .filter { changes[$0.key] != .some(nil) }
    let terminal = try TerminalProgram([path], environment: environment, columns: columns, rows: rows)
    try terminal.expectScreen("a prompt", seconds: 20) { $0.line == prompt.trimmingSuffix(" ") }
    return terminal
  }
}

extension TerminalProgram {
  /// Waits for what a statement was read as.
  func expectRead(_ text: String) throws { try expect("read: \(text.debugDescription)\r\n") }

  /// Waits until the editor has the keyboard. What is typed before goes through the terminal's own editing.
  func expectPrompt() throws { try expectScreen("a prompt") { $0.line == "касса>" && !isCooked } }
}

extension String {
  func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

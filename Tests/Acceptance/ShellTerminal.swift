import Foundation
import PTY
import Testing

/// The built shell in a terminal of a test's own, with a home of its own.
enum ShellTerminal {
  static let home = NSTemporaryDirectory() + "cheki-terminal-\(getpid())"

  static func start(
    _ arguments: [String] = [], home: String? = nil, _ changes: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws -> TerminalProgram {
    let own = home ?? NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    let usual = [
      "LANG": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin", "NO_COLOR": "1", "HOME": "/nonexistent",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let shell = try TerminalProgram(
      [BuiltProgram.path("cheki"), "--home", own, "--language", "en"] + arguments,
      environment: usual.merging(changes) { _, new in new }, columns: columns, rows: rows)
    try shell.prompt("cheki>")
    return shell
  }

  /// With the demo open and its shift 76 selected.
  static func demo(columns: Int = 80, rows: Int = 24) throws -> TerminalProgram {
    let shell = try start(columns: columns, rows: rows)
    for line in ["connect demo", "use kkt 5525", "use shift open"] { shell.type(line + "\r") }
    try shell.expectScreen("the shift", seconds: 60) {
      ["demo 4092267631005525 №76>", "demo …5525 №76>"].contains($0.line)
    }
    return shell
  }
}

extension TerminalProgram {
  /// Waits for a prompt with nothing typed behind it.
  func prompt(_ text: String, seconds: Double = 20) throws {
    try expectScreen("the prompt \(text)", seconds: seconds) { $0.line == text && !isCooked }
  }

  /// Types letter by letter, as a person does, and waits for what the line shows then.
  func type(_ text: String, shows line: String) throws {
    type(text)
    try expectScreen(line.debugDescription) { $0.line == line }
  }

  /// Leaves, and tells the status.
  func leave() throws -> Int32 {
    type("quit\r")
    return try end()
  }
}

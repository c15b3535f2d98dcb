import Foundation
import PTY
import Testing

/// What blocks does not hold the shell: one Ctrl-C gives the prompt back, however often.
@Suite(.serialized) struct HangingTests {
  /// A pipe that nobody writes to.
  private func pipe() throws -> String {
    let path = NSTemporaryDirectory() + "cheki-pipe-" + UUID().uuidString
    try #require(mkfifo(path, 0o600) == 0)
    return path
  }

  /// How long after Ctrl-C the prompt is there.
  private func stopping(_ line: String, _ shell: TerminalProgram) throws -> Duration {
    shell.type(line + "\r")
    shell.settle(milliseconds: 400)
    let pressed = ContinuousClock.now
    shell.type("\u{3}")
    try shell.prompt("cheki>")
    return ContinuousClock.now - pressed
  }

  @Test func aPipeThatNobodyWritesToIsLeft() throws {
    let path = try pipe()
    defer { unlink(path) }
    let shell = try ShellTerminal.start()
    // More of them than the machine has processors: work that is left behind takes nothing from what follows.
    for line in ["import books \(path)", "compare \(path) \(path)", "set > \(path)"] {
      for _ in 0..<3 { #expect(try stopping(line, shell) < .milliseconds(400), "\(line)") }
    }
    shell.type("set language\r")
    try shell.expect("ru, en")
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func aCommandForASecretHearsCtrlC() throws {
    let mark = NSTemporaryDirectory() + "cheki-mark-" + UUID().uuidString
    let shell = try ShellTerminal.start()
    let line = "connect astral --url http://127.0.0.1:1 --token-command 'sleep 2; touch \(mark)'"
    #expect(try stopping(line, shell) < .milliseconds(400))
    shell.settle(milliseconds: 2_500)
    #expect(!FileManager.default.fileExists(atPath: mark))
    // It has the terminal, to ask for a passphrase.
    shell.type("connect astral --url http://127.0.0.1:1 --token-command 'read -p word: x; echo $x >/dev/null; false'\r")
    shell.settle(milliseconds: 400)
    shell.type("open sesame\r")
    try shell.expect("the command that gives the key gave none")
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func anEndFromOutsideEndsTheProgramToo() throws {
    let shell = try ShellTerminal.start()
    shell.type("! trap '' TERM; sleep 30\r")
    shell.settle(milliseconds: 400)
    shell.send(signal: SIGTERM)
    #expect(try shell.end() == 143)
    #expect(shell.isCooked)
  }

  @Test func anEndFromOutsideDoesNotWaitForWhatBlocks() throws {
    let path = try pipe()
    defer { unlink(path) }
    let shell = try ShellTerminal.start()
    shell.type("import books \(path)\r")
    shell.settle(milliseconds: 400)
    shell.send(signal: SIGHUP)
    #expect(try shell.end() == 129)
    #expect(shell.isCooked)
  }
}

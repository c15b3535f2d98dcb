import Foundation
import PTY
import Testing

/// The built program at a real terminal.
@Suite(.serialized) struct TerminalTests {
  private func shell() throws -> TerminalProgram {
    let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    return try TerminalProgram(
      [BuiltProgram.path("cheki"), "--home", home, "--language", "en"],
      environment: ["LANG": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin", "NO_COLOR": "1"])
  }

  @Test func ctrlCAtTheQuestionForASecretGivesThePromptBack() throws {
    let shell = try shell()
    _ = try shell.expect("cheki> ")
    shell.type("connect astral --url http://127.0.0.1:1\r")
    _ = try shell.expect("Key of astral")
    shell.type("s3cret\u{3}")
    _ = try shell.expect("cheki> ")
    shell.type("set language\r")
    _ = try shell.expect("ru, en")
    #expect(!shell.output.contains("s3cret"))
    shell.type("quit\r")
    #expect(try shell.end() == 0)
  }

  @Test func ctrlCAtThePromptDropsTheLineAndCtrlDLeaves() throws {
    let shell = try shell()
    _ = try shell.expect("cheki> ")
    shell.type("привет\u{3}")
    _ = try shell.expect("cheki> ")
    shell.type("\u{4}")
    #expect(try shell.end() == 0)
  }
}

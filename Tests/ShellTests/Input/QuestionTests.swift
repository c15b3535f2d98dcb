import Fiscal
import PTY
import Testing

@testable import Shell

/// What a running command asks.
@Suite(.serialized)
struct QuestionTests {
  @Test func anAnswerIsEdited() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("ask\r")
    try terminal.expect("name? ")
    terminal.type("Аннаа\u{7F}\r")
    try terminal.expect("done: Анна\r\n")
  }

  @Test func ctrlCAtAQuestionEndsTheCommand() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("ask\r")
    try terminal.expect("name? ")
    terminal.type("Ан\u{3}")
    try terminal.expect("interrupted: no answer")
    try terminal.expectPrompt()
  }

  @Test func aSecretDoesNotShow() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("secret\r")
    try terminal.expect("secret? ")
    terminal.type("паролю\u{7F}ь\r")
    let shown = try terminal.expect("done: пароль\r\n")
    #expect(shown == "\r\n")
    #expect(!terminal.screen.text.contains("паролю"))
    try terminal.expectPrompt()
  }

  @Test func aSecretMayBeLongerThanATerminalsLine() throws {
    let terminal = try ProbeTerminal.start(columns: 200, rows: 50)
    let token = String(repeating: "0123456789", count: 600)
    terminal.type("secret\r")
    try terminal.expect("secret? ")
    terminal.type(token + "\r")
    try terminal.expect("done: \(token)\r\n")
  }

  @Test func ctrlCAndCtrlDCancelASecret() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("secret\r")
    try terminal.expect("secret? ")
    terminal.type("\u{4}")
    try terminal.expect("done: no secret")
    terminal.type("secret\r")
    try terminal.expect("secret? ")
    terminal.type("abc\u{3}")
    try terminal.expect("interrupted: no secret")
    try terminal.expectPrompt()
    #expect(!terminal.screen.text.contains("abc"))
  }

  @Test func anEndFromOutsideAtASecretShowsTypingAgain() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("secret\r")
    try terminal.expect("secret? ")
    #expect(!terminal.isCooked)
    terminal.send(signal: 15)
    #expect(try terminal.end() == 143)
    #expect(terminal.isCooked)
  }

  @Test func nobodyAnswersACommandThatRunsByItself() async throws {
    #expect(await Conversation.silent.ask("name?") == nil)
    let fault = await #expect(throws: Fault.self) { try await Conversation.silent.secret("token?") }
    #expect(fault?.code == "input.no-terminal")
  }
}

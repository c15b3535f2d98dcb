import Foundation
import PTY
import Testing

/// Typing at the built shell's prompt.
@Suite(.serialized) struct TypingTests {
  @Test(arguments: [["LANG": "C.UTF-8"], ["LANG": "C"], ["LC_ALL": "POSIX", "LANG": ""], ["LANG": "ru_RU.KOI8-R"]])
  func backspaceTakesWholeLetters(_ locale: [String: String]) throws {
    let shell = try ShellTerminal.start(locale)
    try shell.type("привет", shows: "cheki> привет")
    try shell.type("\u{7F}\u{7F}", shows: "cheki> прив")
    try shell.type("и\u{306}日", shows: "cheki> привй日")
    try shell.type("\u{7F}\u{7F}", shows: "cheki> прив")
    try shell.type("\u{1B}[D\u{1B}[DЁ", shows: "cheki> прЁив")
    try shell.type("\u{1B}[H\u{1B}[3~\u{1B}[F!", shows: "cheki> рЁив!")
    shell.type("\r")
    try shell.expect("there is no command “рЁив!”")
    #expect(try shell.leave() == 0)
  }

  @Test func tabCompletesCommandsOptionsAndValues() throws {
    let shell = try ShellTerminal.start()
    try shell.type("disc\t", shows: "cheki> disconnect")
    shell.type("\u{15}")
    try shell.type("receipts --pay\t", shows: "cheki> receipts --payment")
    try shell.type("pre\t", shows: "cheki> receipts --payment prepaid")
    shell.type("\u{15}")
    try shell.type("set lang\tr\t", shows: "cheki> set language ru")
    shell.type("\u{3}")
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func tabCompletesWhatTheConnectionReaches() throws {
    let shell = try ShellTerminal.demo()
    let prompt = "demo 4092267631005525 №76>"
    // The drive, the outlet's name and the address all name the register.
    for word in ["92710", "васильк", "Циолк"] {
      try shell.type("use kkt \(word)\t", shows: "\(prompt) use kkt 4092267631005525")
      shell.type("\u{15}")
      try shell.prompt(prompt)
    }
    try shell.type("use outlet перв\t", shows: "\(prompt) use outlet 'Первая Васильковая'")
    shell.type("\u{15}use shift \t")
    try shell.expectScreen("the shifts") { screen in
      screen.text.contains("\n76    ") && screen.text.contains("\nopen  ") && screen.line == "\(prompt) use shift"
    }
    shell.type("\u{15}")
    shell.type("receipts --cashier бара\t")
    try shell.expectScreen("the cashier") {
      $0.text.hasSuffix("\(prompt) receipts --cashier 'Баранович Алексей Александрович'")
    }
    shell.type("\u{3}")
    try shell.prompt(prompt)
    #expect(try shell.leave() == 0)
  }

  @Test func aPasteOfSeveralLinesWaitsForEnter() throws {
    let shell = try ShellTerminal.start()
    shell.type("\u{1B}[200~set color\rset\tlanguage\rнет такой\u{1B}[201~")
    try shell.expectScreen("the paste") { $0.text == "cheki> set color\nset language\nнет такой" }
    #expect(!shell.output.contains("auto"))
    shell.type("\r")
    try shell.expect("auto, always, never")
    try shell.expect("ru, en")
    try shell.expect("there is no command “нет”")
    #expect(try shell.leave() == 0)
  }

  @Test func aWindowThatChangesKeepsTheLine() throws {
    let shell = try ShellTerminal.start()
    let word = String(repeating: "ж", count: 100)
    shell.type(word)
    try shell.expectScreen("the wrapped line") { $0.lines[1].count == 27 }
    for columns in [40, 120, 80] {
      shell.resize(columns: columns, rows: 24)
      shell.settle()
    }
    shell.type("ы\r")
    try shell.expect("there is no command “\(word)ы”")
    // While a program is at work it says nothing.
    shell.type("! sleep 0.5\r")
    shell.settle()
    shell.resize(columns: 60, rows: 20)
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func aTerminalThatKnowsNothingGetsNoSequences() throws {
    let shell = try ShellTerminal.start(["TERM": "dumb"])
    shell.type("привет\u{7F}\r")
    try shell.expect("there is no command “приве")
    shell.type("set color\r")
    try shell.expect("auto, always, never")
    #expect(try shell.leave() == 0)
    #expect(!shell.output.contains("\u{1B}["))
  }

  @Test func historyShowsWhatWasTypedAndNoSecrets() throws {
    let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shell = try ShellTerminal.start([], home: home, [:])
    for line in ["set color", " set timing", "connect books 1c ftp://u:s3cret@host/", "set language"] {
      shell.type(line + "\r")
      shell.settle()
    }
    shell.type("history --output csv\r")
    try shell.expect("entry,statement\r\n1,set color\r\n2,set language\r\n3,history --output csv\r\n")
    #expect(try shell.leave() == 0)
    // A script reads the same.
    let script = try TerminalProgram(
      [BuiltProgram.path("cheki"), "--home", home, "history", "1", "LANG", "--output", "csv"],
      environment: ["LANG": "C.UTF-8", "TERM": "xterm"])
    #expect(try script.end() == 0)
    #expect(script.output == "entry,statement\r\n2,set language\r\n")
  }

  @Test func coloursFollowTheWish() throws {
    let plain = try ShellTerminal.start()
    plain.type("nope\r")
    try plain.expect("there is no command")
    #expect(try plain.leave() == 0)
    #expect(!plain.output.contains("\u{1B}[3"))
    let bright = try ShellTerminal.start(["--color", "always"], ["NO_COLOR": ""])
    bright.type("nope\r")
    try bright.expect("\u{1B}[1;31m")
    #expect(try bright.leave() == 0)
  }
}

extension ShellTerminal {
  static func start(_ changes: [String: String]) throws -> TerminalProgram { try start([], changes) }
}

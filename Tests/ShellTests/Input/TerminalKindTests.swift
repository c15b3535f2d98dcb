import PTY
import Testing

/// Locales and kinds of terminals.
@Suite(.serialized)
struct TerminalKindTests {
  @Test(arguments: [nil, "C", "ru_RU.UTF-8", "en_US.ISO-8859-1", "C.UTF-8"])
  func cyrillicWorksWhateverTheLocale(name: String?) throws {
    let terminal = try ProbeTerminal.start(["LANG": name, "LC_ALL": nil])
    terminal.type("смена\u{7F}ы\r")
    try terminal.expectRead("смены")
  }

  @Test func lcAllOfCDoesNotHurt() throws {
    let terminal = try ProbeTerminal.start(["LC_ALL": "C"])
    terminal.type("ё\r")
    try terminal.expectRead("ё")
  }

  @Test(arguments: ["xterm-of-tomorrow", "", "dumb", "vt100", "linux", "screen", "tmux-256color"])
  func kindsOfTerminals(type: String) throws {
    let terminal = try ProbeTerminal.start(["TERM": type])
    #expect(terminal.screen.text == "касса>")
    terminal.type("чекк\u{7F}и \u{1B}[D!\r")
    try terminal.expectRead("чеки! ")
    #expect(terminal.output.contains("\u{1B}[?2004h") == !["", "dumb"].contains(type))
  }

  @Test func anUnsetTypeIsADumbTerminal() throws {
    let terminal = try ProbeTerminal.start(["TERM": nil])
    terminal.type("чек\r")
    try terminal.expectRead("чек")
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test func emacsEditsByItself() throws {
    let terminal = try ProbeTerminal.start(["TERM": "emacs"])
    #expect(terminal.isCooked)
    terminal.type("чек\n")
    try terminal.expectRead("чек")
    try terminal.expectScreen("a prompt") { $0.line == "касса>" }
    terminal.type("полов\u{3}")
    terminal.settle()
    terminal.type("цел\n")
    try terminal.expectRead("цел")
    try terminal.expectScreen("a prompt") { $0.line == "касса>" }
    terminal.type("\u{4}")
    try terminal.expect("end")
  }

  @Test func promptsNeverGoToStandardOutput() throws {
    let scratch = try Scratch()
    let terminal = try TerminalProgram(
      ["/bin/sh", "-c", "exec '\(ProbeTerminal.path)' > '\(scratch.file("out"))'"],
      environment: ProbeTerminal.environment)
    try terminal.expectPrompt()
    terminal.type("diff\r")
    try terminal.expectScreen("the second prompt") { $0.text == "касса> diff\nкасса>" }
    terminal.type("quit\r")
    #expect(try terminal.end() == 0)
    #expect(scratch.text("out") == "read: \"diff\"\nread: \"quit\"\n")
  }

  @Test func aUsersFileOfKeysWins() throws {
    let scratch = try Scratch()
    scratch.put("bind ^R ed-move-to-beg\nbind ^T ed-tty-sigint\nnonsense\n", "editrc")
    let terminal = try ProbeTerminal.start(["EDITRC": scratch.file("editrc")])
    terminal.type("b\u{12}a\r")
    try terminal.expectRead("ab")
  }

  @Test func viKeysLeavePasteAndCtrlCWorking() throws {
    let scratch = try Scratch()
    scratch.put("bind -v\n", "editrc")
    let terminal = try ProbeTerminal.start(["EDITRC": scratch.file("editrc")])
    terminal.type("\u{1B}[200~a\tb\u{1B}[201~")
    try terminal.expectScreen("what was pasted") { $0.line == "касса> a b" }
    terminal.type("\u{3}")
    try terminal.expectPrompt()
    terminal.type("конец\r")
    try terminal.expectRead("конец")
  }

  @Test func theRightPromptStandsAtTheEdgeWhileThereIsRoom() throws {
    let terminal = try ProbeTerminal.start(
      ["PROBE_RIGHT": "смена 17"], columns: 40, prompt: "касса>" + String(repeating: " ", count: 24) + "смена 17")
    terminal.type("diff")
    try terminal.expectScreen("both") { $0.line == "касса> diff" + String(repeating: " ", count: 19) + "смена 17" }
    terminal.type(String(repeating: "f", count: 20))
    try terminal.expectScreen("the line alone") { $0.line == "касса> diff" + String(repeating: "f", count: 20) }
    terminal.type("\r")
    try terminal.expectRead("diff" + String(repeating: "f", count: 20))
  }

  @Test func aLineMayBeLargerThanTheWindow() throws {
    let terminal = try ProbeTerminal.start(columns: 20, rows: 4)
    let text = String(repeating: "0123456789", count: 15)
    terminal.type(text + "\u{1B}[H!\u{1B}[F?\r")
    try terminal.expectRead("!" + text + "?")
  }

  @Test func coloursAreOnlyWhereTheyAreWanted() throws {
    #expect(try ProbeTerminal.start().output.contains("\u{1B}[32m"))
    #expect(try !ProbeTerminal.start(["NO_COLOR": "1"]).output.contains("\u{1B}[32m"))
    #expect(try !ProbeTerminal.start(["TERM": "dumb"]).output.contains("\u{1B}["))
  }
}

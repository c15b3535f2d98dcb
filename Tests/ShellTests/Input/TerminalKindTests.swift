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

  @Test func coloursAreOnlyWhereTheyAreWanted() throws {
    #expect(try ProbeTerminal.start().output.contains("\u{1B}[32m"))
    #expect(try !ProbeTerminal.start(["NO_COLOR": "1"]).output.contains("\u{1B}[32m"))
    #expect(try !ProbeTerminal.start(["TERM": "dumb"]).output.contains("\u{1B}["))
  }
}

import Glibc
import PTY
import Testing

/// Ctrl-C, Ctrl-Z, a new size, an end from outside: in a real terminal.
@Suite(.serialized)
struct SignalTests {
  @Test func ctrlCDropsTheLine() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("половина")
    try terminal.expectScreen("the line") { $0.line == "касса> половина" }
    terminal.type("\u{3}")
    try terminal.expectScreen("a new prompt") { $0.text == "касса> половина^C\nкасса>" }
    terminal.type("целое\r")
    try terminal.expectRead("целое")
  }

  @Test func ctrlCInsideAWrappedLineGoesBelowIt() throws {
    let terminal = try ProbeTerminal.start(columns: 20)
    terminal.type(String(repeating: "x", count: 40) + "\u{1B}[H")
    try terminal.expectScreen("the cursor in front") { $0.cursor.row == 0 && $0.lines[2] == "xxxxxxx" }
    terminal.type("\u{3}")
    try terminal.expectScreen("a new prompt") { $0.lines[2] == "xxxxxxx^C" && $0.lines[3] == "касса>" }
  }

  @Test func ctrlCStopsWorkAtOnce() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("sleep\r")
    try terminal.expectRead("sleep")
    let begin = ContinuousClock.now
    terminal.type("\u{3}")
    try terminal.expect("stopping")
    try terminal.expect("interrupted: cancelled")
    #expect(ContinuousClock.now - begin < .milliseconds(200))
    try terminal.expectPrompt()
    terminal.type("on\r")
    try terminal.expectRead("on")
  }

  @Test func theSecondCtrlCLeavesWorkThatDoesNotListen() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("spin\r")
    try terminal.expectRead("spin")
    terminal.type("\u{3}")
    try terminal.expect("stopping")
    terminal.type("\u{3}")
    try terminal.expect("interrupted: left behind", seconds: 2)
    try terminal.expectPrompt()
    terminal.type("quit\r")
    #expect(try terminal.end(seconds: 2) == 0)
  }

  @Test func aNewSizeKeepsTheLine() throws {
    let terminal = try ProbeTerminal.start(columns: 80)
    terminal.type("смена 17")
    try terminal.expectScreen("the line") { $0.line == "касса> смена 17" }
    for columns in [60, 40, 100, 80] {
      terminal.resize(columns: columns, rows: 24)
      terminal.settle()
      #expect(terminal.screen.text == "касса> смена 17", "\(columns)")
    }
    terminal.type("!\r")
    try terminal.expectRead("смена 17!")
  }

  @Test func manyNewSizesWhileTypingLoseNothing() throws {
    let terminal = try ProbeTerminal.start()
    for (index, letter) in "абвгдеёжзийк".enumerated() {
      terminal.send(signal: SIGWINCH)
      terminal.type(String(letter))
      terminal.resize(columns: 60 + index, rows: 20)
    }
    terminal.type("\r")
    try terminal.expectRead("абвгдеёжзийк")
  }

  @Test func aNewSizeDuringACommandCounts() throws {
    let terminal = try ProbeTerminal.start(columns: 80)
    terminal.type("sleep\r")
    try terminal.expectRead("sleep")
    terminal.resize(columns: 40, rows: 24)
    terminal.type("\u{3}")
    try terminal.expect("interrupted")
    try terminal.expectPrompt()
    terminal.type(String(repeating: "y", count: 50))
    let rows = "касса> " + String(repeating: "y", count: 33) + "\n" + String(repeating: "y", count: 17)
    try terminal.expectScreen("a wrapped line") { $0.text.hasSuffix(rows) }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func anEndFromOutsideGivesTheTerminalBack(signal: Int32) throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("пол")
    try terminal.expectScreen("the line") { $0.line == "касса> пол" }
    #expect(!terminal.isCooked)
    terminal.send(signal: signal)
    #expect(try terminal.end() == 128 + signal)
    #expect(terminal.isCooked)
    #expect(terminal.output.hasSuffix("\u{1B}[?2004l\r\n"))
  }

  @Test func anEndFromOutsideComesDuringWorkToo() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("sleep\r")
    try terminal.expectRead("sleep")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.end(seconds: 2) == 143)
  }

  @Test func aSecondSIGTERMWaitsForNobody() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("spin\r")
    try terminal.expectRead("spin")
    terminal.send(signal: SIGTERM)
    terminal.send(signal: SIGTERM)
    #expect(try terminal.end(seconds: 2) == 143)
  }

  @Test func aCrashAtThePromptGivesTheTerminalBack() throws {
    let terminal = try ProbeTerminal.start()
    terminal.send(signal: SIGSEGV)
    #expect(try terminal.end() == 128 + SIGSEGV)
    #expect(terminal.isCooked)
    #expect(terminal.output.hasSuffix("\u{1B}[?2004l"))
  }

  @Test func ctrlBackslashIsNothingAtThePromptAndTheLastWayOutOfWork() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("a")
    try terminal.expectScreen("the letter") { $0.line == "касса> a" }
    terminal.type("\u{1C}")
    terminal.settle()
    terminal.type("b\r")
    try terminal.expectRead("ab")
    try terminal.expectPrompt()
    terminal.type("spin\r")
    try terminal.expectRead("spin")
    terminal.type("\u{1C}")
    #expect(try terminal.end(seconds: 5) == 128 + SIGQUIT)
  }

  @Test func ctrlZAndFgKeepTheLine() throws {
    let environment = ProbeTerminal.environment.merging(["PS1": "$ "]) { _, new in new }
    let terminal = try TerminalProgram(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"], environment: environment)
    try terminal.expectScreen("the other shell") { $0.line == "$" }
    terminal.type(ProbeTerminal.path + "\n")
    try terminal.expectScreen("the prompt") { $0.line == "касса>" }
    terminal.type("половина")
    try terminal.expectScreen("the line") { $0.line == "касса> половина" }
    terminal.type("\u{1A}")
    try terminal.expectScreen("the other shell") { $0.line == "$" }
    #expect(terminal.isCooked)
    terminal.type("fg\n")
    try terminal.expectScreen("the line again") { $0.line == "касса> половина" }
    terminal.type(" и целое\r")
    try terminal.expectRead("половина и целое")

    terminal.type("sleep\r")
    try terminal.expectRead("sleep")
    terminal.type("\u{1A}")
    try terminal.expectScreen("the other shell") { $0.line == "$" }
    terminal.type("fg\n")
    terminal.settle()
    terminal.type("\u{3}")
    try terminal.expect("interrupted: cancelled")
    terminal.type("quit\r")
    try terminal.expectScreen("the other shell") { $0.line == "$" }
  }
}

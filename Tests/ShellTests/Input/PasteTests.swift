import PTY
import Testing

@Suite(.serialized)
struct PasteTests {
  @Test func twoLinesWithATabStayInTheLine() throws {
    let terminal = try ProbeTerminal.start()
    #expect(terminal.output.contains("\u{1B}[?2004h"))
    terminal.type("\u{1B}[200~con\tx\rвторая\r\u{1B}[201~")
    try terminal.expectScreen("both lines") { $0.text == "касса> con x\nвторая" }
    terminal.type("!\r")
    try terminal.expectRead("con x")
    try terminal.expectRead("вторая!")
  }

  @Test func aStatementOfSeveralPastedLinesIsOne() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("\u{1B}[200~receipts \\\r\n--sign sale\r\ndiff\u{1B}[201~\r")
    try terminal.expectRead("receipts \\\n--sign sale")
    try terminal.expectRead("diff")
  }

  @Test func ctrlCDropsWhatWasPastedAlong() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("\u{1B}[200~sleep\rdiff\u{1B}[201~\r")
    try terminal.expectRead("sleep")
    terminal.type("\u{3}")
    try terminal.expect("interrupted: cancelled")
    try terminal.expectPrompt()
    terminal.type("x\r")
    let between = try terminal.expect("read: \"x\"")
    #expect(!between.contains("diff"))
  }

  @Test func muchIsPastedWithoutLoss() throws {
    let terminal = try ProbeTerminal.start(columns: 200, rows: 50)
    let text = String(repeating: "чек ", count: 5000) + "конец"
    terminal.type("\u{1B}[200~\(text)\u{1B}[201~")
    terminal.type("\r")
    try terminal.expectRead(text)
  }

  @Test func decomposedLettersAreComposed() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("\u{1B}[200~и\u{306}од\u{1B}[201~\r")
    let word = try terminal.expect("\r\n\u{1B}[?2004l")
    #expect(word.contains("йод"))
    try terminal.expectRead("\u{439}од")
  }

  @Test func ctrlCEndsAPasteWithoutEnd() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("\u{1B}[200~половина")
    terminal.settle()
    terminal.type("\u{3}")
    try terminal.expect("^C")
    terminal.type("x\r")
    try terminal.expectRead("x")
  }
}

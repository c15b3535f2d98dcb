import Glibc
import PTY
import Testing

/// Typing, in a real terminal.
@Suite(.serialized)
struct EditingTests {
  @Test func cyrillicIsTypedAndErasedByLetters() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("приветъ")
    terminal.type("\u{7F}")
    try terminal.expectScreen("the word") { $0.line == "касса> привет" }
    #expect(terminal.screen.cursor.column == 13)
    terminal.type("\r")
    try terminal.expectRead("привет")
  }

  @Test func arrowsMoveAndInsert() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("каса\u{1B}[D\u{1B}[Dс\u{1B}[H>\u{1B}[F<")
    try terminal.expectScreen("the line") { $0.line == "касса> >касса<" }
    // Ctrl-Left, Ctrl-Right and Delete.
    terminal.type("\r")
    try terminal.expectRead(">касса<")
    try terminal.expectPrompt()
    terminal.type("раз два три\u{1B}[1;5D\u{1B}[1;5D\u{1B}[3~\u{1B}[1;5C!\r")
    try terminal.expectRead("раз ва! три")
  }

  @Test func wordsAndLinesAreErasedAtOnce() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("смена касса\u{17}\r")
    try terminal.expectRead("смена ")
    try terminal.expectPrompt()
    terminal.type("всё это не нужно\u{15}diff\r")
    try terminal.expectRead("diff")
  }

  @Test func wideLettersTakeTwoColumns() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("漢字🙂\u{7F}я")
    try terminal.expectScreen("the line") { $0.line == "касса> 漢字я" && $0.cursor.column == 12 }
    terminal.type("\r")
    try terminal.expectRead("漢字я")
  }

  @Test func aLetterAndItsMarkBecomeOneLetter() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("и\u{306}е\u{308}!")
    try terminal.expectScreen("the letters") { $0.line == "касса> йё!" }
    terminal.type("\u{7F}\u{7F}\r")
    try terminal.expectRead("й")
  }

  @Test func longLinesWrapAndAreEditedAboveTheirEnd() throws {
    let terminal = try ProbeTerminal.start(columns: 40)
    let word = String(repeating: "абвгд", count: 14)
    terminal.type(word)
    try terminal.expectScreen("two rows") { $0.lines[1] == String(word.dropFirst(33).prefix(40)) }
    terminal.type("\u{1B}[HЯ")
    try terminal.expectScreen("the letter in front") { $0.lines[0] == "касса> Я" + word.prefix(32) }
    terminal.type("\r")
    try terminal.expectRead("Я" + word)
  }

  @Test func thousandsOfLettersGoIn() throws {
    let terminal = try ProbeTerminal.start(columns: 200, rows: 50)
    let word = String(repeating: "щ", count: 3000)
    terminal.type(word + "\r")
    try terminal.expectRead(word)
  }

  @Test func keysWithoutAMeaningLeaveNothing() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("a\u{1B}[5~\u{1B}[6~\u{1B}[2~\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[1;2A\u{1B}[1;5B\u{1B}[Zb\r")
    try terminal.expectRead("ab")
  }

  @Test func bytesThatAreNoLettersAreDropped() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("a")
    terminal.type(bytes: [0xD0, 0x41, 0xFF, 0xC0, 0x80])
    terminal.type("я\r")
    try terminal.expectRead("aAя")
  }

  @Test func statementsGoOnInTheNextLine() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("receipts \\\r")
    try terminal.expectScreen("the further prompt") { $0.line == ">" }
    terminal.type("--sign sale\r")
    try terminal.expectRead("receipts \\\n--sign sale")
    try terminal.expectPrompt()
    terminal.type("\"а\rб\"\r")
    try terminal.expectRead("\"а\nб\"")
    try terminal.expectPrompt()
    terminal.type("\"а\r")
    try terminal.expectScreen("the further prompt") { $0.line == ">" }
    terminal.type("\u{3}")
    try terminal.expectPrompt()
    terminal.type("new\r")
    try terminal.expectRead("new")
  }

  @Test func ctrlDEndsAnEmptyLineOnly() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("ab\u{4}\u{1B}[D\u{4}\r")
    try terminal.expectRead("a")
    try terminal.expectPrompt()
    terminal.type("\u{4}")
    try terminal.expect("end")
    #expect(try terminal.end() == 0)
  }

  @Test func theTerminalIsAsBeforeWhileACommandRuns() throws {
    let terminal = try ProbeTerminal.start()
    #expect(!terminal.isCooked)
    terminal.type("sleep\r")
    try terminal.expectRead("sleep")
    #expect(terminal.isCooked)
    terminal.type("\u{3}")
    try terminal.expect("interrupted: cancelled")
  }
}

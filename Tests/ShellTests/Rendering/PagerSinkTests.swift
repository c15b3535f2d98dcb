import Fiscal
import Glibc
import Shell
import Testing

struct PagerSinkTests {
  static let screen = Surface(isTerminal: true, width: 20, height: 6)

  @Test func whatFitsTheScreenIsWrittenDirectly() throws {
    let terminal = MemorySink(PagerSinkTests.screen)
    let pager = PagerSink(before: terminal, words: ["false"])
    for line in 1...5 { try pager.write("\u{1B}[31m\(line) 123456789012345678\u{1B}[0m\n") }
    #expect(terminal.text == "")
    try pager.finish()
    #expect(terminal.text.split(separator: "\n").count == 5)
  }

  @Test func whatDoesNotFitGoesToThePager() throws {
    let scratch = try Scratch()
    let terminal = MemorySink(PagerSinkTests.screen)
    let pager = PagerSink(before: terminal, words: ["tee", scratch.file("shown")])
    for line in 1...100 { try pager.write("\(line)\n") }
    try pager.finish()
    #expect(terminal.text == "")
    #expect(scratch.text("shown") == (1...100).map { "\($0)\n" }.joined())
  }

  @Test func longLinesTakeSeveralRows() throws {
    let scratch = try Scratch()
    let terminal = MemorySink(PagerSinkTests.screen)
    let pager = PagerSink(before: terminal, words: ["tee", scratch.file("shown")])
    try pager.write(String(repeating: "я", count: 101) + "\n")
    try pager.finish()
    #expect(scratch.text("shown").count == 102)
  }

  @Test func withoutAPagerAllIsWrittenDirectly() throws {
    for words in [[], ["no-such-pager-anywhere"]] {
      let terminal = MemorySink(PagerSinkTests.screen)
      let pager = PagerSink(before: terminal, words: words)
      for line in 1...100 { try pager.write("\(line)\n") }
      try pager.finish()
      #expect(terminal.text == (1...100).map { "\($0)\n" }.joined())
    }
  }

  @Test func aPagerThatIsLeftEndsTheWriting() throws {
    let pager = PagerSink(before: MemorySink(PagerSinkTests.screen), words: ["head", "-c", "0"])
    var hasLeft = false
    do throws(OutputFailure) {
      for line in 1...1_000_000 { try pager.write("\(line)\n") }
    } catch {
      if case .readerLeft = error { hasLeft = true }
    }
    #expect(hasLeft)
    try pager.finish()
  }

  @Test(
    arguments: [
      ([:], ["less", "-FRX"]), (["PAGER": "more  -d"], ["more", "-d"]), (["PAGER": ""], []),
    ] as [([String: String], [String])])
  func thePagerIsNamedByItsVariable(_ environment: [String: String], _ words: [String]) {
    #expect(PagerSink.words(environment: environment) == words)
  }

  @Test func aTerminalTellsItsSize() throws {
    let pty = try Pty(columns: 132, rows: 43)
    let surface = Surface(descriptor: pty.line, environment: ["TERM": "xterm", "COLUMNS": "50"])
    #expect(surface == Surface(isTerminal: true, width: 132, height: 43, palette: Palette(isOn: true)))
    let unknown = try Pty(columns: 0, rows: 0)
    #expect(Surface(descriptor: unknown.line, environment: ["COLUMNS": "50"]).width == 50)
    #expect(Surface(descriptor: unknown.line, environment: [:]).width == 80)
  }
}

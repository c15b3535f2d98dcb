import PTY
import Testing

@testable import Shell

@Suite(.serialized)
struct CompletionTests {
  @Test func theOnlyCandidateIsPutInWithASpace() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("con\tкас\t\r")
    try terminal.expectRead("connect касса ")
  }

  @Test func aCandidateInTheMiddleTakesTheSpaceThatIsThere() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("di 17\u{1B}[D\u{1B}[D\u{1B}[D\t!\r")
    try terminal.expectRead("diff !17")
  }

  @Test func severalCandidatesAreListedBelowTheLine() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("rec\t")
    try terminal.expectScreen("the common part") { $0.text == "касса> receipt" }
    terminal.type("\t")
    try terminal.expectScreen("the list") {
      $0.text == """
        касса> receipt
        receipts  the word receipts
        receipt   the word receipt
        касса> receipt
        """
    }
    terminal.type("s\r")
    try terminal.expectRead("receipts")
  }

  @Test func theListOfAWrappedLineGoesBelowItsLastRow() throws {
    let terminal = try ProbeTerminal.start(columns: 20)
    terminal.type("rec\(String(repeating: " x", count: 12))\u{1B}[H" + String(repeating: "\u{1B}[C", count: 3) + "\t")
    try terminal.expectScreen("the common part") { $0.lines[0].hasPrefix("касса> receipt x") }
    terminal.type("\t")
    try terminal.expectScreen("the list") {
      $0.lines[2].hasPrefix("receipts") && $0.lines[4].hasPrefix("касса> receipt x")
    }
    #expect(terminal.screen.cursor == (4, 14))
    terminal.type("s\r")
    try terminal.expectRead("receipts" + String(repeating: " x", count: 12))
  }

  @Test func aListIsNoLongerThanTheScreen() throws {
    let terminal = try ProbeTerminal.start(columns: 40, rows: 8)
    terminal.type("many \t\t")
    try terminal.expectScreen("the end of the list") { $0.lines[7] == "касса> many candidate-" }
    #expect(terminal.screen.lines[0] == "касса> many candidate-")
    #expect(terminal.screen.lines[1].hasPrefix("candidate-1  "))
    #expect(terminal.screen.lines[6].contains("90"))
  }

  @Test func nothingToCompleteBeeps() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("zzz\t")
    try terminal.expect("\u{7}")
    terminal.type("\r")
    try terminal.expectRead("zzz")
  }

  @Test func answersHaveNoCompletion() throws {
    let terminal = try ProbeTerminal.start()
    terminal.type("ask\r")
    try terminal.expect("name? ")
    terminal.type("con\t\r")
    try terminal.expect("done: con\r\n")
  }
}

struct CompletionStepTests {
  @Test func thereIsNothingToDo() { #expect(CompletionStep(word: "x", []) == .nothing) }

  @Test func oneCandidateReplacesTheWord() {
    #expect(CompletionStep(word: "вшаа", [Candidate("diff")]) == .replace("diff", isFinal: true))
    #expect(CompletionStep(word: "--o", [Candidate("--out=", isFinal: false)]) == .replace("--out=", isFinal: false))
  }

  @Test func theCommonPartIsPutIn() {
    let candidates = [Candidate("касса-1"), Candidate("касса-2")]
    #expect(CompletionStep(word: "ка", candidates) == .replace("касса-", isFinal: false))
    #expect(CompletionStep(word: "КА", candidates) == .replace("касса-", isFinal: false))
    #expect(CompletionStep(word: "касса-", candidates) == .list)
  }

  @Test func candidatesThatDoNotBeginWithTheWordAreOnlyListed() {
    #expect(CompletionStep(word: "xi", [Candidate("diff"), Candidate("disconnect")]) == .list)
  }

  @Test func candidatesOfTheOtherLayoutTakeItsPlace() {
    let candidates = [Candidate("diff"), Candidate("disconnect")]
    #expect(CompletionStep(word: "вш", candidates) == .replace("di", isFinal: false))
  }
}

struct CandidateListTests {
  private func lines(_ candidates: [Candidate], width: Int, rows: Int) -> [String] {
    CandidateList(candidates, width: width, rows: rows).lines { "and \($0) more" }
  }

  @Test func descriptionsAreFittedToTheWidth() {
    let candidates = [Candidate("касса", description: "Магазин на Ленина"), Candidate("漢", description: "x\u{1B}[31m")]
    #expect(lines(candidates, width: 16, rows: 9) == ["касса  Магазин…", "漢     x␛[31m"])
    #expect(lines(candidates, width: 11, rows: 9) == ["касса", "漢"])
  }

  @Test func namesStandInColumns() {
    let candidates = (1...7).map { Candidate("n\($0)") }
    #expect(lines(candidates, width: 12, rows: 9) == ["n1  n4  n7", "n2  n5", "n3  n6"])
    #expect(lines(candidates, width: 12, rows: 2) == ["n1  n2  n3", "and 4 more"])
  }

  @Test func theRestIsCounted() {
    let candidates = (1...5).map { Candidate("n\($0)", description: "d") }
    #expect(lines(candidates, width: 40, rows: 3) == ["n1  d", "n2  d", "and 3 more"])
    #expect(lines(candidates, width: 40, rows: 5).count == 5)
  }
}

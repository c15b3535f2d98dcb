import Foundation
import PTY
import Testing

/// Ctrl-C, Ctrl-Z, ends from outside, programs that share the terminal: at the built shell.
@Suite(.serialized) struct SignalsTests {
  @Test func ctrlCStopsAPullAndTheNextOneFinishesIt() throws {
    let sandbox = try Sandbox()
    let url = try #require(URL(string: sandbox.text("operator", "url")))
    let road = try SlowRoad(to: UInt16(try #require(url.port)))
    let shell = try ShellTerminal.start([], ["KEY": sandbox.text("operator", "key")])
    shell.type("connect astral --url http://127.0.0.1:\(road.port)\(url.path) --token-env KEY\r")
    try shell.expect("organization")
    try shell.prompt("cheki>")
    road.isSlow = true
    let before = road.requests
    shell.type("pull --from 2026-11-16 --to 2026-11-20 --all\r")
    let patience = ContinuousClock.now + .seconds(10)
    while road.requests == before, ContinuousClock.now < patience { shell.settle(milliseconds: 20) }
    shell.settle(milliseconds: 300)
    let pressed = ContinuousClock.now
    shell.type("\u{3}")
    try shell.expect("interrupted")
    #expect(ContinuousClock.now - pressed < .milliseconds(200))
    try shell.prompt("cheki>")
    road.isSlow = false
    shell.type("set language\r")
    try shell.expect("ru, en")
    shell.type("pull --from 2026-11-16 --to 2026-11-20 --all\r")
    try shell.expect("4092267631005525: operator", seconds: 60)
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func ctrlCStopsAProgramAndTheShellLives() throws {
    let shell = try ShellTerminal.start()
    shell.type("! sleep 20\r")
    shell.settle()
    shell.type("\u{3}")
    try shell.expect("interrupted")
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func ctrlZAndFgAtThePromptAndInAProgram() throws {
    let home = NSTemporaryDirectory() + "cheki-" + UUID().uuidString
    let shell = try TerminalProgram(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "LANG": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin", "NO_COLOR": "1", "HOME": home, "PS1": "$ ",
      ])
    try shell.expectScreen("the other shell") { $0.line == "$" }
    shell.type("\(BuiltProgram.path("cheki")) --home \(home) --language en\n")
    try shell.prompt("cheki>")
    try shell.type("половина", shows: "cheki> половина")
    shell.type("\u{1A}")
    try shell.expectScreen("the other shell") { $0.line == "$" }
    #expect(shell.isCooked)
    shell.type("fg\n")
    try shell.expectScreen("the line again") { $0.line == "cheki> половина" }
    shell.type("\u{15}! sleep 1; echo slept\r")
    shell.settle()
    shell.type("\u{1A}")
    try shell.expectScreen("the other shell") { $0.line == "$" }
    shell.type("fg\n")
    try shell.expect("\r\nslept\r\n")
    try shell.prompt("cheki>")
    shell.type("quit\r")
    try shell.expectScreen("the other shell") { $0.line == "$" }
  }

  @Test(arguments: [(SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
  func anEndFromOutsideGivesTheTerminalBack(_ signal: Int32, _ status: Int32) throws {
    let shell = try ShellTerminal.start()
    try shell.type("пол", shows: "cheki> пол")
    #expect(!shell.isCooked)
    shell.send(signal: signal)
    #expect(try shell.end() == status)
    #expect(shell.isCooked)
    #expect(shell.output.hasSuffix("\u{1B}[?2004l") || shell.output.contains("\u{1B}[?2004l\r\n"))
  }

  @Test func aPipeThatClosesAndAPagerThatIsLeftAreNoFailures() throws {
    let shell = try ShellTerminal.start([], ["PAGER": "less -X"], rows: 10)
    shell.type("operators --output csv | head -1\r")
    try shell.expect("operator,name,url,can,needs,cannot\r\n")
    try shell.prompt("cheki>")
    shell.type("help\r")
    try shell.expectScreen("the pager") { $0.line.hasPrefix(":") }
    shell.type("q")
    try shell.prompt("cheki>")
    #expect(!shell.output.contains("failed"))
    #expect(try shell.leave() == 0)
  }

  @Test(arguments: [40, 80, 200]) func tablesFitTheWindow(_ columns: Int) throws {
    let shell = try ShellTerminal.demo(columns: columns, rows: 300)
    for line in ["diff", "shift totals", "registers", "shifts", "status"] {
      shell.type("\u{0C}")
      shell.settle()
      shell.type("\(line)\r")
      try shell.expectScreen("the prompt after \(line)", seconds: 60) {
        $0.text.contains("> \(line)\n") && $0.line.hasSuffix("5525 №76>")
      }
      // A row that was too long would have gone on in the next one, without a blank at the window's edge.
      for row in shell.screen.lines where row.count >= columns {
        #expect(row.count == columns && !row.hasSuffix("│"), "\(line): \(row)")
      }
      let ruler = shell.screen.lines.filter { $0.hasPrefix("──") }
      #expect(ruler.allSatisfy { $0.count <= columns }, "\(line)")
    }
    #expect(try shell.leave() == 0)
  }
}

import Foundation
import PTY
import Testing

/// `watch`, `last`, rows and what lists rest on, at a terminal.
@Suite(.serialized) struct RepeatingTests {
  @Test func watchRedrawsInPlaceAndCtrlCEndsItAtOnce() throws {
    let shell = try ShellTerminal.start()
    shell.type("watch 0.5 set color\r")
    try shell.expectScreen("the third run", seconds: 20) {
      $0.lines.first?.hasPrefix("every 0.5 s: set color · ") == true && $0.lines[0].contains(" · run 3 · ")
    }
    #expect(shell.screen.lines.filter { $0.hasPrefix("color") }.count == 1)
    let pressed = ContinuousClock.now
    shell.type("\u{3}")
    try shell.expectScreen("the prompt", seconds: 5) { $0.line.hasSuffix("cheki>") }
    #expect(ContinuousClock.now - pressed < .seconds(2))
    // It is no failure, and what was seen stays.
    #expect(shell.screen.lines.contains { $0.hasPrefix("color") })
    #expect(!shell.screen.text.contains("interrupted"))
    shell.type("set :status\r")
    try shell.expectScreen("the status") { $0.lines.contains { $0.hasPrefix(":status") && $0.contains("0") } }
    #expect(try shell.leave() == 0)
  }

  @Test func watchCountsWhatTheScreenHasNoRoomFor() throws {
    let shell = try ShellTerminal.start(rows: 10)
    shell.type("watch 1 --count 1 help\r")
    try shell.expectScreen("the rest is counted", seconds: 20) {
      $0.lines.contains { $0.hasPrefix("… ") && $0.hasSuffix("more lines") } && $0.line == "cheki>"
    }
    #expect(try shell.leave() == 0)
  }

  @Test func listsTellWhatTheyRestOnAndWhatTheyLeaveOut() throws {
    let shell = try ShellTerminal.demo(columns: 100, rows: 40)
    shell.type("set rows 3\r")
    shell.type("shifts\r")
    try shell.expectScreen("the notes", seconds: 30) { screen in
      screen.lines.contains { $0.hasPrefix("… ") && $0.contains("more rows") }
        && screen.lines.contains { $0.hasPrefix("operator: as of ") }
        && screen.lines.contains { $0.hasPrefix("books: as of ") }
    }
    #expect(shell.screen.lines.contains { $0.contains("Total") })
    shell.type("last --output csv\r")
    try shell.expectScreen("all of it again", seconds: 30) { screen in
      screen.lines.filter { $0.hasPrefix("4092267631005525,") }.count > 10
    }
    #expect(try shell.leave() == 0)
  }
}

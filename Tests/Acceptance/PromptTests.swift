import Foundation
import PTY
import Testing

/// The prompt and the line above it.
@Suite(.serialized) struct PromptTests {
  @Test func theLineTellsHowThingsStandAndOnlyWhenItChanges() throws {
    let shell = try ShellTerminal.demo(columns: 100)
    let line = try #require(shell.screen.lines.last { $0.hasPrefix("shift 76 open since ") })
    #expect(line.contains(" · operator as of ") && line.contains(" · books as of "))
    shell.type("\u{0C}")
    shell.settle()
    shell.type("set language\r")
    try shell.expect("ru, en")
    try shell.expectScreen("the prompt") { $0.line == "demo 4092267631005525 №76>" }
    #expect(!shell.screen.text.contains("open since"))
    // Ctrl-C drops the line and tells nothing again.
    shell.type("x\u{3}")
    try shell.expectScreen("the prompt") { $0.line == "demo 4092267631005525 №76>" }
    #expect(!shell.screen.text.contains("open since"))
    shell.type("use kkt 0007010001051431\r")
    try shell.expectScreen("the other register", seconds: 20) { $0.line == "demo 0007010001051431>" }
    #expect(try shell.leave() == 0)
    #expect(shell.output.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
  }

  @Test func aNarrowWindowHasRoomForTyping() throws {
    let shell = try ShellTerminal.demo(columns: 40)
    #expect(shell.screen.line == "demo …5525 №76>")
    for row in shell.screen.lines where row.contains("open since") { #expect(row.count < 40) }
    try shell.type("日本😀ж", shows: "demo …5525 №76> 日本😀ж")
    try shell.type("\u{7F}\u{7F}", shows: "demo …5525 №76> 日本")
    shell.type("\u{3}")
    // What comes in the same instant may belong to the dropped line.
    shell.settle(milliseconds: 500)
    #expect(try shell.leave() == 0)
  }

  @Test func anOutletAndOfflineStandInIt() throws {
    let shell = try ShellTerminal.start()
    shell.type("connect demo\r")
    try shell.prompt("demo>", seconds: 60)
    shell.type("use outlet васильк\r")
    try shell.prompt("demo Первая Васильковая>")
    shell.type("set offline on\r")
    try shell.prompt("demo Первая Васильковая offline>")
    #expect(try shell.leave() == 0)
  }

  @Test func colouresAreOfTheTerminalsSixteen() throws {
    let shell = try ShellTerminal.start([], ["NO_COLOR": "", "TERM": "xterm-256color"])
    for line in ["connect demo", "use kkt 5525", "use shift open"] { shell.type(line + "\r") }
    try shell.expectScreen("the shift", seconds: 60) { $0.line == "demo 4092267631005525 №76>" }
    shell.settle()
    #expect(try shell.leave() == 0)
    let codes = shell.output.matches(of: /\u{1B}\[([0-9;]*)m/).map { String($0.1) }
    #expect(codes.contains("32"))
    for code in codes { #expect(["", "0", "1", "2", "31", "32", "33", "1;31", "1;33"].contains(code), "\(code)") }
  }
}

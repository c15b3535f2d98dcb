import Foundation
import PTY
import Testing

/// The history of the built shell: several shells, its size, a home that cannot be written.
@Suite(.serialized) struct ShellHistoryTests {
  private func home() -> String { NSTemporaryDirectory() + "cheki-" + UUID().uuidString }

  private func kept(_ home: String) throws -> [String] {
    try String(contentsOfFile: home + "/history", encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func threeShellsKeepOneHistory() throws {
    let home = home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shells = try (0..<3).map { _ in try ShellTerminal.start([], home: home, [:]) }
    for round in 0..<4 {
      for (at, shell) in shells.enumerated() { shell.type("! : \(at) \(round)\r") }
      for shell in shells { shell.settle(milliseconds: 100) }
    }
    for shell in shells { try shell.prompt("cheki>") }
    let lines = try kept(home)
    #expect(lines.count == 12)
    for at in 0..<3 { #expect(lines.filter { $0.hasPrefix("! : \(at)") } == (0..<4).map { "! : \(at) \($0)" }) }
    let mode = try FileManager.default.attributesOfItem(atPath: home + "/history")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    for shell in shells { #expect(try shell.leave() == 0) }
  }

  @Test func itsSizeIsASetting() throws {
    let home = home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shell = try ShellTerminal.start([], home: home, [:])
    for number in 0..<6 { shell.type("! : \(number)\r") }
    shell.type("set history 3\r")
    let patience = ContinuousClock.now + .seconds(20)
    while (try? kept(home))?.last != "set history 3", ContinuousClock.now < patience { shell.settle(milliseconds: 50) }
    #expect(try kept(home) == ["! : 4", "! : 5", "set history 3"])
    shell.type("set history ten\r")
    try shell.expect("history cannot be “ten”")
    shell.type("set history 0\r! printf 'no%s' thing\r")
    try shell.expect("nothing")
    #expect(try !kept(home).contains { $0.contains("printf") })
    #expect(try shell.leave() == 0)
  }

  @Test func whatIsLookedForIsFound() throws {
    let shell = try ShellTerminal.start()
    for line in ["! : касса один", "! : касса два", "set color"] { shell.type(line + "\r") }
    shell.settle()
    shell.type("\u{12}КАССА")
    try shell.expectScreen("the newest") { $0.line.hasSuffix("! : касса два") }
    shell.type("\u{12}")
    try shell.expectScreen("the older one") { $0.line.hasSuffix("! : касса один") }
    shell.type("\u{7}")
    try shell.prompt("cheki>")
    shell.type("history касса --output csv\r")
    try shell.expect("entry,statement\r\n1,! : касса один\r\n2,! : касса два\r\n")
    try shell.prompt("cheki>")
    #expect(try shell.leave() == 0)
  }

  @Test func aHomeThatCannotBeWrittenOnlyWarns() throws {
    let shell = try ShellTerminal.start([], home: "/proc/cheki", [:])
    shell.type("set color\r")
    try shell.expect("warning: the history is not kept: /proc/cheki/history")
    try shell.expect("auto, always, never")
    shell.type("set language\r")
    let between = try shell.expect("ru, en")
    #expect(!between.contains("warning"))
    // What was typed is there all the same.
    shell.type("\u{1B}[A\u{1B}[A")
    try shell.expectScreen("the line") { $0.line == "cheki> set color" }
    shell.type("\u{3}")
    // What comes in the same instant may belong to the dropped line.
    shell.settle(milliseconds: 500)
    #expect(try shell.leave() == 0)
  }

  @Test func secretsAreNotInIt() throws {
    let home = home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shell = try ShellTerminal.start([], home: home, [:])
    let lines = [
      "connect astral --token K3Y", "conect astral --password=K3Y", "connect astral --url http://u:K3Y@h | cat",
      "! : Authorization: Bearer K3Y", "set color",
    ]
    for line in lines {
      shell.type(line + "\r")
      shell.settle()
    }
    try shell.prompt("cheki>")
    #expect(try kept(home) == ["set color"])
    #expect(try shell.leave() == 0)
  }
}

import Foundation
import PTY
import Testing

/// `connect` alone, at a terminal and without one.
@Suite(.serialized) struct ConnectTests {
  private func start(_ home: String) throws -> TerminalProgram { try ShellTerminal.start(home: home, columns: 140) }

  private func home() -> String { NSTemporaryDirectory() + "cheki-" + UUID().uuidString }

  @Test func everyQuestionAnsweredWronglyFirst() async throws {
    let peers = try await Peers(tickets: [], sets: [:])
    let home = home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shell = try start(home)
    shell.type("connect --url \(peers.address)\r")
    _ = try shell.expect("Which operator is yours?")
    _ = try shell.expect("A number from 1 to ")
    for wrong in ["0", "99", "нет", ""] {
      shell.type(wrong + "\r")
      _ = try shell.expect("is not in the list")
    }
    shell.type("astral\r")
    _ = try shell.expect("is made in the cabinet")
    _ = try shell.expect("Key of astral")
    // Nothing is no key, and no reason to end: what is typed next would be a command, and kept in the history.
    shell.type("\r")
    _ = try shell.expect("Key of astral")
    shell.type("wrong-key\r")
    for (wrong, said) in [
      ("", "A name for the connection"), ("demo", "will not do"), ("astral", "will not do"), ("a b", "will not do"),
    ] {
      _ = try shell.expect(": ")
      shell.type(wrong + "\r")
      _ = try shell.expect(said)
    }
    _ = try shell.expect(": ")
    shell.type("магазин\r")
    _ = try shell.expect("The terms:")
    _ = try shell.expect("(yes/no) ")
    shell.type("хм\r")
    _ = try shell.expect("Yes or no? ")
    shell.type("да\r")
    // The operator does not take the key: only that is asked again.
    _ = try shell.expect("Key of astral", seconds: 30)
    #expect(!FileManager.default.fileExists(atPath: home + "/config.yaml"))
    shell.type("\(Peers.key)\r")
    try shell.prompt("магазин>", seconds: 30)
    #expect(!shell.output.contains("wrong-key") && !shell.output.contains(Peers.key))
    let kept = try String(contentsOfFile: home + "/credentials.yaml", encoding: .utf8)
    #expect(kept.contains("token:") && kept.contains("k-"))
    #expect(!(try String(contentsOfFile: home + "/config.yaml", encoding: .utf8)).contains(Peers.key))
    // The terms are accepted once, and a name is taken once.
    shell.type("connect --url \(peers.address)\r")
    _ = try shell.expect("A number from 1 to ")
    shell.type("1\r")
    _ = try shell.expect("Key of astral")
    shell.type("\(Peers.key)\r")
    _ = try shell.expect("A name for the connection")
    shell.type("магазин\r")
    _ = try shell.expect("already")
    shell.type("второй\r")
    try shell.prompt("второй>", seconds: 30)
    shell.type("journal\r")
    _ = try shell.expect("terms of cheki accepted")
    #expect(try shell.leave() == 0)
  }

  @Test func ctrlCLeavesNothingSaved() async throws {
    let peers = try await Peers(tickets: [], sets: [:])
    let home = home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let shell = try start(home)
    // At each question in turn.
    for answered in 0..<4 {
      shell.type("connect --url \(peers.address)\r")
      let questions = [
        ("A number from 1 to ", "astral"), ("Key of astral", Peers.key), ("A name for the connection", "магазин"),
        ("(yes/no) ", "yes"),
      ]
      for (question, answer) in questions[..<answered] {
        _ = try shell.expect(question, seconds: 30)
        shell.type(answer + "\r")
      }
      _ = try shell.expect(questions[answered].0, seconds: 30)
      shell.type("\u{3}")
      try shell.prompt("cheki>")
    }
    shell.type("connect --url \(peers.address)\r")
    for (question, answer) in [
      ("A number from 1 to ", "astral"), ("Key of astral", Peers.key), ("A name for the connection", "магазин"),
      ("(yes/no) ", "no"),
    ] {
      _ = try shell.expect(question, seconds: 30)
      shell.type(answer + "\r")
    }
    _ = try shell.expect("the terms were not accepted")
    try shell.prompt("cheki>")
    for file in ["config.yaml", "credentials.yaml"] {
      #expect(!FileManager.default.fileExists(atPath: home + "/" + file))
    }
    #expect(try shell.leave() == 0)
  }

  @Test func withoutATerminalItIsOneClearLine() throws {
    let ended = try ShellScript().run("connect", options: [])
    #expect(ended.status == 2 && ended.output.isEmpty)
    #expect(ended.lines.count == 1 && ended.errors.contains("nothing is named to connect to"), "\(ended.errors)")
  }
}

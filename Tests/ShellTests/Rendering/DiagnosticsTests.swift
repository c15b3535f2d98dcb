import Fiscal
import Glibc
import JSON
import Shell
import Testing

struct DiagnosticsTests {
  static let fault = Fault(OutputFault.isDirectory, ["path": "a\nb"], at: Fault.Place(file: "-", line: 3))
  static let note = Message(OutputNote.noRows)

  /// What diagnostics write into a pipe.
  private func written(json: Bool = false, _ work: (Diagnostics) -> Void) -> String {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return "" }
    work(Diagnostics(Catalogue(.english), json: json, environment: [:], descriptor: ends[1]))
    close(ends[1])
    return Scratch.read(ends[0])
  }

  @Test func errorsAndWarningsAreLines() {
    let text = written { diagnostics in
      diagnostics.error(DiagnosticsTests.fault)
      diagnostics.warning(DiagnosticsTests.note, at: Fault.Place(file: "a.csv", line: 7))
      diagnostics.note(DiagnosticsTests.note)
      diagnostics.report(Progress(DiagnosticsTests.note, done: 1, total: 2))
      diagnostics.endProgress()
    }
    #expect(
      text == """
        -:3: a␊b is a folder, not a file — name a file in it
        warning: a.csv:7: Nothing.

        """)
  }

  @Test func notesComeIntoScriptsOnlyWhenToldTo() {
    #expect(written { $0.note(DiagnosticsTests.note, evenInScripts: true) } == "Nothing.\n")
  }

  @Test func jsonIsAnObjectALine() throws {
    let text = written(json: true) { diagnostics in
      diagnostics.error(DiagnosticsTests.fault)
      diagnostics.warning(DiagnosticsTests.note)
      diagnostics.note(DiagnosticsTests.note, evenInScripts: true)
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let values = try lines.map { try JSONParser.parse($0) }
    #expect(values[0]["error"]?["line"] == .number("3"))
    #expect(values[0]["error"]?["hint"] == .string("name a file in it"))
    #expect(values[1]["warning"]?["code"] == .string("output.no-rows"))
    #expect(values[2]["note"]?["message"] == .string("Nothing."))
  }

  @Test func aTerminalSeesProgressThatLastsAndIsErased() async throws {
    let pty = try Pty(columns: 40)
    let diagnostics = Diagnostics(Catalogue(.english), environment: ["TERM": "xterm"], descriptor: pty.line)
    let report = diagnostics.report
    report(Progress(DiagnosticsTests.note, done: 0, total: 20_000))
    #expect(pty.shown() == "")
    try await Task.sleep(for: .milliseconds(600))
    for _ in 0..<2 {
      report(Progress(DiagnosticsTests.note, done: 10_000, total: 20_000))
      try await Task.sleep(for: .milliseconds(150))
    }
    let text = pty.shown()
    #expect(text.hasPrefix("\r"))
    #expect(text.contains("10\u{A0}000 of 20\u{A0}000"))
    #expect(text.hasSuffix("\u{1B}[K"))
    diagnostics.error(DiagnosticsTests.fault)
    #expect(pty.shown().contains("\r\u{1B}[K\u{1B}[1;31m-:3: a␊b"))
    diagnostics.endProgress()
    let rest = pty.shown()
    #expect(rest == "" || rest.hasSuffix("\r\u{1B}[K"))
  }

  @Test func shortWorkIsNotToldOf() throws {
    let pty = try Pty()
    let diagnostics = Diagnostics(Catalogue(.russian), environment: ["TERM": "xterm"], descriptor: pty.line)
    for done in 0..<1000 { diagnostics.report(Progress(DiagnosticsTests.note, done: done)) }
    diagnostics.endProgress()
    #expect(pty.shown() == "")
  }

  /// Work that says nothing for a while still shows that it goes on.
  @Test func silentWorkIsSeen() throws {
    let pty = try Pty()
    let diagnostics = Diagnostics(Catalogue(.russian), environment: ["TERM": "xterm"], descriptor: pty.line)
    diagnostics.report(Progress(DiagnosticsTests.note, done: 0))
    var text = ""
    for _ in 0..<50 where text.isEmpty { text = pty.shown() }
    #expect(text.hasPrefix("\rНичего нет.…\u{1B}[K"))
    diagnostics.endProgress()
  }
}

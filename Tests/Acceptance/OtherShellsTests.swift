import Foundation
import PTY
import Testing

/// The completions for other shells in these shells, and the man page in groff.
@Suite(.serialized) struct OtherShellsTests {
  private func text(_ words: String...) throws -> String {
    let ended = try ShellScript().run("", options: words)
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
    return ended.output
  }

  /// What a program writes, both streams; nil where it is not there.
  private func run(_ words: [String], _ script: String) throws -> (status: Int32, output: String)? {
    guard ["/usr/bin/", "/bin/"].contains(where: { FileManager.default.isExecutableFile(atPath: $0 + words[0]) }) else {
      return nil
    }
    let folder = NSTemporaryDirectory() + "cheki-shells-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/script"))
    process.arguments = words + [folder + "/script"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TERM": "dumb"]
    let path = folder + "/output"
    try Data().write(to: URL(fileURLWithPath: path))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: path, encoding: .utf8))
  }

  /// A line that is typed, and words that are offered for its last one, in order.
  private static let lines: [(line: String, offers: [String])] = [
    ("cheki shif", ["shift", "shifts"]), ("cheki shift ", ["close", "report", "totals"]),
    ("cheki shift totals --ro", ["--rows"]), ("cheki --output js", ["json", "jsonl"]),
    ("cheki --home /tmp --language ", ["en", "ru"]), ("cheki receipts --sign sa", ["sale"]),
    ("cheki import ", ["books", "operator"]), ("cheki watch 5 --count 3 shift to", ["totals"]),
    ("cheki if ", ["differences", "ok", "trouble"]), ("cheki if ok export fi", ["findings"]),
    ("cheki connect ast", ["astral"]), ("cheki completions ", ["bash", "fish", "zsh"]), ("cheki man x", []),
  ]

  @Test(arguments: ["ru", "en"]) func bash(_ language: String) throws {
    let script = try text("--language", language, "completions", "bash")
    var test = script + "\n"
    for (line, _) in Self.lines {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
      test += "COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1); _cheki\n"
      test += "echo $(printf '%s\\n' \"${COMPREPLY[@]}\" | sort)\n"
    }
    test += "COMP_WORDS=(cheki --output = js); COMP_CWORD=3; _cheki; echo ${COMPREPLY[@]}\n"
    let ended = try #require(try run(["bash", "--norc"], test))
    let expected = Self.lines.map { $0.offers.joined(separator: " ") } + ["json jsonl"]
    #expect(
      ended.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) == expected)
    #expect(try run(["bash", "-n"], script)?.status == 0)
  }

  @Test(arguments: ["ru", "en"]) func fish(_ language: String) throws {
    let script = try text("--language", language, "completions", "fish")
    var test = script + "\n"
    for (line, _) in Self.lines { test += "echo (complete -C '\(line)' | string split -f1 \\t | sort)\n" }
    guard let ended = try run(["fish", "--no-config"], test) else { return }
    let expected = Self.lines.map { $0.offers.joined(separator: " ") }
    #expect(
      ended.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) == expected)
  }

  @Test func zsh() throws {
    let script = try text("completions", "zsh")
    guard let checked = try run(["zsh", "-n"], script) else { return }
    #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.output)")
    let folder = NSTemporaryDirectory() + "cheki-zsh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/_cheki"))
    let shell = try TerminalProgram(
      ["/usr/bin/env", "zsh", "-f"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder, "TERM": "vt100", "LANG": "C.UTF-8", "PS1": "READY "],
      columns: 100, rows: 30)
    try shell.expectScreen("the prompt") { $0.line.hasPrefix("READY") }
    shell.type("fpath=(\(folder) $fpath); autoload -U compinit; compinit -D -u; clear\r")
    try shell.expectScreen("a clean screen") { $0.cursor.row == 0 && $0.line.hasPrefix("READY") }
    for (typed, shown) in [
      ("cheki shift to\t", "cheki shift totals"), ("cheki if ok exp\t", "cheki if ok exp"),
      ("cheki watch 5 receipts --sign exp\t", "cheki watch 5 receipts --sign expense"),
      ("cheki shifts --output=jsonl\t", "cheki shifts --output=jsonl"),
    ] {
      shell.type(typed)
      try shell.expectScreen(shown) { $0.line.contains(shown) }
      shell.type("\u{15}")
      try shell.expectScreen("an empty line") { $0.line.hasPrefix("READY") && !$0.line.contains("cheki") }
    }
    shell.type("exit\r")
    _ = try shell.end()
  }

  @Test(arguments: ["ru", "en"]) func theManualIsClean(_ language: String) throws {
    let page = try text("--language", language, "man")
    #expect(page.contains(".TH CHEKI 1"))
    for command in ["sales load", "watch", "completions"] { #expect(page.contains("\\fB" + command), "\(command)") }
    guard let drawn = try run(["groff", "-man", "-Tutf8", "-ww", "-k", "-P-cbou"], page) else { return }
    #expect(drawn.status == 0)
    #expect(!drawn.output.contains("warning:"), "\(drawn.output.prefix(500))")
    let title = language == "ru" ? "Сверка кассовых смен" : "Reconciling cash-register shifts"
    for said in [title, "watch [", "--until-changes", "$XDG_DATA_HOME/cheki/archive.sqlite", "--rows"] {
      #expect(drawn.output.contains(said), "\(said)")
    }
  }
}

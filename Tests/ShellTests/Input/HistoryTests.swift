import Fiscal
import Glibc
import PTY
import Synchronization
import Testing

@testable import Shell

struct HistoryTests {
  final class Told: Sendable {
    let messages = Mutex<[Message]>([])
    func add(_ message: Message) { messages.withLock { $0.append(message) } }
    var all: [Message] { messages.withLock { $0 } }
  }

  @Test func statementsAreKeptForTheNextTime() throws {
    let scratch = try Scratch()
    let history = History(folder: scratch.path, profile: "сеть")
    for statement in ["diff 17", "receipts --sign sale", "касса \\\n\"а\nб\"", "путь C:\\new"] {
      history.add(statement)
    }
    #expect(
      scratch.text("history-сеть") == """
        diff 17
        receipts --sign sale
        касса \\\\\\n"а\\nб"
        путь C:\\\\new

        """)
    let next = History(folder: scratch.path, profile: "сеть")
    #expect(next.entries == ["diff 17", "receipts --sign sale", "касса \\\n\"а\nб\"", "путь C:\\new"])
    #expect(History(folder: scratch.path).entries == [])
  }

  @Test func fileAndFolderAreTheUsersAlone() throws {
    let scratch = try Scratch()
    let old = umask(0)
    defer { umask(old) }
    let folder = scratch.path + "/state/cheki"
    History(folder: folder).add("diff")
    #expect(scratch.mode("state/cheki/history") == 0o600)
    #expect(scratch.mode("state/cheki") == 0o700)
    #expect(scratch.mode("state") == 0o700)
    chmod(folder + "/history", 0o644)
    History(folder: folder).add("status")
    #expect(scratch.mode("state/cheki/history") == 0o600)
    unlink(folder + "/history")
    rmdir(folder)
    rmdir(scratch.path + "/state")
  }

  @Test func secretsSpacesAndRepetitionsStayOut() throws {
    let scratch = try Scratch()
    let history = History(folder: scratch.path, isSecret: { $0.contains("token") })
    for statement in ["diff", "diff", " status", "connect --token abc", "", "\n", "status", "diff"] {
      history.add(statement)
    }
    #expect(history.entries == ["diff", "status", "diff"])
    #expect(scratch.text("history") == "diff\nstatus\ndiff\n")
  }

  @Test func aLongFileIsTrimmedAtTheStart() throws {
    let scratch = try Scratch()
    scratch.put((1...50).map { "n\($0)\n" }.joined(), "history")
    let history = History(folder: scratch.path, limit: 3)
    #expect(history.entries == ["n48", "n49", "n50"])
    #expect(scratch.text("history") == "n48\nn49\nn50\n")
    #expect(scratch.mode("history") == 0o600)
    #expect(scratch.names == ["history"])
  }

  @Test func aLinkStaysALink() throws {
    let scratch = try Scratch()
    scratch.put("a\nb\nc\n", "elsewhere")
    symlink(scratch.file("elsewhere"), scratch.file("history"))
    _ = History(folder: scratch.path, limit: 2)
    #expect(scratch.text("elsewhere") == "b\nc\n")
    var status = stat()
    #expect(lstat(scratch.file("history"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aLineThatWasCutOffSpoilsOnlyItself() throws {
    let scratch = try Scratch()
    scratch.put("diff\nrec", "history")
    History(folder: scratch.path).add("status")
    #expect(scratch.text("history") == "diff\nrec\nstatus\n")
  }

  @Test func severalWritersLoseNothing() async throws {
    let scratch = try Scratch()
    let folder = scratch.path
    await withTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          let history = History(folder: folder)
          for number in 0..<100 { history.add("writer \(writer) number \(number)") }
        }
      }
    }
    let lines = scratch.text("history").split(separator: "\n")
    #expect(lines.count == 400)
    for writer in 0..<4 {
      #expect(lines.filter { $0.hasPrefix("writer \(writer) ") } == (0..<100).map { "writer \(writer) number \($0)" })
    }
  }

  @Test func trimmingBesideWritersLosesNothingNew() async throws {
    let scratch = try Scratch()
    scratch.put((0..<500).map { "old \($0)\n" }.joined(), "history")
    let folder = scratch.path
    await withTaskGroup { group in
      for writer in 0..<2 {
        group.addTask {
          let history = History(folder: folder)
          for number in 0..<60 { history.add("writer \(writer) number \(number)") }
        }
      }
      group.addTask { for _ in 0..<20 { _ = History(folder: folder, limit: 200) } }
    }
    let lines = scratch.text("history").split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("writer") }.count == 120)
    #expect(lines.count <= 320)
  }

  @Test func whatCannotBeWrittenIsToldOnce() throws {
    let scratch = try Scratch()
    scratch.put("", "file")
    let told = Told()
    let history = History(folder: scratch.file("file") + "/cheki", warn: told.add)
    history.add("diff")
    history.add("status")
    #expect(history.entries == ["diff", "status"])
    let path = scratch.file("file") + "/cheki/history"
    #expect(told.all == [Message(InputNote.historyNotKept, ["file": path, "reason": "@errno.ENOTDIR"])])
  }

  @Test func whatCannotBeReadIsToldOnce() throws {
    let scratch = try Scratch()
    mkdir(scratch.file("history"), 0o700)
    defer { rmdir(scratch.file("history")) }
    let told = Told()
    let history = History(folder: scratch.path, warn: told.add)
    history.add("diff")
    #expect(history.entries == ["diff"])
    #expect(told.all.map(\.code) == ["input.history-not-read"])
  }

  @Test func withoutAFolderItLastsAsLongAsTheProcess() {
    let history = History(folder: nil)
    history.add("diff")
    #expect(history.entries == ["diff"] && history.path == nil)
    #expect(History(folder: nil, limit: 0).entries == [])
  }

  @Test func namesOfProfilesBecomeNamesOfFiles() {
    #expect(History.fileName(nil) == "history")
    #expect(History.fileName("Сеть 5") == "history-Сеть%205")
    #expect(History.fileName("../../etc/x") == "history-..%2F..%2Fetc%2Fx")
  }

  @Test func entriesSurviveTheirFile() {
    for statement in ["a", "a\nb", "\\", "\\n", "a\\\nb", "\\\\n", "ё\tx"] {
      #expect(HistoryEntry.statement(HistoryEntry.line(statement)) == statement)
    }
    #expect(HistoryEntry.statement("\\d\\") == "\\d\\")
  }
}

struct HistoryWalkTests {
  private let entries = ["diff 1", "status", "show diff", "diff 2", "diff 2", "status"]

  @Test func onlyStatementsThatBeginWithWhatWasTyped() {
    var walk = HistoryWalk(entries, prefix: "diff", line: "diff")
    #expect(walk.older() == "diff 2")
    #expect(walk.older() == "diff 1")
    #expect(walk.older() == nil)
    #expect(walk.shown == "diff 1")
    #expect(walk.newer() == "diff 2")
    #expect(walk.newer() == "diff")
    #expect(walk.newer() == nil)
  }

  @Test func withoutAPrefixAllOfThem() {
    var walk = HistoryWalk(entries, prefix: "", line: "")
    #expect((0..<6).map { _ in walk.older() } == ["status", "diff 2", "show diff", "status", "diff 1", nil])
    #expect(HistoryWalk([], prefix: "", line: "").shown == "")
  }
}

struct HistorySearchTests {
  @Test func findsInsideStatementsWhateverTheCase() {
    var search = HistorySearch(["Касса 17", "diff", "касса 18"], line: "черновик")
    #expect(search.line == "черновик")
    for letter in "КАС".unicodeScalars { search.type(letter) }
    #expect(search.line == "касса 18" && search.cursor == 0 && !search.hasFailed)
    search.older()
    #expect(search.line == "Касса 17")
    search.older()
    #expect(search.line == "Касса 17" && search.hasFailed)
    search.erase()
    #expect(search.pattern == "КА" && search.line == "касса 18" && !search.hasFailed)
  }

  @Test func nothingFoundKeepsWhatWasFound() {
    var search = HistorySearch(["diff"], line: "")
    for letter in "ffx".unicodeScalars { search.type(letter) }
    #expect(search.line == "diff" && search.hasFailed)
    var empty = HistorySearch([], line: "a")
    empty.type("b")
    #expect(empty.line == "a" && empty.hasFailed)
  }
}

@Suite(.serialized)
struct HistoryKeysTests {
  @Test func upGoesThroughWhatBeginsAlike() throws {
    let scratch = try Scratch()
    scratch.put("diff 1\nshow diff\nstatus\n", "history")
    let terminal = try ProbeTerminal.start(["PROBE_HISTORY": scratch.path])
    terminal.type("di\u{1B}[A")
    try terminal.expectScreen("the older one") { $0.line == "касса> diff 1" }
    terminal.type("\u{1B}[B")
    try terminal.expectScreen("what was typed") { $0.line == "касса> di" }
    terminal.type("\u{15}\u{1B}[A\u{1B}[A\r")
    try terminal.expectRead("show diff")
    try terminal.expectPrompt()
    #expect(scratch.text("history") == "diff 1\nshow diff\nstatus\nshow diff\n")
  }

  @Test func ctrlRSearchesWithCapitalCyrillicToo() throws {
    let scratch = try Scratch()
    scratch.put("use outlet Арбат\nuse outlet Тверская\nstatus\n", "history")
    let terminal = try ProbeTerminal.start(["PROBE_HISTORY": scratch.path])
    terminal.type("\u{12}")
    terminal.type("А")
    terminal.type("р")
    try terminal.expectScreen("the find") { $0.line.hasSuffix("use outlet Арбат") }
    terminal.type("\r")
    try terminal.expectRead("use outlet Арбат")
    try terminal.expectPrompt()
    terminal.type("начало\u{12}zzz\u{7}")
    try terminal.expectScreen("what was typed") { $0.line == "касса> начало" }
    terminal.type("\u{15}\u{12}твер\u{1B}[D\u{1B}[D!\r")
    try terminal.expectRead("use outle!t Тверская")
    try terminal.expectPrompt()
    terminal.type("\u{12}тве\u{3}")
    try terminal.expectPrompt()
  }

  @Test func aStatementOfTwoLinesIsOneEntry() throws {
    let scratch = try Scratch()
    let terminal = try ProbeTerminal.start(["PROBE_HISTORY": scratch.path])
    terminal.type("\"а\rбв\"\r")
    try terminal.expectRead("\"а\nбв\"")
    try terminal.expectPrompt()
    terminal.type("\u{1B}[A")
    try terminal.expectScreen("both rows") { $0.text.hasSuffix("касса> \"а\nбв\"") }
    terminal.type("!\u{1B}[A?\r")
    try terminal.expectRead("\"а?\nбв\"!")
    #expect(scratch.text("history") == "\"а\\nбв\"\n\"а?\\nбв\"!\n")
  }

  @Test func twoShellsAtOnceKeepBothTheirStatements() throws {
    let scratch = try Scratch()
    let first = try ProbeTerminal.start(["PROBE_HISTORY": scratch.path])
    let second = try ProbeTerminal.start(["PROBE_HISTORY": scratch.path])
    for number in 1...3 {
      first.type("first \(number)\r")
      try first.expectRead("first \(number)")
      second.type("second \(number)\r")
      try second.expectRead("second \(number)")
    }
    first.type("connect --token x\r")
    try first.expectRead("connect --token x")
    try first.expectPrompt()
    first.type(" status\r")
    try first.expectRead(" status")
    #expect(scratch.text("history") == "first 1\nsecond 1\nfirst 2\nsecond 2\nfirst 3\nsecond 3\n")
  }

  @Test func aHomeThatCannotBeWrittenOnlyWarns() throws {
    let terminal = try ProbeTerminal.start(["PROBE_HISTORY": "/proc/nowhere"])
    terminal.type("diff\r")
    try terminal.expect("warning: ")
    try terminal.expectRead("diff")
    try terminal.expectPrompt()
    terminal.type("status\r")
    let between = try terminal.expect("read: \"status\"")
    #expect(!between.contains("warning"))
  }
}

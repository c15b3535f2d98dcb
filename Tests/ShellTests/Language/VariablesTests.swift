import Fiscal
import Testing

@testable import Shell

/// `:name` in the words of a statement, and statements behind `if` and `watch`.
struct VariablesTests {
  private let today = CalendarDay(year: 2026, month: 11, day: 24) ?? WallClock(seconds: 0).day
  private let values = ["since": "-7d", "who": "Иванова А.П.", "flag": "--all", "file": "чеки"]

  private func words(_ line: String) throws -> [Word] {
    guard case .command(let words) = try StatementParser.parse(line).action else { return [] }
    return words
  }

  private func filled(_ line: String) throws -> [String] {
    let lookup = VariableLookup(values: values)
    return try words(line).map { try lookup.filled($0).text }
  }

  @Test(arguments: [
    ("receipts --from :since", ["receipts", "--from", "-7d"]),
    ("receipts --from=:since", ["receipts", "--from=-7d"]),
    ("receipts --cashier :who", ["receipts", "--cashier", "Иванова А.П."]),
    ("receipts --cashier :'who'", ["receipts", "--cashier", "Иванова А.П."]),
    ("x \"касса :who: :since\"", ["x", "касса Иванова А.П.: -7d"]),
    ("x ':who' \\:who \"\\:who\"", ["x", ":who", ":who", ":who"]),
    ("x чеки_:{since}.csv a-:file.csv", ["x", "чеки_-7d.csv", "a-чеки.csv"]),
    (
      "x 2026-11-20T16:13 drive:998 http://h:8080/a::b C:who",
      ["x", "2026-11-20T16:13", "drive:998", "http://h:8080/a::b", "C:who"]
    ),
    ("x :since..:since", ["x", "-7d..-7d"]),
    ("x : :9 :", ["x", ":", ":9", ":"]),
  ])
  func namesAreFilledIn(_ line: String, _ expected: [String]) throws { #expect(try filled(line) == expected) }

  @Test func aValueStaysOneWordAndIsAnOptionOnlyWithoutQuotes() throws {
    let plain = try CommandList.parser.parse(try words("diff :flag"), today: today, variables: values)
    #expect(plain.flag("all"))
    let quoted = try CommandList.parser.parse(try words("diff :'flag'"), today: today, variables: values)
    #expect(!quoted.flag("all"))
    #expect(quoted.text("shift") == "--all")
    let named = try CommandList.parser.parse(try words("receipts --cashier :who"), today: today, variables: values)
    #expect(named.text("cashier") == "Иванова А.П.")
  }

  @Test func oneThatIsNotThereIsNamedWithItsNeighbours() throws {
    #expect {
      _ = try CommandList.parser.parse(try words("shifts --from :sinse"), today: today, variables: values)
    } throws: { error in
      let fault = error as? Fault
      return fault?.code == "line.unknown-variable-suggested" && fault?.message.facts["nearest"] == "since"
    }
  }

  @Test func theNameThatSetIsGivenStaysAName() throws {
    let set = try CommandList.parser.parse(try words("set :since :file"), today: today, variables: values)
    #expect(set.text("setting") == ":since")
    #expect(set.text("value") == "чеки")
  }

  @Test func programsTakeQuotedNamesOnly() throws {
    let lookup = VariableLookup(values: ["a": "it's; rm x"])
    #expect(try lookup.filled(program: "echo :'a' :a ${x:-y}") == "echo 'it'\\''s; rm x' :a ${x:-y}")
  }

  @Test func aStatementBehindAnotherIsLeftAsItStands() throws {
    let watch = try CommandList.parser.parse(
      try words("watch -n 5 --count 3 receipts --from :since --all"), today: today, variables: values)
    #expect(watch.statement.map(\.text) == ["receipts", "--from", ":since", "--all"])
    #expect(watch.seconds("seconds") == .seconds(5))
    #expect(watch.number("count") == 3)
    let plain = try CommandList.parser.parse(try words("watch 0.5 shift totals"), today: today)
    #expect(plain.seconds("seconds") == .milliseconds(500))
    #expect(plain.statement.map(\.text) == ["shift", "totals"])
    let program = try CommandList.parser.parse(
      try words("if differences ! echo 'a b' | tr a c > x # y"), today: today)
    #expect(program.statement.map(\.text) == ["! echo 'a b' | tr a c > x # y"])
    #expect(try StatementParser.parse("if differences ! echo a > x").target == .screen)
    #expect(try StatementParser.parse("if ok diff > a.csv").target == .file("a.csv"))
  }

  @Test(arguments: [
    ("watch", "line.argument-missing"), ("watch 5", "line.argument-missing"), ("watch 0 status", "line.bad-seconds"),
    ("watch 1e9 status", "line.bad-seconds"), ("watch -n x status", "line.bad-seconds"),
    ("watch --count 0 status", "line.bad-number"), ("watch --cuont 2 status", "line.unknown-option-suggested"),
    ("if", "line.argument-missing"), ("if maybe status", "line.bad-choice"), ("if ok", "line.argument-missing"),
  ])
  func wrongOnesAreRefused(_ line: String, _ code: String) throws {
    #expect { try CommandList.parser.parse(try words(line), today: today) } throws: { ($0 as? Fault)?.code == code }
  }

  @Test(arguments: [
    (":x", "':x'"), ("a:b", "a:b"), ("2026-11-20T16:13", "2026-11-20T16:13"), ("a-:x", "'a-:x'"), (":", ":"),
  ])
  func whatWouldBeAVariableIsQuoted(_ text: String, _ typed: String) throws {
    #expect(Quoting.word(text) == typed)
    #expect(try words("x " + typed).last?.text == text)
  }

  @Test func completionGoesOnBehindIfAndWatch() {
    let completer = WordCompleter(parser: CommandList.parser, catalogue: Catalogue(.english), things: .init())
    func texts(_ line: String) -> [String] {
      completer.complete(line, at: line.endIndex).candidates.map(\.display)
    }
    #expect(texts("if differences expl") == ["explain"])
    #expect(texts("watch 5 shift to") == ["totals"])
    #expect(texts("watch -n 5 --count 2 receipts --sign ret") == ["return"])
    #expect(texts("watch --un") == ["--until-changes"])
    #expect(texts("if ") == ["ok", "differences", "trouble"])
  }

  @Test func everythingThatWritesCanBeTried() {
    let writing: Set<String> = [
      "export", "import", "pull", "sales load", "goods push", "goods match", "goods unmatch", "goods import",
      "goods export", "profile save", "profile delete", "register attach", "register detach", "register scenario",
      "licence add", "licence issue", "licence key", "shift close", "shift report", "receipt", "compare",
    ]
    for name in writing { #expect(CommandList.all.first { $0.name == name }?.writes == true, "\(name)") }
    for spec in CommandList.all {
      // Whoever names a file to write can be tried.
      let namesAFile = spec.options.contains { $0.kind == .newFile }
      #expect(spec.writes || !namesAFile, "\(spec.name)")
      #expect(spec.options.contains { $0.name == "dry-run" } == spec.writes, "\(spec.name)")
    }
  }
}

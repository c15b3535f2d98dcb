import Foundation
import JSON
import Testing

/// Variables, `if`, `watch`, `last`, `--dry-run`, rows and errors, through pipes.
@Suite(.serialized) struct ScriptingTests {
  private static let opening = "connect demo\nuse kkt 5525\nuse shift open\n"

  private func run(_ script: ShellScript, _ lines: String, _ options: [String] = ["--keep-going"]) throws
    -> ShellScript.Ended
  { try script.run(lines, options: options) }

  @Test func variablesGoIntoCommandsFilesAndPrograms() throws {
    let script = try ShellScript()
    let ended = try run(
      script,
      """
      set :name 'a b'
      set :mode csv
      set color --output :mode
      ! printf '%s.' :'name'
      set :name > out-:{mode}.csv
      set output :nope
      unset :name
      set :name
      """, ["--keep-going", "--set", "day=-1d"])
    #expect(ended.status == 2)
    #expect(ended.output == "setting,value,choices\ncolor,auto,\"auto, always, never\"\na b.")
    #expect(
      ended.lines.map { $0.prefix(40) } == [
        "-:6: there is no variable :nope — did yo", "-:8: there is no variable :name — set :n",
      ])
    #expect(
      try String(contentsOfFile: script.path("out-csv.csv"), encoding: .utf8) == "setting,value,choices\n:name,a b,\n")
    let given = try run(script, "set :day --output jsonl", ["--set", "day=-1d"])
    #expect(given.output == #"{"setting":":day","value":"-1d","choices":null}"# + "\n")
    #expect(try run(script, "", ["--set", "9=x"]).status == 2)
  }

  @Test func ifAsksForTheCommandBeforeIt() throws {
    let script = try ShellScript()
    let ended = try run(
      script,
      Self.opening + """
        diff > /dev/null
        if differences ! echo differs
        if ok ! echo wrong
        last > /dev/null
        if differences set :seen yes
        if differences set :seen --output csv
        status > /dev/null
        if ok ! echo fine
        nope
        if trouble ! echo 'status' :'status'
        """)
    #expect(ended.output == "differs\nsetting,value,choices\n:seen,yes,\nfine\nstatus 2\n", "\(ended.errors)")
    #expect(ended.status == 2)
    #expect(ended.lines.count == 1)
  }

  @Test func lastShowsTheSameInAnyModeAndAsksNobody() throws {
    let script = try ShellScript()
    let ended = try run(
      script,
      Self.opening + """
        diff --output csv
        set offline on
        disconnect
        last --output csv
        last --output json
        last > last.xlsx
        last > last.html
        last | wc -l
        """)
    #expect(ended.status == 1, "\(ended.errors)")
    let parts = ended.output.components(separatedBy: "kind,register")
    #expect(parts.count == 3)
    #expect(parts[2].hasPrefix(parts[1]))
    let document = try #require(ended.output.split(separator: "\n").first { $0.hasPrefix("{") })
    #expect(try JSONParser.parse(String(document))["difference"] == .string("-33150.00"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: script.path("last.xlsx"))).starts(with: Array("PK".utf8)))
    #expect(try String(contentsOfFile: script.path("last.html"), encoding: .utf8).contains("as of"))
    let none = try run(try ShellScript(), "last")
    #expect(none.status == 2)
    #expect(none.lines.count == 1)
  }

  @Test func watchCountsItsRunsAndTellsTheLastStatus() throws {
    let script = try ShellScript()
    let counted = try run(script, "watch 0.1 --count 3 set color --output csv")
    #expect(
      counted.output == "setting,value,choices\n" + String(repeating: "color,auto,\"auto, always, never\"\n", count: 3))
    #expect(counted.status == 0)
    // Two that fail, and then one that does not.
    let mending = try run(script, "watch -n 0.1 --count 3 ! echo x >> runs; test $(wc -l < runs) -ge 3")
    #expect(mending.status == 0, "\(mending.errors)")
    #expect(mending.lines.count == 2)
    let people = try run(script, "watch 0.1 --count 2 set color")
    #expect(people.output.split(separator: "\n").count == 8)
    #expect(try run(script, "watch quit").lines.first?.contains("cannot be watched") == true)
    #expect(try run(script, "watch nope").lines.count == 1)
  }

  @Test func watchEndsWhenTheResultIsAnotherOne() throws {
    let script = try ShellScript()
    let header =
      "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"
    let row = "2026-11-20T09:01:12,4092267631005525,9271023355200109,17,1,30001,sale,1.90,1.90,0,0,0,0,\n"
    try Data((header + row).utf8).write(to: URL(fileURLWithPath: script.path("a.csv")))
    try Data(header.utf8).write(to: URL(fileURLWithPath: script.path("b.csv")))
    let ended = try run(
      script,
      """
      ! (sleep 2; cp a.csv c.csv; mv c.csv b.csv) > /dev/null 2>&1 &
      watch 0.2 --count 200 --until-changes compare a.csv b.csv --output csv > last.csv
      """)
    #expect(ended.status == 0, "\(ended.errors)")
    // The last run found nothing any more.
    #expect(try String(contentsOfFile: script.path("last.csv"), encoding: .utf8).split(separator: "\n").count == 1)
  }

  @Test func rowsThatAreLeftOutAreOnlyLeftOutForPeople() throws {
    let script = try ShellScript()
    let ended = try run(
      script, Self.opening + "set rows 2\nshifts\nshifts --output csv\nshifts --output csv --rows 3\nshifts --rows x\n")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    let csv = lines.indices.filter { lines[$0].hasPrefix("register,drive") }
    #expect(csv.count == 2)
    // Title, rule, two rows, rule, totals.
    #expect(csv.first == 6)
    #expect(lines.count - (csv.last ?? 0) == 5)
    #expect((csv.last ?? 0) - (csv.first ?? 0) > 5)
    #expect(lines[5].hasPrefix(" ") && lines[5].contains("Total"))
    #expect(ended.status == 2)
  }

  @Test(arguments: [
    (["-c", "receipts --output json --sum abc"], "line.bad-sum"),
    (["-c", "nope --output=json"], "line.unknown-command"),
    (["--output", "json", "--bogus"], "shell.unknown-option"), (["--bogus", "--output=json"], "shell.unknown-option"),
    (["--output", "json", "--profile", "x", "-c", "status"], "service.operator-unknown"),
    (["--output", "json", "-f", "/nope"], "input.cannot-open"),
    (["--output", "json", "-c", "set output > /nope/x"], "output.cannot-create"),
    (["--output", "json", "-c", "set :a > :b"], "line.unknown-variable"),
    (["--output", "json", "-c", "watch 0 status"], "line.bad-seconds"),
    (["--output", "json", "--set", "=x"], "line.bad-variable"),
  ])
  func anErrorIsOneObject(_ arguments: [String], _ code: String) throws {
    let ended = try run(try ShellScript(), "", arguments)
    #expect(ended.status == 2)
    #expect(ended.lines.count == 1, "\(ended.errors)")
    let object = try JSONParser.parse(ended.errors.trimmingCharacters(in: .newlines))
    #expect(object["error"]?["code"] == .string(code))
    #expect(object["error"]?.members?.map(\.key) == ["code", "message", "hint", "file", "line"])
  }

  @Test func aTrialSaysWhatItWouldDoAndLeavesNoTrace() throws {
    let script = try ShellScript()
    let header =
      "datetime,register,drive,shift,number,document,sign,total,cash,electronic,prepaid,postpaid,provision,cashier\n"
    let row = "2026-11-20T09:01:12,4092267631005525,9271023355200109,17,1,30001,sale,1.90,1.90,0,0,0,0,\n"
    try Data((header + row).utf8).write(to: URL(fileURLWithPath: script.path("a.csv")))
    // Nothing is there: nothing is made.
    let first = try run(script, "import operator a.csv --dry-run", [])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("1") && first.output.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: script.path("archive.sqlite")))

    let trials = """
      import books a.csv --dry-run
      import operator a.csv --rejects rejects.csv --dry-run
      pull --dry-run
      pull --from -2d --refresh --dry-run
      export shifts --out shifts.csv --dry-run
      export receipts --out shifts.xlsx --dry-run
      goods match 'Диван угловой' F-1 --dry-run
      goods push --dry-run
      goods export --out goods.xlsx --dry-run
      profile save shop --dry-run
      register attach 5525 --scenario check --dry-run
      sales load 75 --dry-run
      sales load 75 --out sales.xml --dry-run
      shift close 76 --refuse --dry-run
      shift report 75 --out report.html --dry-run
      receipt 997 --pdf a.pdf --dry-run
      licence key --out key --dry-run
      """
    let watched = "journal --output csv\nprofiles --output csv\ngoods list --output csv\n"
    let ended = try run(
      script, Self.opening + "shifts > /dev/null\n" + watched + "! echo ---\n" + trials + "\n! echo ---\n" + watched)
    let parts = ended.output.components(separatedBy: "---\n")
    #expect(parts.count == 3, "\(ended.errors)")
    #expect(parts.first == parts.last)
    #expect(ended.lines.filter { !$0.hasPrefix("warning: ") } == [], "\(ended.errors)")
    for said in ["ask operator from", "shifts.csv", "F-1", "shop", "31\u{A0}106,06", "report.html"] {
      #expect(parts[1].contains(said), "\(said)\n\(parts[1])")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: script.home).filter { !$0.hasPrefix(".") }
    #expect(Set(left) == ["a.csv", "archive.sqlite"])
  }

  @Test func aTrialFindsWhatWouldFail() throws {
    let script = try ShellScript()
    try Data("datetime,total\nx,y\n".utf8).write(to: URL(fileURLWithPath: script.path("bad.csv")))
    let ended = try run(
      script,
      Self.opening + """
        export shifts --out nowhere/x.csv --dry-run
        export shifts --out x.doc --dry-run
        import operator bad.csv --dry-run
        import operator missing.csv --dry-run
        profile delete nobody --dry-run
        """)
    #expect(ended.status == 2)
    #expect(ended.lines.filter { !$0.hasPrefix("warning") }.count == 5, "\(ended.errors)")
    #expect(ended.output.isEmpty)
  }

  @Test func timingIsToldOnceACommand() throws {
    let ended = try run(
      try ShellScript(), "set timing on\nif ok set color --output csv\nwatch 0.1 --count 2 set color --output csv\n")
    // The setting itself, the command behind if, two runs.
    #expect(ended.lines.count == 4 && ended.lines.allSatisfy { $0.hasSuffix(" ms") }, "\(ended.errors)")
  }
}

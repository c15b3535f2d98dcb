import Fiscal
import Testing

@testable import Shell

@Suite struct CommandLanguageTests {
  private let today = CalendarDay(number: 20_777)

  @Test func quotesBackslashAndComments() throws {
    let statement = try StatementParser.parse("receipts --cashier 'Иванова А.П.' a\\ b \"c \\\" d\" # note")
    guard case .command(let words) = statement.action else {
      Issue.record("no command")
      return
    }
    #expect(words.map(\.text) == ["receipts", "--cashier", "Иванова А.П.", "a b", "c \" d"])
  }

  @Test func aBackslashAtTheEndOfALineContinuesIt() throws {
    #expect(StatementParser.isUnfinished("receipts \\"))
    guard case .command(let words) = try StatementParser.parse("receipts \\\n --sign re\\\nturn").action else {
      Issue.record("no command")
      return
    }
    #expect(words.map(\.text) == ["receipts", "--sign", "return"])
  }

  @Test func redirections() throws {
    #expect(try StatementParser.parse("diff > a.csv").target == .file("a.csv"))
    #expect(try StatementParser.parse("diff>>'a b.csv'").target == .appending("a b.csv"))
    #expect(try StatementParser.parse("diff | grep x | wc -l").target == .program("grep x | wc -l"))
    #expect(try StatementParser.parse("! ls -l").action == .program("ls -l"))
    #expect(try StatementParser.parse("  # nothing").action == .nothing)
  }

  @Test(arguments: [
    ("diff 'a", "line.quote-open"), ("diff >", "line.file-missing"), ("diff |", "line.program-missing"),
    ("> a.csv", "line.nothing-to-pipe"), ("diff > a b", "line.word-after-file"),
  ])
  func brokenLinesSayWhy(_ line: String, _ code: String) {
    #expect { try StatementParser.parse(line) } throws: { ($0 as? Fault)?.code == code }
  }

  private func parse(_ line: String) throws -> Invocation {
    guard case .command(let words) = try StatementParser.parse(line).action else {
      throw Fault(LanguageFault.unknownCommand)
    }
    return try CommandList.parser.parse(words, today: today)
  }

  @Test(arguments: [
    ("recipts", "line.unknown-command-suggested"), ("вшаа", "line.unknown-command-suggested"),
    ("shift", "line.incomplete-command"), ("receipts --sing sale", "line.unknown-option-suggested"),
    ("receipts --sign sales", "line.bad-choice-suggested"), ("receipts --sign", "line.value-missing"),
    ("receipts --from 30.02.2026", "line.bad-date"), ("receipts --sum 5..1", "line.bad-sum"),
    ("receipts --number 0", "line.bad-number"), ("receipts x", "line.argument-unwanted"),
    ("use kkt", "line.argument-missing"), ("diff --all --all", "line.option-repeated"),
    ("diff --all=1", "line.value-unwanted"), ("receipts --sum -5", "line.bad-sum"),
    ("receipts --sum ..-1", "line.bad-sum"), ("receipts --sum 99999999999999999999..", "line.bad-sum"),
  ])
  func wrongWordsAreNamed(_ line: String, _ code: String) {
    #expect { try parse(line) } throws: { ($0 as? Fault)?.code == code }
  }

  @Test func aWordWithoutEndIsNoSlip() {
    let clock = ContinuousClock()
    let took = clock.measure { _ = try? parse(String(repeating: "a", count: 1_000_000)) }
    #expect(took < .seconds(5))
    let message = Message(LanguageFault.unknownCommand, ["command": String(repeating: "a", count: 1_000_000)])
    #expect(Catalogue(.english).text(message).count < 1_000)
  }

  @Test func aLeadingTildeIsTheUsersFolder() throws {
    func expanded(_ line: String) throws -> Statement { try StatementParser.parse(line).expandingHome("/users/u") }
    guard case .command(let words) = try expanded("source ~/a '~/b' x~/c ~ \\~/d > ~/e").action else {
      Issue.record("no command")
      return
    }
    #expect(words.map(\.text) == ["source", "/users/u/a", "~/b", "x~/c", "/users/u", "~/d"])
    #expect(try expanded("diff > ~/e").target == .file("/users/u/e"))
    #expect(try expanded("diff >> '~/e'").target == .appending("./~/e"))
  }

  @Test(arguments: [
    ("connect books 1c https://u:p@host/base", true), ("connect books 1c https://host/base@x:1", false),
    ("connect books 1c https://u@host/base", false), ("! curl http://u:p@host", true),
    ("connect astral --url 'http://a:b@c'", true), ("connect astral --url http://a:b@c | less", true),
    ("connect astral --token-env KEY --password-command 'pass x'", false), ("connect astral --token K3Y", true),
    ("conect astral --password=K3Y", true), ("! TOKEN=K3Y curl x", true),
    ("! curl -H 'Authorization: Bearer K3Y' x", true), ("set output json", false), ("diff --all | grep token", false),
  ])
  func secretsAreSeen(_ line: String, _ isSecret: Bool) {
    #expect(SecretWords.isSecret(line) == isSecret)
  }

  @Test func periodsAreWhole() throws {
    let period = try #require(try parse("receipts --from 20.11.2026 --to 2026-11-20T16:13").period())
    #expect(period.from.description == "2026-11-20T00:00:00")
    #expect(period.to.description == "2026-11-20T16:13:59")
  }

  @Test func everyCommandHasWordsInBothLanguages() {
    for spec in CommandList.all {
      var codes = [spec.helpCode] + spec.arguments.map { "name.\($0.name)" }
      codes += spec.options.map { "option.\($0.name)" } + spec.options.compactMap { $0.kind.map { "kind.\($0.name)" } }
      for code in codes { #expect(Catalogue.entries[code] != nil, "\(code)") }
      let help = HelpText(CommandList.all, Catalogue(.russian))
      for argument in spec.arguments {
        #expect(
          !help.describe("argument.\(argument.name)", argument.kind, of: spec).isEmpty, "\(spec.name): \(argument.name)"
        )
      }
      let page = Sheet(help.page(spec)).html()
      #expect(page.hasPrefix("<h2>") && page.contains("<pre>"), "\(spec.name)")
      #expect(!spec.examples.isEmpty, "\(spec.name)")
    }
    #expect(Set(CommandList.all.map(\.name)).count == CommandList.all.count)
  }

  @Test func wordsNameOnlyCommandsThatThereAre() {
    var seen = 0
    for (code, wording) in Catalogue.entries {
      for text in [wording.ru, wording.en, wording.hint?.ru, wording.hint?.en].compactMap({ $0 }) {
        for quoted in text.matches(of: /`([a-z][^`]*)`/) {
          let words = StatementParser.words(of: String(quoted.1)).words.map(\.text)
          let spec = CommandList.parser.spec(for: words)
          #expect(spec != nil, "\(code): \(quoted.1)")
          for option in words where option.hasPrefix("--") {
            #expect(spec?.option(option) != nil, "\(code): \(option)")
          }
          seen += 1
        }
      }
    }
    #expect(seen > 0)
  }

  @Test(arguments: [
    ("вшаа", "diff"), ("difff", "diff"), ("vfufpby", "магазин"), ("магазн", "магазин"), ("magazin", "магазин"),
    ("Склад", nil), ("зкщашдуы", "profiles"),
  ])
  func theNearestNameIsFound(_ word: String, _ name: String?) {
    #expect(Nearest.name(to: word, among: ["diff", "profiles", "shift", "магазин", "Касса № 1"]) == name)
  }

  @Test func wordsComplete() {
    var things = WordCompleter.Things()
    things.registers = [.init("4092267631005525", "Калуга", aliases: ["9271023355200109", "Васильковая"])]
    let completer = WordCompleter(parser: CommandList.parser, catalogue: Catalogue(.english), things: things)
    func candidates(_ line: String) -> [String] {
      completer.complete(line, at: line.endIndex).candidates.map(\.replacement)
    }
    #expect(candidates("disc") == ["disconnect"])
    #expect(candidates("use ") == ["kkt", "outlet", "shift"])
    #expect(candidates("use kkt васильк") == ["4092267631005525"])
    #expect(candidates("receipts --sign ret") == ["return"])
    #expect(candidates("receipts --paym") == ["--payment"])
  }
}

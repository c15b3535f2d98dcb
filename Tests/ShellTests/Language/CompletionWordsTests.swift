import Testing

@testable import Shell

/// What Tab makes of live things, settings and help.
@Suite struct CompletionWordsTests {
  private var completer: WordCompleter {
    var things = WordCompleter.Things()
    things.registers = [
      .init("4092267631005525", "Первая Васильковая", aliases: ["9271023355200109", "00106900000001", "Калуга, 4"]),
      .init("0007010004000684", "Магазин № 3", aliases: ["9960440300000013", "Тула, 5"]),
      .init("0007010005040785", "", aliases: ["9960440300000021", "Тула, 6"]),
    ]
    things.outlets = [
      .init("Магазин № 3", "Тула, 5", aliases: ["Тула, 5"]), .init("Магазин № 4", "Тула, 6", aliases: ["Тула, 6"]),
    ]
    things.cashiers = [.init("Иванова А.П.", aliases: ["Иванова А.П."])]
    return WordCompleter(parser: CommandList.parser, catalogue: Catalogue(.english), things: things)
  }

  private func candidates(_ line: String) -> [Candidate] { completer.complete(line, at: line.endIndex).candidates }

  private func step(_ line: String) -> CompletionStep {
    let completion = completer.complete(line, at: line.endIndex)
    return CompletionStep(word: String(line[completion.start...]), completion.candidates)
  }

  @Test(arguments: ["92710", "0106900", "калуг", "'калуга, 4"])
  func anyNameOfARegisterBecomesItsNumber(_ word: String) {
    #expect(step("use kkt \(word)") == .replace("4092267631005525", isFinal: true))
  }

  @Test func severalAreListedWithWhatTellsThemApart() {
    #expect(step("use kkt тула") == .list)
    #expect(candidates("use kkt тула").map(\.description) == ["Магазин № 3, Тула, 5", "Тула, 6"])
  }

  @Test func namesWithSpacesAreQuoted() {
    #expect(step("use outlet тула, 6") == .nothing)
    #expect(step("use outlet 'тула, 6") == .replace("'Магазин № 4'", isFinal: true))
    #expect(step("use outlet маг") == .replace("'Магазин № ", isFinal: false))
    #expect(step("receipts --cashier ива") == .replace("'Иванова А.П.'", isFinal: true))
  }

  @Test func settingsTakeTheirOwnValues() {
    #expect(candidates("set language ").map(\.replacement) == ["ru", "en"])
    #expect(candidates("set output js").map(\.replacement) == ["json", "jsonl"])
    #expect(candidates("set нет ").isEmpty)
  }

  @Test func helpTakesWholeCommands() {
    #expect(candidates("help shift ").map(\.replacement) == ["totals", "report", "close"])
    #expect(candidates("help connect books ").map(\.replacement) == ["1c", "files"])
    #expect(candidates("help disc").map(\.replacement) == ["disconnect"])
  }

  @Test(arguments: [
    ("receipts --cashier bdfyjdf", "'Иванова А.П.'"), ("shof", "shift"),
    ("receipts --cashier ivanova", "'Иванова А.П.'"), ("receipts --ышпт", "--sign"), ("вшыс", "disconnect"),
  ])
  func otherLayoutsAlphabetsAndSlipsAreUnderstood(_ line: String, _ word: String) {
    #expect(candidates(line).map(\.replacement) == [word])
  }

  @Test func whatIsMeantTakesThePlaceOfWhatWasTyped() {
    #expect(step("ку") == .replace("re", isFinal: false))
    #expect(step("re") == .list)
    #expect(step("use outlet vfu") == .replace("'Магазин № ", isFinal: false))
  }

  @Test func numbersAreNeverGuessed() {
    #expect(candidates("use kkt 4092267631005526").isEmpty)
    #expect(candidates("use shift 99").isEmpty)
  }
}

import Fiscal

/// `help [COMMAND…|TOPIC|WORD]`: the overview, a command, a topic, or where a word is found.
enum HelpCommand {
  static let spec = CommandSpec(
    "help", topic: .shell, arguments: [.init("command", .command, .optionalRest)],
    examples: [
      .init("help"), .init("help shift totals"), .init("help потерянный-чек"), .init("help возврат"),
      .init("help --output json"),
    ], answers: true
  ) { invocation, context in
    let words = invocation.texts("command")
    let catalogue = Catalogue(context.session.settings.language)
    let help = HelpText(CommandList.all, catalogue)
    guard !words.isEmpty else { return Outcome(answer: answer(help.overview(), CommandList.all, help)) }
    let commands = help.commands(for: words)
    if let topic = HelpTopic.named(words), commands.isEmpty {
      return Outcome(answer: answer(topic, catalogue))
    }
    if !commands.isEmpty {
      return Outcome(answer: answer(Sheet(commands.flatMap(help.page)), commands, help))
    }
    let hits = HelpSearch(CommandList.all, catalogue).hits(words)
    guard hits.isEmpty else { return Outcome(answer: answer(hits, words)) }
    throw unknown(words.joined(separator: " "))
  }

  private static func unknown(_ word: String) -> Fault {
    let names = CommandList.all.map(\.name) + HelpTopic.all.flatMap(\.names)
    guard let nearest = Nearest.name(to: word, among: names) else {
      return Fault(ShellFault.helpUnknown, ["command": word])
    }
    return Fault(ShellFault.helpUnknownSuggested, ["command": word, "nearest": nearest])
  }

  private static func answer(_ sheet: Sheet, _ specs: [CommandSpec], _ help: HelpText) -> Answer {
    Answer(
      blocks: [.sheet(sheet)],
      rows: Listing(
        [.init("command"), .init("usage"), .init("summary")],
        rows: specs.map { [.text($0.name), .text(help.usage($0, short: false)), .text(help.summary(of: $0))] }))
  }

  private static func answer(_ topic: HelpTopic, _ catalogue: Catalogue) -> Answer {
    let rows = topic.steps.enumerated().map { number, step -> [Cell] in
      [.text(step.line), .text(topic.words(ofStep: number, catalogue))]
    }
    return Answer(
      blocks: [.sheet(topic.sheet(catalogue))], rows: Listing([.init("statement"), .init("summary")], rows: rows))
  }

  private static func answer(_ hits: [HelpSearch.Hit], _ words: [String]) -> Answer {
    let listing = Listing(
      [.init("where"), .init("name"), .init("summary")],
      rows: hits.map { [.word($0.kind.rawValue, "help.where.\($0.kind.rawValue)"), .text($0.name), .text($0.words)] })
    return Answer(
      blocks: [
        .heading(
          Message(HelpNote.found, ["word": words.joined(separator: " "), "count": String(hits.count)])),
        .table(listing), .line(Message(HelpNote.more)),
      ], rows: listing)
  }
}

/// Lines about what a search in the help found.
public enum HelpNote: String, MessageCode {
  /// `word`, `count` places
  case found = "help.found"
  case more = "help.found-more"
}

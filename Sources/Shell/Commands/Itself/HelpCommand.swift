import Fiscal
import JSON

/// `help [COMMAND…]`
enum HelpCommand {
  static let spec = CommandSpec(
    "help", topic: .shell, arguments: [.init("command", .command, .optionalRest)],
    examples: [.init("help"), .init("help shift totals")], answers: true
  ) { invocation, context in
    let path = invocation.texts("command")
    let help = HelpText(CommandList.all, Catalogue(context.session.settings.language))
    guard !path.isEmpty else { return Outcome(answer: answer(help.overview(), CommandList.all, help)) }
    guard let pages = help.pages(for: path) else {
      let word = path.joined(separator: " ")
      guard let nearest = Nearest.name(to: word, among: CommandList.all.map(\.name)) else {
        throw Fault(ShellFault.helpUnknown, ["command": word])
      }
      throw Fault(ShellFault.helpUnknownSuggested, ["command": word, "nearest": nearest])
    }
    return Outcome(answer: answer(pages, CommandList.all.filter { $0.path.starts(with: path) }, help))
  }

  private static func answer(_ text: String, _ specs: [CommandSpec], _ help: HelpText) -> Answer {
    Answer(
      blocks: [.verbatim(text)],
      rows: Listing(
        [.init("command"), .init("usage"), .init("summary")],
        rows: specs.map { [.text($0.name), .text(help.usage($0, short: false)), .text(help.summary(of: $0))] }))
  }
}

import Fiscal
import Services

/// `completions bash|zsh|fish`
enum CompletionsCommand {
  static let spec = CommandSpec(
    "completions", topic: .shell,
    arguments: [.init("shell", .choice(CompletionScript.Shell.allCases.map(\.rawValue)), .required)],
    examples: [
      .init("completions bash"), .init("completions zsh > ~/.zfunc/_cheki", runs: false),
      .init("completions fish > ~/.config/fish/completions/cheki.fish", runs: false),
    ], answers: true
  ) { invocation, context in
    let catalogue = Catalogue(context.session.settings.language)
    let word = try invocation.required("shell")
    let shell = CompletionScript.Shell(rawValue: word) ?? .bash
    let operators =
      KnownOperator.all.map { CompletionData.Entry(word: $0.kind, meaning: $0.name) }
      + [CompletionData.Entry(word: "demo", meaning: catalogue.word("choice.demo"))]
    let data = CompletionData(
      specs: CommandList.all, options: ProcessOption.all, catalogue: catalogue, operators: operators)
    return Outcome(answer: .text(CompletionScript(data: data).text(for: shell), named: "script"))
  }
}

/// `man`
enum ManCommand {
  static let spec = CommandSpec(
    "man", topic: .shell, examples: [.init("man"), .init("man > cheki.1", runs: false)], answers: true
  ) { _, context in
    let page = ManualPage(
      specs: CommandList.all, options: ProcessOption.all, catalogue: Catalogue(context.session.settings.language),
      version: Launch.version)
    return Outcome(answer: .text(page.text, named: "page"))
  }
}

extension Answer {
  /// A text for another program: the same in every mode that people read, one field for machines.
  static func text(_ text: String, named name: String) -> Answer {
    Answer(blocks: [.verbatim(text)], rows: Listing([.init(name)], rows: [[.text(text)]]))
  }
}

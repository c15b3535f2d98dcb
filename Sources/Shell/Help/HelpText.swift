import Fiscal

/// The help of the commands, made from their declarations and the catalogue's words.
public struct HelpText: Sendable {
  let specs: [CommandSpec]
  let catalogue: Catalogue

  public init(_ specs: [CommandSpec], _ catalogue: Catalogue) {
    self.specs = specs
    self.catalogue = catalogue
  }

  private func words(_ code: String) -> String? {
    Catalogue.entries[code] == nil ? nil : catalogue.word(code)
  }

  /// All commands by purpose, a line each, and the topics.
  func overview() -> Sheet {
    var paragraphs: [Sheet.Paragraph] = []
    for topic in CommandSpec.Topic.allCases {
      let pairs = specs.filter { $0.topic == topic }.map { Sheet.Pair(usage($0, short: true), summary(of: $0)) }
      if pairs.isEmpty { continue }
      paragraphs += [.title(catalogue.word("topic.\(topic.rawValue)")), .pairs(pairs)]
    }
    let guides = HelpTopic.all.map { Sheet.Pair("help \($0.name(catalogue))", $0.title(catalogue)) }
    paragraphs += [.title(catalogue.word("help.topics")), .pairs(guides)]
    return Sheet(paragraphs + [.text(catalogue.word("help.footer"))])
  }

  /// One command, whole.
  func page(_ spec: CommandSpec) -> [Sheet.Paragraph] {
    var text: [Sheet.Paragraph] = [.title(usage(spec, short: false)), .text(summary(of: spec))]
    if let more = words(spec.helpCode + ".more") { text.append(.text(more)) }
    let rows =
      spec.arguments.map { Sheet.Pair(argument($0), describe("argument.\($0.name)", $0.kind, of: spec)) }
      + spec.options.map { Sheet.Pair(option($0), describe("option.\($0.name)", $0.kind, of: spec)) }
    if !rows.isEmpty { text.append(.pairs(rows)) }
    if !spec.examples.isEmpty {
      text += [.text(catalogue.word("help.examples"))] + spec.examples.map { .code($0.line) }
    }
    return text
  }

  /// The commands whose path begins with these words, the one that they name first.
  func commands(for path: [String]) -> [CommandSpec] {
    specs.filter { $0.path.starts(with: path) }.sorted { $0.path.count < $1.path.count }
  }

  /// The one-line help.
  func summary(of spec: CommandSpec) -> String { catalogue.word(spec.helpCode) }

  /// What an argument or option is; its values where the usage has no room for them.
  func describe(_ code: String, _ kind: ValueKind?, of spec: CommandSpec) -> String {
    let own = code.split(separator: ".", maxSplits: 1)
    let text = words("\(own[0]).\(spec.path.joined(separator: ".")).\(own[1])") ?? words(code) ?? ""
    guard case .choice(let choices)? = kind, choices.count > HelpText.mostChoices || own[0] == "argument" else {
      return text
    }
    return text + ": " + choices.joined(separator: ", ")
  }

  private static let mostChoices = 4

  /// `shifts [--from D] [--to D] [--open]`; the short form names the arguments only.
  func usage(_ spec: CommandSpec, short: Bool) -> String {
    usageParts(spec, short: short).joined(separator: " ")
  }

  private func usageParts(_ spec: CommandSpec, short: Bool) -> [String] {
    let arguments = [spec.name] + spec.arguments.map(argument)
    return short ? arguments : arguments + spec.options.map { $0.required ? option($0) : "[\(option($0))]" }
  }

  private func argument(_ argument: CommandSpec.Argument) -> String {
    let name = catalogue.word("name.\(argument.name)")
    switch argument.presence {
    case .required: return name
    case .optional: return "[\(name)]"
    case .rest: return "\(name)…"
    case .optionalRest: return "[\(name)…]"
    }
  }

  private func option(_ option: CommandSpec.Option) -> String {
    let name = (option.short.map { "\($0), " } ?? "") + "--\(option.name)"
    guard let kind = option.kind else { return name }
    if case .choice(let choices) = kind, choices.count <= HelpText.mostChoices {
      return "\(name) \(choices.joined(separator: "|"))"
    }
    return "\(name) \(catalogue.word("kind.\(kind.name)"))"
  }
}

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

  /// All commands by topic, a line each.
  public func overview() -> String {
    let width = specs.map { DisplayWidth.of(usage($0, short: true)) }.max() ?? 0
    var text = ""
    for topic in CommandSpec.Topic.allCases {
      text += "\(text.isEmpty ? "" : "\n")\(catalogue.word("topic.\(topic.rawValue)"))\n"
      for spec in specs where spec.topic == topic {
        let usage = usage(spec, short: true)
        text += "  \(HelpText.padded(usage, to: width))  \(catalogue.word(spec.helpCode))\n"
      }
    }
    return text + "\n\(catalogue.word("help.footer"))\n"
  }

  /// One command, whole.
  public func page(_ spec: CommandSpec) -> String {
    var text = "\(HelpText.wrapped(usageParts(spec, short: false)))\n\n\(catalogue.word(spec.helpCode))\n"
    if let more = words(spec.helpCode + ".more") { text += "\n\(more)\n" }
    let rows =
      spec.arguments.map { (argument($0), describe("argument.\($0.name)", $0.kind, of: spec)) }
      + spec.options.map { (option($0), describe("option.\($0.name)", $0.kind, of: spec)) }
    if !rows.isEmpty {
      let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
      text += "\n"
      for row in rows { text += "  \(HelpText.padded(row.0, to: width))  \(row.1)\n" }
    }
    if !spec.examples.isEmpty {
      text += "\n\(catalogue.word("help.examples"))\n"
      for example in spec.examples { text += "  \(example.line)\n" }
    }
    return text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// The pages of all commands whose path begins with these words; nil when there is none.
  public func pages(for path: [String]) -> String? {
    if let spec = specs.first(where: { $0.path == path }) {
      let longer = specs.filter { $0.path.count > path.count && $0.path.starts(with: path) }
      return ([page(spec)] + longer.map(page)).joined(separator: "\n")
    }
    let longer = specs.filter { $0.path.starts(with: path) }
    return longer.isEmpty ? nil : longer.map(page).joined(separator: "\n")
  }

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

  /// The parts in lines of at most 80 columns.
  private static func wrapped(_ parts: [String]) -> String {
    var lines = [""]
    for part in parts {
      let longer = (lines.last ?? "") + (lines.last?.isEmpty == true ? "" : " ") + part
      if DisplayWidth.of(longer) <= 80 { lines[lines.count - 1] = longer } else { lines.append("    " + part) }
    }
    return lines.joined(separator: "\n")
  }

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

extension ValueKind {
  /// The key of its name in the catalogue, `kind.NAME`.
  var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .seconds: "seconds"
    case .date: "date"
    case .sums: "sums"
    case .choice: "choice"
    case .file, .newFile: "file"
    case .register: "register"
    case .outlet: "outlet"
    case .shift: "shift"
    case .cashier: "cashier"
    case .profile: "profile"
    case .environment: "environment"
    case .command: "command"
    case .setting: "setting"
    case .settingValue: "value"
    case .connection: "connection"
    case .goods: "goods"
    case .item: "item"
    case .receipt: "text"
    case .variable: "variable"
    case .statement: "statement"
    }
  }
}

extension HelpText {
  /// The one-line help.
  func summary(of spec: CommandSpec) -> String { catalogue.word(spec.helpCode) }
}

/// What the completions of other shells know of cheki's command line: made from the specs, the same for all of them.
struct CompletionData {
  /// A word with what it means.
  struct Entry: Hashable {
    var word: String
    var meaning: String
  }

  /// What may stand in a place. What only a connection knows is offered by the shell inside.
  enum Values: Hashable {
    case words([Entry])
    case files
    case profiles
    /// Profiles, and these besides.
    case connections([Entry])
    case environment
    /// The first words of a command.
    case commands
    /// Nothing that could be offered.
    case unknown
  }

  let specs: [CommandSpec]
  let options: [ProcessOption]
  let catalogue: Catalogue
  /// What `connect` takes besides profiles.
  let operators: [Entry]

  /// Every beginning of a command with the words that may follow it, the empty one first.
  var nexts: [(path: String, words: [Entry])] {
    var seen: [String: [Entry]] = [:]
    var order: [String] = []
    for spec in specs {
      for depth in spec.path.indices {
        let path = spec.path[..<depth].joined(separator: " ")
        if seen[path] == nil { order.append(path) }
        let word = spec.path[depth]
        guard !(seen[path] ?? []).contains(where: { $0.word == word }) else { continue }
        let whole = specs.first { $0.path == Array(spec.path[...depth]) } ?? spec
        seen[path, default: []].append(Entry(word: word, meaning: catalogue.word(whole.helpCode)))
      }
    }
    return order.sorted { ($0.isEmpty ? 0 : 1, $0) < ($1.isEmpty ? 0 : 1, $1) }.map { ($0, seen[$0] ?? []) }
  }

  /// The options of every command; those of the process under the empty path.
  var optionNames: [(path: String, words: [Entry])] {
    let own = options.flatMap { option in
      option.names.map { Entry(word: $0, meaning: catalogue.word(option.help)) }
    }
    return [("", own)]
      + specs.filter { !$0.options.isEmpty }.map { spec in
        (
          spec.name,
          spec.options.flatMap { option in
            [option.short, "--\(option.name)"].compactMap(\.self).map { word in
              Entry(word: word, meaning: HelpText(specs, catalogue).meaning(ofOption: option, of: spec))
            }
          }
        )
      }
  }

  /// Options that take a value, and arguments by their number, with what fits.
  var values: [(path: String, place: String, values: Values)] {
    var all: [(path: String, place: String, values: Values)] = []
    for option in options where option.value != nil {
      for name in option.names { all.append(("", name, values(of: option))) }
    }
    for spec in specs {
      for option in spec.options {
        guard let kind = option.kind else { continue }
        for name in [option.short, "--\(option.name)"].compactMap(\.self) {
          all.append((spec.name, name, values(of: kind)))
        }
      }
      for (at, argument) in spec.arguments.enumerated() {
        let values = values(of: argument.kind)
        guard values != .unknown else { continue }
        all.append((spec.name, argument.repeats ? "\(at)+" : "\(at)", values))
      }
    }
    return all
  }

  /// The commands that take another one behind them, with the number of arguments before it.
  var prefixes: [(path: String, arguments: Int)] {
    specs.filter(\.takesStatement).map { spec in
      (spec.name, spec.arguments.filter { $0.presence == .required }.count)
    }
  }

  private func values(of option: ProcessOption) -> Values {
    switch option.names.first {
    case "--home", "-f", "--start": .files
    case "--profile": .profiles
    case "--output": values(of: .choice(OutputMode.allCases.map(\.rawValue)))
    case "--language": values(of: .choice(Language.allCases.map(\.rawValue)))
    case "--color": values(of: .choice(Palette.Choice.allCases.map(\.rawValue)))
    default: .unknown
    }
  }

  private func values(of kind: ValueKind) -> Values {
    switch kind {
    case .choice(let choices): .words(choices.map(entry))
    case .file, .newFile: .files
    case .profile: .profiles
    case .connection: .connections(operators)
    case .environment: .environment
    case .command: .commands
    case .setting: .words(Settings.names.map { Entry(word: $0, meaning: catalogue.word("setting.\($0)")) })
    case .date: .words(["today", "yesterday"].map(entry))
    case .shift: .words(["last", "open"].map(entry))
    case .text, .number, .seconds, .sums, .register, .outlet, .cashier, .settingValue, .goods, .item, .receipt,
      .variable,
      .statement:
      .unknown
    }
  }

  private func entry(_ word: String) -> Entry {
    let code = "choice.\(word)"
    return Entry(word: word, meaning: Catalogue.entries[code] == nil ? "" : catalogue.word(code))
  }
}

extension HelpText {
  /// What an option is for.
  func meaning(ofOption option: CommandSpec.Option, of spec: CommandSpec) -> String {
    describe("option.\(option.name)", nil, of: spec)
  }
}

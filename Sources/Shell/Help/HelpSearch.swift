import Fiscal

/// Finds a word in all that the help says, in either language.
struct HelpSearch {
  /// Where it was found.
  struct Hit: Sendable, Hashable {
    enum Kind: String, Sendable {
      case command
      case option
      case topic
      case setting
    }

    var kind: Kind
    var name: String
    var words: String
    /// 0 in the name, 1 in the line of help, 2 elsewhere.
    fileprivate var rank: Int
  }

  private let specs: [CommandSpec]
  private let help: HelpText
  private let catalogue: Catalogue

  init(_ specs: [CommandSpec], _ catalogue: Catalogue) {
    self.specs = specs
    self.catalogue = catalogue
    help = HelpText(specs, catalogue)
  }

  /// The best first. A Russian word is looked for without its ending when it is not found whole.
  func hits(_ words: [String]) -> [Hit] {
    let wanted = words.map(Self.folded).filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return [] }
    let found = hits(folded: wanted)
    guard found.isEmpty else { return found }
    let stems = wanted.map { word in
      let isRussian = word.unicodeScalars.allSatisfy { ("а"..."я").contains($0) }
      return isRussian && word.count >= 6 ? String(word.dropLast(2)) : word
    }
    return stems == wanted ? [] : hits(folded: stems)
  }

  private func hits(folded wanted: [String]) -> [Hit] {
    (commands(wanted) + topics(wanted) + options(wanted) + settings(wanted)).sorted {
      ($0.rank, $0.name) < ($1.rank, $1.name)
    }
  }

  private func commands(_ wanted: [String]) -> [Hit] {
    specs.compactMap { spec in
      let more = both(spec.helpCode + ".more") + spec.arguments.flatMap { both("argument.\($0.name)") }
      let rank = rank(
        wanted, name: [spec.name], summary: both(spec.helpCode), more: more + spec.examples.map(\.line))
      return rank.map { Hit(kind: .command, name: spec.name, words: help.summary(of: spec), rank: $0) }
    }
  }

  /// Each option once, with the commands that take it.
  private func options(_ wanted: [String]) -> [Hit] {
    var users: [String: [String]] = [:]
    for spec in specs { for option in spec.options { users[option.name, default: []].append(spec.name) } }
    return users.keys.sorted().compactMap { name in
      let choices = specs.flatMap(\.options).filter { $0.name == name }.flatMap(\.choices).flatMap { choice in
        [choice] + ["sign", "payment", "choice"].flatMap { both("\($0).\(choice)") }
      }
      guard let rank = rank(wanted, name: ["--" + name], summary: both("option.\(name)"), more: choices),
        name != "output" || rank == 0
      else { return nil }
      let users = users[name] ?? []
      let named = users.prefix(4).joined(separator: ", ") + (users.count > 4 ? " …" : "")
      return Hit(kind: .option, name: "--\(name)", words: "\(catalogue.word("option.\(name)")) (\(named))", rank: rank)
    }
  }

  private func topics(_ wanted: [String]) -> [Hit] {
    HelpTopic.all.compactMap { topic in
      let keys = ["intro", "end"] + topic.steps.indices.map { "\($0 + 1)" }
      let rank = rank(
        wanted, name: topic.names, summary: both("guide.\(topic.id)"),
        more: keys.flatMap { both("guide.\(topic.id).\($0)") } + topic.steps.map(\.line))
      return rank.map { Hit(kind: .topic, name: topic.name(catalogue), words: topic.title(catalogue), rank: $0) }
    }
  }

  private func settings(_ wanted: [String]) -> [Hit] {
    Settings.names.compactMap { name in
      rank(wanted, name: [name], summary: both("setting.\(name)"), more: Settings.choices(of: name)).map {
        Hit(kind: .setting, name: "set \(name)", words: catalogue.word("setting.\(name)"), rank: $0)
      }
    }
  }

  /// Nil unless all words are found in one of the three, or in all of them together.
  private func rank(_ wanted: [String], name: [String], summary: [String], more: [String]) -> Int? {
    func holds(_ texts: [String]) -> Bool {
      let text = Self.folded(texts.joined(separator: "\n"))
      return wanted.allSatisfy { text.contains($0) }
    }
    return holds(name) ? 0 : holds(name + summary) ? 1 : holds(name + summary + more) ? 2 : nil
  }

  private func both(_ key: String) -> [String] {
    Catalogue.entries[key].map { [$0.ru, $0.en] } ?? []
  }

  private static func folded(_ text: String) -> String { text.lowercased().replacing("ё", with: "е") }
}

extension CommandSpec.Option {
  /// The words that it takes, where they are named.
  fileprivate var choices: [String] {
    guard case .choice(let choices)? = kind else { return [] }
    return choices
  }
}

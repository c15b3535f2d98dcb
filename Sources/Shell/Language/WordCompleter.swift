import Fiscal

/// What could stand at the cursor.
public struct WordCompleter: Sendable {
  let parser: CommandParser
  let catalogue: Catalogue
  let things: Things

  /// Live things, as they were when the last command ended: completion never waits for anybody.
  public struct Things: Sendable {
    public struct Thing: Sendable, Hashable {
      public var text: String
      public var description: String
      /// Other texts by which it is found: a register's numbers, an outlet's address.
      public var aliases: [String]

      public init(_ text: String, _ description: String = "", aliases: [String] = []) {
        self.text = text
        self.description = description
        self.aliases = aliases
      }
    }

    public var registers: [Thing] = []
    public var outlets: [Thing] = []
    public var shifts: [Thing] = []
    public var cashiers: [Thing] = []
    public var goods: [Thing] = []
    public var profiles: [Thing] = []
    public var operators: [Thing] = []
    public var variables: [Thing] = []
    /// Receipts of the selected shift, by № ФД.
    public var receipts: [Thing] = []
    /// The books' catalog.
    public var items: [Thing] = []
    /// Words for days, and days that are asked for often.
    public var dates: [Thing] = []
    /// The days of the last month, newest first.
    public var days: [Thing] = []

    public init() {}
  }

  public init(parser: CommandParser, catalogue: Catalogue, things: Things) {
    self.parser = parser
    self.catalogue = catalogue
    self.things = things
  }

  /// - Parameters:
  ///   - line: the line as it is typed.
  ///   - cursor: where the cursor stands in it.
  public func complete(_ line: String, at cursor: String.Index) -> Completion {
    let before = String(line[..<cursor])
    let (words, openQuote, inProgram) = StatementParser.words(of: before)
    guard !inProgram else { return Completion(from: cursor, []) }
    let typing = openQuote != nil || (before.last.map { !$0.isWhitespace } ?? false)
    let current = typing ? words.last : nil
    let earlier = typing ? Array(words.dropLast()) : words
    let offers = offers(after: earlier, current: current)
    let start = current.flatMap { line.index(line.startIndex, offsetBy: $0.start, limitedBy: cursor) } ?? cursor
    return Completion(from: start, candidates(offers, prefix: current?.text ?? ""))
  }

  private enum Offer {
    case things([Things.Thing])
    case files(endings: [String])
    case dates
  }

  private func offers(after earlier: [Word], current: Word?) -> [Offer] {
    if earlier.last?.text == ">" { return [.files(endings: [])] }
    let texts = earlier.map(\.text)
    var offers: [Offer] = []
    let longer = parser.specs.filter { $0.path.count > texts.count && $0.path.starts(with: texts) }
    if !longer.isEmpty { offers.append(.things(nextWords(longer, at: texts.count))) }
    guard let spec = parser.spec(for: texts) else { return offers }
    let rest = earlier.dropFirst(spec.path.count)
    let statement = spec.statement(in: rest)
    if let statement, !statement.isEmpty { return self.offers(after: Array(statement), current: current) }
    if let last = rest.last, !last.quoted, let option = spec.option(last.text), let kind = option.kind {
      return [offer(kind)]
    }
    if let current, !current.quoted, current.text.hasPrefix("--") {
      if let equals = current.text.firstIndex(of: "="), let kind = spec.option(String(current.text[..<equals]))?.kind,
        case .things(let values) = offer(kind)
      {
        return [.things(values.map { .init("\(current.text[...equals])\($0.text)", $0.description) })]
      }
      return [.things(options(of: spec, except: rest.map(\.text)))]
    }
    let before = positionals(in: rest, of: spec)
    if statement != nil { offers.append(.things(nextWords(parser.specs, at: 0))) }
    switch spec.argument(at: before.count)?.kind {
    case .command:
      offers.append(.things(nextWords(parser.specs.filter { $0.path.starts(with: before) }, at: before.count)))
      if before.isEmpty, spec.path == HelpCommand.spec.path {
        offers.append(.things(HelpTopic.all.map { .init($0.name(catalogue), $0.title(catalogue)) }))
      }
    case .settingValue:
      offers.append(
        offer(.choice(before.last.map { Settings.names.contains($0) ? Settings.choices(of: $0) : [] } ?? [])))
    case let kind?: offers.append(offer(kind))
    case nil: break
    }
    return offers
  }

  private func nextWords(_ specs: [CommandSpec], at depth: Int) -> [Things.Thing] {
    var seen: Set<String> = []
    return specs.compactMap { spec in
      guard spec.path.count > depth else { return nil }
      let word = spec.path[depth]
      guard seen.insert(word).inserted else { return nil }
      let whole = specs.first { $0.path.count == depth + 1 && $0.path[depth] == word } ?? spec
      return Things.Thing(word, catalogue.word(whole.helpCode))
    }
  }

  private func options(of spec: CommandSpec, except given: [String]) -> [Things.Thing] {
    spec.options.filter { !given.contains("--\($0.name)") }.map { option in
      let own = "option.\(spec.path.joined(separator: ".")).\(option.name)"
      let code = Catalogue.entries[own] == nil ? "option.\(option.name)" : own
      return Things.Thing("--\(option.name)", Catalogue.entries[code] == nil ? "" : catalogue.word(code))
    }
  }

  /// The words before the cursor that are arguments.
  private func positionals(in words: ArraySlice<Word>, of spec: CommandSpec) -> [String] {
    var found: [String] = []
    var skip = false
    for word in words {
      if skip {
        skip = false
      } else if !word.quoted, word.text.hasPrefix("--") {
        skip = spec.option(word.text)?.kind != nil && !word.text.contains("=")
      } else {
        found.append(word.text)
      }
    }
    return found
  }

  private func offer(_ kind: ValueKind) -> Offer {
    switch kind {
    case .choice(let choices):
      return .things(
        choices.map {
          .init($0, Catalogue.entries["choice.\($0)"] == nil ? "" : catalogue.word("choice.\($0)"))
        })
    case .file(let endings): return .files(endings: endings)
    case .newFile: return .files(endings: [])
    case .register: return .things(things.registers)
    case .outlet: return .things(things.outlets)
    case .shift: return .things(things.shifts + ["last", "open"].map(described))
    case .cashier: return .things(things.cashiers)
    case .profile: return .things(things.profiles)
    case .environment: return .things(things.variables)
    case .receipt: return .things(things.receipts)
    case .item: return .things(things.items)
    case .date: return .dates
    case .command: return .things(nextWords(parser.specs, at: 0))
    case .setting: return .things(Settings.names.map { .init($0, catalogue.word("setting.\($0)")) })
    case .goods: return .things(things.goods)
    case .connection: return .things(things.profiles + things.operators + [described("demo")])
    case .text, .number, .seconds, .sums, .settingValue, .variable, .statement: return .things([])
    }
  }

  private func described(_ word: String) -> Things.Thing { .init(word, catalogue.word("choice.\(word)")) }

  private func candidates(_ offers: [Offer], prefix: String) -> [Candidate] {
    offers.flatMap { offer in
      switch offer {
      case .files(let endings): FileCompletion.candidates(for: prefix, endings: endings)
      case .things(let things): matching(things, prefix)
      case .dates: matching(dates(prefix), prefix)
      }
    }
  }

  /// Single days only for who has begun to type one.
  private func dates(_ prefix: String) -> [Things.Thing] {
    let words = things.dates.isEmpty ? ["today", "yesterday", "-7d"].map(described) : things.dates
    guard let first = prefix.first, ("0"..."9").contains(first) else { return words }
    let known = Set(words.map(\.text))
    return words + things.days.filter { !known.contains($0.text) }
  }

  /// Things that begin with the prefix; where none does, those that have it anywhere in their other texts; then the same for
  /// the prefix in the other keyboard layout and alphabet; and in the end the nearest name, for a slip.
  private func matching(_ things: [Things.Thing], _ prefix: String) -> [Candidate] {
    let found = having(things, prefix)
    guard found.isEmpty, !prefix.isEmpty else { return found }
    for reading in KeyboardLayout.others(prefix) {
      let found = having(things, reading)
      if !found.isEmpty { return found }
    }
    guard prefix.count >= 3, !prefix.contains(where: \.isNumber) else { return [] }
    let sound = KeyboardLayout.spelledInLatin(prefix)
    let alike = things.filter { KeyboardLayout.spelledInLatin($0.text).contains(sound) }
    if !alike.isEmpty { return alike.map { candidate($0, $0.description) } }
    guard let nearest = Nearest.name(to: prefix, among: things.map(\.text)) else { return [] }
    return things.filter { $0.text == nearest }.prefix(1).map { candidate($0, $0.description) }
  }

  private func having(_ things: [Things.Thing], _ prefix: String) -> [Candidate] {
    let lower = prefix.lowercased()
    let direct = things.filter { $0.text.lowercased().hasPrefix(lower) }
    guard direct.isEmpty, !lower.isEmpty else { return direct.map { candidate($0, $0.description) } }
    return things.compactMap { thing in
      let texts = [thing.text] + thing.aliases
      guard let other = texts.first(where: { $0.lowercased().contains(lower) }) else { return nil }
      // By which of its names it was found is worth seeing where nothing else tells it.
      guard other != thing.text, !thing.description.contains(other) else { return candidate(thing, thing.description) }
      return candidate(thing, thing.description.isEmpty ? other : "\(thing.description), \(other)")
    }
  }

  private func candidate(_ thing: Things.Thing, _ description: String) -> Candidate {
    Candidate(Quoting.word(thing.text), display: thing.text, description: description.isEmpty ? nil : description)
  }
}

extension CommandSpec {
  func option(_ word: String) -> Option? { options.first { "--\($0.name)" == word } }

  /// The argument that the word at this place among the arguments fills.
  func argument(at index: Int) -> Argument? {
    if index < arguments.count { return arguments[index] }
    return arguments.last.flatMap { $0.repeats ? $0 : nil }
  }
}

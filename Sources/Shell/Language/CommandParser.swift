import Fiscal

/// Reads the words of a line against the declared commands.
public struct CommandParser: Sendable {
  public let specs: [CommandSpec]

  public init(_ specs: [CommandSpec]) { self.specs = specs }

  /// The spec whose path is the longest that the words begin with.
  public func spec(for words: [String]) -> CommandSpec? {
    specs.filter { words.starts(with: $0.path) }.max { $0.path.count < $1.path.count }
  }

  /// - Parameter variables: what `:name` stands for in the words.
  /// - Throws: a ``Fault`` that names the word that is wrong, with the nearest right one where there is one.
  public func parse(
    _ words: [Word], place: Fault.Place? = nil, today: CalendarDay, variables: [String: String] = [:]
  ) throws(Fault) -> Invocation {
    guard let spec = spec(for: words.map(\.text)) else { throw unknown(words) }
    var reading = Reading(spec: spec, variables: VariableLookup(values: variables))
    try reading.read(Array(words.dropFirst(spec.path.count)), today: today)
    return Invocation(
      spec: spec, words: reading.values, flags: reading.flags, statement: reading.statement, place: place, today: today)
  }

  private func unknown(_ words: [Word]) -> Fault {
    let texts = words.map(\.text)
    let first = texts.first ?? ""
    let group = specs.filter { $0.path.first == first }
    if !group.isEmpty {
      let nexts = Set(group.compactMap { $0.path.count > 1 ? $0.path[1] : nil }).sorted()
      guard texts.count > 1 else {
        return Fault(LanguageFault.incompleteCommand, ["command": first, "choices": nexts.joined(separator: ", ")])
      }
      return unknown(
        command: "\(first) \(texts[1])", nearest: Nearest.name(to: texts[1], among: nexts).map { "\(first) \($0)" })
    }
    // A whole command in the other keyboard layout: `гыу лле` is `use kkt`.
    let switched = texts.map { KeyboardLayout.others($0).first { $0.allSatisfy(\.isASCII) } ?? $0 }
    if let meant = spec(for: switched), meant.path.count > 1 {
      let command = texts.prefix(meant.path.count).joined(separator: " ")
      return unknown(command: command, nearest: meant.name)
    }
    let names = Set(specs.map(\.path[0])).sorted()
    return unknown(command: first, nearest: Nearest.name(to: first, among: names))
  }

  private func unknown(command: String, nearest: String?) -> Fault {
    guard let nearest else { return Fault(LanguageFault.unknownCommand, ["command": command]) }
    return Fault(LanguageFault.unknownCommandSuggested, ["command": command, "nearest": nearest])
  }
}

/// The arguments and options of one line while they are read.
private struct Reading {
  let spec: CommandSpec
  let variables: VariableLookup
  var values: [String: [String]] = [:]
  var flags: Set<String> = []
  /// The statement behind the command's own words, as it stands.
  var statement: [Word] = []
  private var positional: [String] = []

  init(spec: CommandSpec, variables: VariableLookup) {
    self.spec = spec
    self.variables = variables
  }

  mutating func read(_ words: [Word], today: CalendarDay) throws(Fault) {
    var rest = words[...]
    var optionsEnded = false
    while let raw = rest.popFirst() {
      let word = namesVariable ? raw : try variables.filled(raw)
      if !optionsEnded, !word.quoted, word.text == "--" {
        optionsEnded = true
      } else if !optionsEnded, !word.quoted, let name = longName(word.text) {
        try option(name, &rest, today)
      } else if isStatement(word) {
        statement = [raw] + rest
        break
      } else {
        positional.append(word.text)
      }
    }
    try assign(today)
    if spec.takesStatement, statement.isEmpty, let argument = spec.arguments.last { throw missing(argument) }
    for option in spec.options where option.required && values[option.name] == nil {
      throw Fault(LanguageFault.optionMissing, ["option": "--\(option.name)", "command": spec.name])
    }
  }

  /// Whether the next argument is a variable's name, and not what it stands for.
  private var namesVariable: Bool {
    switch spec.argument(at: positional.count)?.kind {
    case .variable, .setting: true
    default: false
    }
  }

  /// An option without its dashes, `-n` as what it is short for.
  private func longName(_ text: String) -> Substring? {
    if text.hasPrefix("--") { return text.dropFirst(2) }
    return spec.options.first { $0.short == text }.map { $0.name[...] }
  }

  /// Whether a word begins the statement: the first that the arguments before it cannot take.
  private func isStatement(_ word: Word) -> Bool {
    guard spec.takesStatement else { return false }
    switch spec.argument(at: positional.count) {
    case let argument? where argument.presence == .optional && argument.kind == .seconds:
      return word.quoted || word.text.first.map { !("0"..."9").contains($0) } ?? true
    case let argument?: return argument.kind == .statement
    case nil: return true
    }
  }

  private mutating func option(_ text: Substring, _ rest: inout ArraySlice<Word>, _ today: CalendarDay) throws(Fault) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let names = spec.options.map(\.name)
    guard let option = spec.options.first(where: { $0.name == name }) else {
      guard let nearest = Nearest.name(to: name, among: names) else {
        throw Fault(LanguageFault.unknownOption, ["option": "--\(name)", "command": spec.name])
      }
      throw Fault(
        LanguageFault.unknownOptionSuggested,
        ["option": "--\(name)", "command": spec.name, "nearest": "--\(nearest)"])
    }
    guard values[name] == nil, !flags.contains(name) else {
      throw Fault(LanguageFault.optionRepeated, ["option": "--\(name)"])
    }
    guard let kind = option.kind else {
      guard parts.count == 1 else { throw Fault(LanguageFault.valueUnwanted, ["option": "--\(name)"]) }
      flags.insert(name)
      return
    }
    if parts.count == 2 {
      values[name] = [try Self.checked(String(parts[1]), kind, "--\(name)", today)]
    } else {
      guard let value = rest.popFirst(), value.quoted || !names.contains(where: { value.text == "--\($0)" }) else {
        throw Fault(LanguageFault.valueMissing, ["option": "--\(name)"])
      }
      values[name] = [try Self.checked(try variables.filled(value).text, kind, "--\(name)", today)]
    }
  }

  private mutating func assign(_ today: CalendarDay) throws(Fault) {
    var rest = positional[...]
    for argument in spec.arguments where argument.kind != .statement {
      if argument.repeats {
        let texts = rest
        rest = []
        guard !texts.isEmpty || argument.presence == .optionalRest else { throw missing(argument) }
        var checked: [String] = []
        for text in texts { checked.append(try Self.checked(text, argument.kind, "@name.\(argument.name)", today)) }
        values[argument.name] = checked
      } else if let text = rest.popFirst() {
        values[argument.name] = [try Self.checked(text, argument.kind, "@name.\(argument.name)", today)]
      } else if argument.presence == .required {
        throw missing(argument)
      }
    }
    if let extra = rest.first {
      throw Fault(LanguageFault.argumentUnwanted, ["word": extra, "command": spec.name])
    }
  }

  private func missing(_ argument: CommandSpec.Argument) -> Fault {
    Fault(LanguageFault.argumentMissing, ["name": "@name.\(argument.name)", "command": spec.name])
  }

  /// The text when it is a value of the kind.
  private static func checked(_ text: String, _ kind: ValueKind, _ name: String, _ today: CalendarDay) throws(Fault)
    -> String
  {
    switch kind {
    case .number:
      guard let number = UInt32(text), number > 0 else {
        throw Fault(LanguageFault.badNumber, ["name": name, "value": text])
      }
    case .date:
      guard DateWords.read(text, today: today) != nil else {
        throw Fault(LanguageFault.badDate, ["name": name, "value": text])
      }
    case .seconds:
      guard Seconds.read(text) != nil else { throw Fault(LanguageFault.badSeconds, ["text": text]) }
    case .sums:
      guard SumRange.read(text) != nil else { throw Fault(LanguageFault.badSum, ["name": name, "value": text]) }
    case .choice(let choices):
      guard choices.contains(text) else {
        let facts = ["name": name, "value": text, "choices": choices.joined(separator: ", ")]
        guard let nearest = Nearest.name(to: text, among: choices) else {
          throw Fault(LanguageFault.badChoice, facts)
        }
        throw Fault(LanguageFault.badChoiceSuggested, facts.merging(["nearest": nearest]) { first, _ in first })
      }
    default: break
    }
    return text
  }
}

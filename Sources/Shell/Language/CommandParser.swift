import Fiscal

/// Reads the words of a line against the declared commands.
public struct CommandParser: Sendable {
  public let specs: [CommandSpec]

  public init(_ specs: [CommandSpec]) { self.specs = specs }

  /// The spec whose path is the longest that the words begin with.
  public func spec(for words: [String]) -> CommandSpec? {
    specs.filter { words.starts(with: $0.path) }.max { $0.path.count < $1.path.count }
  }

  /// - Throws: a ``Fault`` that names the word that is wrong, with the nearest right one where there is one.
  public func parse(_ words: [Word], place: Fault.Place? = nil, today: CalendarDay) throws(Fault) -> Invocation {
    guard let spec = spec(for: words.map(\.text)) else { throw unknown(words) }
    var reading = Reading(spec: spec)
    try reading.read(Array(words.dropFirst(spec.path.count)), today: today)
    return Invocation(spec: spec, words: reading.values, flags: reading.flags, place: place, today: today)
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
  var values: [String: [String]] = [:]
  var flags: Set<String> = []
  private var positional: [String] = []

  init(spec: CommandSpec) { self.spec = spec }

  mutating func read(_ words: [Word], today: CalendarDay) throws(Fault) {
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if spec.verbatim, !positional.isEmpty {
        positional.append(word.text)
      } else if !optionsEnded, !word.quoted, word.text == "--" {
        optionsEnded = true
      } else if !optionsEnded, !word.quoted, word.text.hasPrefix("--") {
        try option(word.text.dropFirst(2), &rest, today)
      } else {
        positional.append(word.text)
      }
    }
    try assign(today)
    for option in spec.options where option.required && values[option.name] == nil {
      throw Fault(LanguageFault.optionMissing, ["option": "--\(option.name)", "command": spec.name])
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
      values[name] = [try Self.checked(value.text, kind, "--\(name)", today)]
    }
  }

  private mutating func assign(_ today: CalendarDay) throws(Fault) {
    var rest = positional[...]
    for argument in spec.arguments {
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

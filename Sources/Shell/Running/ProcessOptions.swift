import Fiscal

extension Launch.Options {
  /// Reads the process's arguments: options, then the words of one command. `--name VALUE`, `--name=VALUE`, `-c VALUE` and
  /// `-cVALUE` are the same; `--` ends the options.
  /// - Throws: a ``Fault`` that names the word that is wrong.
  public init(_ arguments: [String]) throws(Fault) {
    self.init()
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("-"), word != "-" {
      rest = rest.dropFirst()
      if word == "--" { break }
      let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : String(word.prefix(2))
      guard let option = ProcessOption.all.first(where: { $0.names.contains(name) }) else {
        throw Self.unknown(word.hasPrefix("--") ? name : word)
      }
      var value: String? = name.count < word.count ? String(word.dropFirst(name.count)) : nil
      if word.hasPrefix("--") { value = value.map { String($0.dropFirst()) } }
      if option.value == nil {
        guard value == nil else {
          throw word.hasPrefix("--") ? Fault(LanguageFault.valueUnwanted, ["option": name]) : Self.unknown(word)
        }
      } else if value == nil {
        value = rest.popFirst()
        // A value that looks like an option is a value that was forgotten.
        guard let value, !Self.names.contains(value) else {
          throw Fault(LanguageFault.valueMissing, ["option": name])
        }
      }
      option.apply(&self, value ?? "")
    }
    words = Array(rest)
  }

  private static var names: [String] { ProcessOption.all.flatMap(\.names) }

  private static func unknown(_ name: String) -> Fault {
    guard name.hasPrefix("--"),
      let nearest = Nearest.name(to: name, among: names.filter { $0.hasPrefix("--") }.sorted())
    else { return Fault(ShellFault.unknownOption, ["option": name]) }
    return Fault(ShellFault.unknownOptionSuggested, ["option": name, "nearest": nearest])
  }

  /// What `--help` prints.
  static func help(_ catalogue: Catalogue) -> String {
    let left = ProcessOption.all.map { option in
      option.names.joined(separator: ", ") + (option.value.map { " \($0)" } ?? "")
    }
    let width = (left.map(\.count).max() ?? 0) + 2
    let lines = zip(left, ProcessOption.all).map { name, option in
      "  " + name + String(repeating: " ", count: width - name.count) + catalogue.word(option.help)
    }
    return ([catalogue.word("process.usage"), ""] + lines + ["", catalogue.word("process.more")]).joined(
      separator: "\n") + "\n"
  }
}

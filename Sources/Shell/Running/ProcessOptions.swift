import Fiscal

/// The options of the process itself, for what is to be said about wrong ones.
public struct ProcessOptions: Sendable {
  /// Those with a value and those without, as they are typed.
  let valued: Set<String>
  let flags: Set<String>

  public init(valued: Set<String>, flags: Set<String>) {
    self.valued = valued
    self.flags = flags
  }

  /// What is wrong with the words before the command; nil when nothing is.
  public func fault(in arguments: [String]) -> Fault? {
    var rest = arguments[...]
    while let word = rest.popFirst(), word.hasPrefix("-"), word != "-", word != "--" {
      let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : String(word.prefix(2))
      let hasOwnValue = name.count < word.count
      if valued.contains(name) {
        // A value that looks like an option is a value that was forgotten.
        let value = hasOwnValue ? word : rest.popFirst()
        guard let value, hasOwnValue || !all.contains(value) else {
          return Fault(LanguageFault.valueMissing, ["option": name])
        }
      } else if !flags.contains(name) || hasOwnValue && !word.hasPrefix("--") {
        return unknown(word.hasPrefix("--") ? name : word)
      } else if hasOwnValue {
        return Fault(LanguageFault.valueUnwanted, ["option": name])
      }
    }
    return nil
  }

  /// Whether the words before the command ask for help.
  public func asksForHelp(_ arguments: [String]) -> Bool {
    var rest = arguments[...]
    while let word = rest.popFirst(), word.hasPrefix("-"), word != "-", word != "--" {
      if word == "--help" || word == "-h" { return true }
      if valued.contains(word) { rest = rest.dropFirst() }
    }
    return false
  }

  private var all: Set<String> { valued.union(flags) }

  private func unknown(_ name: String) -> Fault {
    guard name.hasPrefix("--"), let nearest = Nearest.name(to: name, among: all.filter { $0.hasPrefix("--") }.sorted())
    else { return Fault(ShellFault.unknownOption, ["option": name]) }
    return Fault(ShellFault.unknownOptionSuggested, ["option": name, "nearest": nearest])
  }
}

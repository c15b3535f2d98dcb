import Fiscal

/// A branch of settings while a profile is read from it: knows where it is, so that a bad line can be named.
struct SettingSection {
  let tree: SettingTree
  let path: String

  /// A line's whole name: `register.set`.
  func line(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// The text of a line; nil where the line is missing or empty, which says that the configuration has no such thing.
  func text(_ name: String) throws(Fault) -> String? {
    switch tree[name] {
    case nil: return nil
    case .text(let text)?: return text.foldedName
    case .list(let texts)?: throw bad(name, texts.joined(separator: ", "), expected: "@setting.text")
    case .branch?: throw bad(name, "…", expected: "@setting.text")
    }
  }

  func required(_ name: String) throws(Fault) -> String {
    guard let text = try text(name) else { throw bad(name, "", expected: "@setting.text") }
    return text
  }

  /// The texts of a line; a single text is a list of one.
  func list(_ name: String) throws(Fault) -> [String] {
    switch tree[name] {
    case nil: return []
    case .text(let text)?: return text.foldedName.map { [$0] } ?? []
    case .list(let texts)?: return texts.compactMap(\.foldedName)
    case .branch?: throw bad(name, "…", expected: "@setting.list")
    }
  }

  func choice<Choice>(_ name: String, otherwise: Choice) throws(Fault) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = try text(name) else { return otherwise }
    guard let choice = Choice(rawValue: text) else {
      throw bad(name, text, expected: Choice.allCases.map(\.rawValue).joined(separator: " | "))
    }
    return choice
  }

  func section(_ name: String) throws(Fault) -> SettingSection {
    switch tree[name] {
    case nil: return SettingSection(tree: .empty, path: line(name))
    case .branch?: return SettingSection(tree: tree[name] ?? .empty, path: line(name))
    case .text(let text)?: throw bad(name, text, expected: "@setting.section")
    case .list(let texts)?: throw bad(name, texts.joined(separator: ", "), expected: "@setting.section")
    }
  }

  /// The sections below this one, by name.
  func sections() throws(Fault) -> [(name: String, section: SettingSection)] {
    guard case .branch(let children) = tree else { return [] }
    var sections: [(name: String, section: SettingSection)] = []
    for name in children.keys.sorted() { sections.append((name, try section(name))) }
    return sections
  }

  /// The same section with the lines of another where it has none.
  func completed(by other: SettingSection) -> SettingSection {
    SettingSection(tree: other.tree.overridden(by: tree), path: path)
  }

  func bad(_ name: String, _ value: String, expected: String) -> Fault {
    Fault(BooksFault.settingBad, ["line": line(name), "value": value, "expected": expected])
  }
}

/// A tree of settings as a configuration file has it: texts, lists of texts, and branches with names. It knows nothing
/// of the file's format; numbers and truth values are texts here.
public indirect enum SettingTree: Hashable, Sendable {
  case text(String)
  case list([String])
  case branch([String: SettingTree])

  public static let empty = SettingTree.branch([:])

  /// The child of a branch.
  public subscript(name: String) -> SettingTree? {
    if case .branch(let children) = self { children[name] } else { nil }
  }

  /// This tree with the lines of another in place of its own: branches are merged, everything else is replaced.
  public func overridden(by other: SettingTree) -> SettingTree {
    guard case .branch(let mine) = self, case .branch(let theirs) = other else { return other }
    return .branch(mine.merging(theirs) { $0.overridden(by: $1) })
  }

  /// The paths of all texts and lists in alphabetical order: `register.set`.
  public var lines: [String] { lines(below: "").sorted() }

  private func lines(below path: String) -> [String] {
    guard case .branch(let children) = self else { return [path] }
    return children.flatMap { name, child in child.lines(below: path.isEmpty ? name : "\(path).\(name)") }
  }
}

extension SettingTree: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(arrayLiteral texts: String...) { self = .list(texts) }
  public init(dictionaryLiteral children: (String, SettingTree)...) {
    self = .branch(Dictionary(children) { _, last in last })
  }
}

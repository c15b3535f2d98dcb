import Fiscal

extension ConfigurationProfile {
  /// The built-in profile whose signs are all in `$metadata`. Only included objects are there, so a profile has several
  /// lines of signs, of which one is enough.
  /// - Throws: a ``Fault`` with ``BooksFault/emptyComposition`` or ``BooksFault/configurationUnknown``.
  static func detect(in metadata: Metadata) throws(Fault) -> String {
    // The narrow signs first: a УНФ has none of the other configurations'.
    for name in ["bp3", "retail2", "ut11", "unf3", "retail3"] {
      guard case .list(let lines)? = builtIn[name]?["detect"] else { continue }
      for line in lines {
        let signs = line.split(separator: "+").map { $0.split(separator: " ").joined() }
        if signs.allSatisfy({ metadata.hasSign($0) }) { return name }
      }
    }
    throw Fault(
      BooksFault.configurationUnknown, ["known": knownNames, "objects": String(metadata.sets.count)])
  }

  /// The sets whose properties must be read from `$metadata` before it is known which profile fits.
  static func sets(overriddenBy overrides: SettingTree) -> Set<String> {
    var sets: Set<String> = []
    for tree in Array(trees.values) + [overrides] { tree.collectSets(into: &sets) }
    return sets
  }

  /// Properties that are looked for in every document that may stand behind a fiscal operation.
  static func properties(overriddenBy overrides: SettingTree) -> Set<String> {
    var names: Set = ["Ref_Key", "DeletionMark", "Posted"]
    for tree in Array(builtIn.values) + [overrides] {
      guard case .branch(let receipts)? = tree["receipt"] else { continue }
      for receipt in receipts.values {
        for line in ["register", "cashier"] {
          for name in receipt[line]?.texts ?? [] { names.formUnion([name, name + "_Key", name + "_Type"]) }
        }
      }
    }
    return names
  }
}

extension SettingTree {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let texts): texts
    case .branch: []
    }
  }

  /// Every text that names a set: `Catalog_…`, `Document_…`, `InformationRegister_…`, signs of a configuration included.
  fileprivate func collectSets(into sets: inout Set<String>) {
    if case .branch(let children) = self {
      for child in children.values { child.collectSets(into: &sets) }
      return
    }
    for text in texts {
      for word in text.split(whereSeparator: { $0 == " " || $0 == "+" || $0 == "." }) {
        let prefix = word.prefix { $0 != "_" }
        if ["Catalog", "Document", "InformationRegister", "ChartOfAccounts"].contains(prefix) {
          sets.insert(String(word))
        }
      }
    }
  }
}

extension Metadata {
  /// `Catalog_Магазины`, or `Document_ЧекККМ.Запасы`.
  fileprivate func hasSign(_ sign: String) -> Bool {
    let parts = sign.split(separator: ".", maxSplits: 1).map(String.init)
    guard let set = parts.first, sets.contains(set) else { return false }
    return parts.count == 1 || has(parts[1], in: set)
  }
}

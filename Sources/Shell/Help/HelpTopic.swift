import Fiscal

/// Help on a piece of work that takes several commands. Its words are in the catalogue under `guide.ID`: the name that is
/// typed (`.name`), the title, what to know first (`.intro`), a sentence for each step (`.1`, `.2` …), and the end (`.end`).
public struct HelpTopic: Sendable {
  public let id: String
  /// The lines to type, each with its sentence. Those that run are run by a test against the demo.
  public let steps: [CommandSpec.Example]

  public static let all: [HelpTopic] = [
    HelpTopic(
      "first-connection",
      [
        .init("operators"), .init("connect astral --token-env ASTRAL_KEY", runs: false),
        .init("connect books 1c https://1c.example.ru/base --user cheki --password-env ONEC_PASSWORD", runs: false),
        .init("registers"), .init("status"), .init("profile save магазин"),
      ]),
    HelpTopic(
      "closing-a-shift",
      [
        .init("use kkt 5525"), .init("use shift open"), .init("unsent"), .init("shift totals"), .init("diff"),
        .init("explain"), .init("shift close", runs: false), .init("shift report --out отчёт.html"),
      ]),
    HelpTopic(
      "lost-receipt",
      [
        .init("receipts --sum 36900"), .init("receipts --only-in operator"), .init("receipts --only-in books"),
        .init("receipt 997"), .init("explain"), .init("diff --from -7d"), .init("unsent --all"),
      ]),
    HelpTopic(
      "scripting",
      [
        .init("check --output json"), .init("diff last --output csv > расхождения.csv"),
        .init("export receipts --from -7d --out чеки.xlsx"), .init("source утро.cheki", runs: false),
        .init("cheki --profile магазин -c 'use kkt 5525' -c 'diff last' --output json", runs: false),
      ]),
    HelpTopic(
      "seeing",
      [
        .init("chart --from -7d"), .init("chart registers"), .init("chart hours"),
        .init("export report --from -7d --out неделя.html"),
      ]),
  ]

  init(_ id: String, _ steps: [CommandSpec.Example]) {
    self.id = id
    self.steps = steps
  }

  func name(_ catalogue: Catalogue) -> String { catalogue.word("guide.\(id).name") }
  func title(_ catalogue: Catalogue) -> String { catalogue.word("guide.\(id)") }
  func words(ofStep number: Int, _ catalogue: Catalogue) -> String { catalogue.word("guide.\(id).\(number + 1)") }

  /// The names by which it can be asked for, in both languages; spaces do as well as hyphens.
  var names: [String] { Language.allCases.map { name(Catalogue($0)) } }

  func sheet(_ catalogue: Catalogue) -> Sheet {
    var text: [Sheet.Paragraph] = [.title(title(catalogue)), .text(catalogue.word("guide.\(id).intro"))]
    for (number, step) in steps.enumerated() {
      text += [.text("\(number + 1). \(words(ofStep: number, catalogue))"), .code(step.line)]
    }
    return Sheet(text + [.text(catalogue.word("guide.\(id).end"))])
  }

  /// The topic of that name; its beginning will do where no other topic begins so.
  static func named(_ words: [String]) -> HelpTopic? {
    let wanted = folded(words.joined(separator: "-"))
    if let exact = all.first(where: { topic in topic.names.contains { folded($0) == wanted } }) { return exact }
    let alike = all.filter { topic in topic.names.contains { folded($0).hasPrefix(wanted) } }
    return wanted.count >= 4 && alike.count == 1 ? alike.first : nil
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().replacing("ё", with: "е").replacing(" ", with: "-")
  }
}

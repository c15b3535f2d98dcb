import Fiscal

extension Catalogue {
  /// How deep entries may name one another through facts that begin with `@`.
  private static let deepest = 3
  /// In columns.
  private static let longestFact = 600

  /// The message in words, on one line. A fact that is missing shows as `{name}`, a code without words as the code with its
  /// facts; facts are data from outside, so whatever could steer a terminal in them is made visible.
  public func text(_ message: Message) -> String {
    guard let wording = Catalogue.entries[message.code] else { return bare(message) }
    return fill(wording[language], message.facts, depth: 0)
  }

  /// What to do next about a message; nil where the catalogue has no advice.
  public func hint(_ message: Message) -> String? {
    guard let hint = Catalogue.entries[message.code]?.hint else { return nil }
    return fill(hint[language], message.facts, depth: 0)
  }

  /// A word of the catalogue, such as `sign.sale`; the key itself where there is none.
  public func word(_ key: String) -> String { Catalogue.entries[key]?[language] ?? key }

  /// An entry of the catalogue with facts filled in.
  func line(_ key: String, _ facts: [String: String]) -> String { fill(word(key), facts, depth: 0) }

  /// The title that a column has in tables; its name where the catalogue has none.
  public func title(of column: Listing.Column) -> String { title(ofColumn: column.title ?? column.name) }

  public func title(ofColumn name: String) -> String { Catalogue.entries["column.\(name)"]?[language] ?? name }

  private func bare(_ message: Message) -> String {
    guard !message.facts.isEmpty else { return message.code }
    let facts = message.facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.visible)" }
    return "\(message.code) (\(facts.joined(separator: ", ")))"
  }

  private func fill(_ wording: String, _ facts: [String: String], depth: Int) -> String {
    var text = ""
    for piece in Template(wording).pieces {
      switch piece {
      case .words(let words): text += words
      case .fact(let name): text += fact(name, facts, depth) ?? "{\(name)}"
      case .plural(let name, let forms):
        guard let number = fact(name, facts, depth) else {
          text += "{\(name)}"
          continue
        }
        let form = Plural.form(for: number, in: language)
        text += Plural.grouped(number) + " " + forms[min(form, forms.count - 1)]
      }
    }
    return text
  }

  private func fact(_ name: String, _ facts: [String: String], _ depth: Int) -> String? {
    guard let fact = facts[name] else { return nil }
    if fact.hasPrefix("@"), depth < Catalogue.deepest, let wording = Catalogue.entries[String(fact.dropFirst())] {
      return fill(wording[language], facts, depth: depth + 1)
    }
    // Whatever was typed or sent, a message stays one that can be read.
    return fact.visible.shortened(to: Catalogue.longestFact)
  }
}

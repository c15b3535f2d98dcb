import Archive
import Fiscal

extension GoodsService {
  /// The items of receipts, and what is known of each.
  public func rows(of receipts: some Sequence<Receipt>, refresh: Bool = false) async throws -> [GoodsRow] {
    let receipts = Array(receipts)
    let index = try await index(refresh: refresh, behind: receipts)
    return GoodsRow.of(receipts).map { row in
      var row = row
      row.resolution = index.resolve(row.line)
      return row
    }
  }

  /// Items that lines without one may mean: those of equal rank, and the likest by name.
  /// - Parameter most: for each line.
  public func suggestions(for rows: [GoodsRow], most: Int) async throws -> [GoodsSuggestion] {
    let index = try await index()
    let likeness = GoodsLikeness(index.items.map(\.name))
    return rows.flatMap { row -> [GoodsSuggestion] in
      var found: [(GoodsMatch, Int?)] = []
      if case .ambiguous(let equals) = row.resolution { found = equals.map { ($0, nil) } }
      if case .matched = row.resolution { return [] }
      for candidate in likeness.candidates(for: row.line.label.name, most: most) {
        let item = index.items[candidate.place]
        guard !found.contains(where: { $0.0.goods?.item == item.key }) else { continue }
        let match = GoodsMatch(
          goods: GoodsReference(item.key), name: item.name, article: item.article, rule: .folded)
        found.append((match, candidate.score))
      }
      return found.prefix(most).enumerated().map { at, found in
        GoodsSuggestion(line: row.line, rank: at + 1, match: found.0, score: found.1)
      }
    }
  }

  /// The label that a person means: as it stands in receipts, or the only one that differs in case and punctuation.
  public func label(_ name: String, code: String?, among rows: [GoodsRow]) throws -> GoodsLabel {
    let wanted = GoodsLabel(name, code: code)
    let labels = Set(rows.map(\.line.label))
    let named = Set(labels.map(\.name))
    var name: String? = named.contains(wanted.name) ? wanted.name : nil
    if name == nil {
      let folded = FoldedName(wanted.name)
      let alike = named.filter { FoldedName($0) == folded }
      name = alike.count == 1 ? alike.first : nil
    }
    if let name, wanted.code == nil || labels.contains(where: { $0.name == name && $0.code == wanted.code }) {
      return GoodsLabel(name, code: wanted.code)
    }
    let list = named.sorted()
    let nearest = GoodsLikeness(list).candidates(for: wanted.name, most: 3).map { "«\(list[$0.place])»" }
    throw Fault(
      GoodsFault.lineUnknown,
      [
        "name": [wanted.name, wanted.code].compactMap(\.self).joined(separator: " "),
        "nearest": nearest.isEmpty ? "–" : nearest.joined(separator: ", "),
      ])
  }

  /// The item that a person calls by key, «Код», barcode, article or name. Where the books have no catalog it is the text
  /// itself.
  public func item(called word: String) async throws -> GoodsMatch {
    let index = try await index()
    guard index.hasCatalog else { return GoodsMatch(goods: nil, name: word.foldedName ?? word, rule: .decision) }
    let found = index.items(called: word).map { index.match($0, .decision) }
    guard let first = found.first else {
      let likeness = GoodsLikeness(index.items.map(\.name))
      let nearest = likeness.candidates(for: word, most: 3).map { "«\(index.items[$0.place].name)»" }
      throw Fault(
        GoodsFault.itemUnknown, ["word": word, "nearest": nearest.isEmpty ? "–" : nearest.joined(separator: ", ")])
    }
    guard found.count == 1 else {
      throw Fault(GoodsFault.itemAmbiguous, ["word": word, "candidates": Self.candidates(found)])
    }
    return first
  }

  /// Items in one line of words: name, article and key of each.
  static func candidates(_ matches: [GoodsMatch]) -> String {
    matches.prefix(5).map { match in
      (["«\(match.name)»", match.article].compactMap(\.self) + [match.goods?.item].compactMap(\.self))
        .joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// Decides that a label means an item, and writes it into the journal.
  public func decide(_ label: GoodsLabel, is match: GoodsMatch) async throws {
    try await decide([(label, match)])
  }

  func decide(_ decided: [(label: GoodsLabel, match: GoodsMatch)]) async throws {
    let decisions = decided.map { label, match in
      GoodsDecision(
        label: label, goods: match.goods, name: match.name, at: desk.instant, user: JournalService.user)
    }
    try await desk.archive.keep(decisions, from: desk.source(.books))
    let journal = JournalService(desk)
    try await journal.record(
      .goodsMatched,
      each: decided.map { label, match in
        [
          "goods": label.text, "rule": GoodsRule.decision.rawValue,
          "item": [match.name, match.goods?.item].compactMap(\.self).joined(separator: " "),
        ]
      })
  }

  /// Takes the decisions of a name back: that of the code, or all of them.
  /// - Returns: the labels that are not decided any more.
  public func undecide(_ name: String, code: String?) async throws -> [GoodsLabel] {
    let wanted = GoodsLabel(name, code: code)
    let source = desk.source(.books)
    let kept = try await desk.archive.decisions(from: source).map(\.label)
    var labels = kept.filter { $0.name == wanted.name && (code == nil || $0.code == wanted.code) }
    if labels.isEmpty {
      let folded = FoldedName(wanted.name)
      labels = kept.filter { FoldedName($0.name) == folded && (code == nil || $0.code == wanted.code) }
      // Two names that differ in case alone are not taken back at once.
      if Set(labels.map(\.name)).count > 1 { labels = [] }
    }
    guard !labels.isEmpty else {
      throw Fault(
        GoodsFault.notDecided, ["name": [wanted.name, wanted.code].compactMap(\.self).joined(separator: " ")])
    }
    _ = try await desk.archive.forgetDecisions(of: labels, from: source)
    let journal = JournalService(desk)
    try await journal.record(.goodsUnmatched, each: labels.map { ["goods": $0.text] })
    return labels
  }

  /// What the answer rests on.
  public func notes(_ rows: [GoodsRow]) async throws -> [Message] {
    var notes: [Message] = []
    if let kept = try await catalog() {
      notes.append(
        Message(
          GoodsNote.catalogAsOf,
          ["time": desk.local(kept.told).russian, "items": String(kept.catalog.items.count)]))
      notes += kept.catalog.notes
    } else {
      notes.append(Message(GoodsNote.noCatalog))
    }
    func count(_ name: String) -> String { String(rows.count { $0.resolution.name == name }) }
    notes.append(
      Message(
        GoodsNote.counted,
        [
          "matched": count("matched"), "ambiguous": count("ambiguous"),
          "unmatched": String(rows.count { ["unmatched", "lost"].contains($0.resolution.name) }),
        ]))
    return notes
  }
}

extension GoodsLabel {
  /// The words and the code of the label in one text.
  public var text: String { [name, code].compactMap(\.self).joined(separator: " ") }
}

import Fiscal

/// The catalog of the books and the decisions of people, laid out for looking up lines. Pure: it asks nobody.
struct GoodsIndex: Sendable {
  let items: [GoodsItem]
  /// Whether there is a catalog at all.
  let hasCatalog: Bool
  private var places: [String: Int] = [:]
  private var decisions = LabelTable()
  private var mappings = LabelTable()
  private var texts: [GoodsLabel: String] = [:]
  private var barcodes: [String: Set<GoodsReference>] = [:]
  private var articles: [String: Set<String>] = [:]
  private var names: [String: Set<String>] = [:]
  private var folded: [String: Set<String>] = [:]
  private let booked: BookedLines

  /// - Parameter catalog: nil where the books have none.
  init(_ catalog: GoodsCatalog?, _ decided: [GoodsDecision], _ booked: BookedLines = .none) {
    self.booked = booked
    items = catalog?.items ?? []
    hasCatalog = catalog != nil
    for (place, item) in items.enumerated() {
      places[item.key] = place
      for name in Set([item.name, item.fullName].compactMap { $0 }) {
        names[GoodsLabel(name).name, default: []].insert(item.key)
        folded[FoldedName(name).text, default: []].insert(item.key)
      }
      if let article = item.article.flatMap(Self.article) { articles[article, default: []].insert(item.key) }
    }
    folded[""] = nil
    for row in catalog?.barcodes ?? [] where places[row.goods.item] != nil {
      if let code = GoodsLabel("", code: row.code).code { barcodes[code, default: []].insert(row.goods) }
    }
    for row in catalog?.mappings ?? [] where places[row.goods.item] != nil { mappings.add(row.label, row.goods) }
    for decision in decided {
      texts[decision.label] = decision.name
      decisions.add(decision.label, decision.goods ?? Self.text(decision.name))
    }
  }

  func item(_ key: String) -> GoodsItem? { places[key].map { items[$0] } }

  /// The items that a person may mean by a word: key, «Код», barcode, article, or the whole name.
  func items(called word: String) -> [GoodsReference] {
    let word = word.foldedName ?? ""
    if places[word.lowercased()] != nil { return [GoodsReference(word.lowercased())] }
    if places[word] != nil { return [GoodsReference(word)] }
    let coded = items.filter { $0.code == word }
    if !coded.isEmpty { return coded.map { GoodsReference($0.key) } }
    if let code = GoodsLabel("", code: word).code, let found = barcodes[code] { return found.sorted() }
    let keys = (Self.article(word).flatMap { articles[$0] }) ?? names[word] ?? folded[FoldedName(word).text] ?? []
    return keys.sorted().map { GoodsReference($0) }
  }

  // MARK: Looking up

  func resolve(_ line: GoodsLine) -> GoodsResolution {
    let label = line.label
    if let found = decided(label) { return found }
    let coded = label.code.flatMap { barcodes[$0] } ?? []
    if let found = mapped(label, coded, line) { return found }
    let usual = byItself(line, coded)
    guard let own = ofSameLine(line) else { return usual }
    // Where both lead to one item the code tells more of it: characteristic and packaging.
    return usual.match.map { found in own.contains { $0.goods?.item == found.goods?.item } } ?? false
      ? usual : own.count == 1 ? .matched(own[0]) : .ambiguous(own)
  }

  /// The items that the books' own receipts have in the place of the line; nil where they tell none for sure.
  private func ofSameLine(_ line: GoodsLine) -> [GoodsMatch]? {
    guard let told = booked.names[line.label] else { return nil }
    var keys: Set<String> = []
    for name in told {
      guard let named = names[name], named.count == 1 else { return nil }
      keys.formUnion(named)
    }
    return keys.isEmpty ? nil : keys.sorted().map { match(GoodsReference($0), .line) }
  }

  /// What a line says of itself: code, article, name.
  private func byItself(_ line: GoodsLine, _ coded: Set<GoodsReference>) -> GoodsResolution {
    let label = line.label
    if !coded.isEmpty { return settle(coded, line.isMarked ? .gtin : .barcode, line) }
    if let keys = keysOfArticle(label.name) { return settle(keys, .article, line) }
    if let keys = names[label.name] { return settle(keys, .name, line) }
    if let keys = folded[FoldedName(label.name).text] { return settle(keys, .folded, line) }
    return .unmatched
  }

  /// A decision of this very label, else one of the code, else one of the name alone.
  private func decided(_ label: GoodsLabel) -> GoodsResolution? {
    guard let found = decisions.find(label, namesDespiteCode: false), let first = found.goods.sorted().first else {
      return nil
    }
    guard found.goods.count == 1 else {
      return .ambiguous(found.goods.sorted().map { match($0, .decision) })
    }
    let decided = match(first, .decision, name: found.labels.compactMap { texts[$0] }.first)
    // Without a catalog nobody can say that the item is gone.
    guard hasCatalog, decided.goods != nil, item(first.item) == nil else { return .matched(decided) }
    return .lost(decided)
  }

  /// As 1С itself does it: name and code, code alone, name alone; several items at the best of these are none. A name
  /// whose code leads elsewhere is not believed.
  private func mapped(_ label: GoodsLabel, _ coded: Set<GoodsReference>, _ line: GoodsLine) -> GoodsResolution? {
    guard let found = mappings.find(label, namesDespiteCode: true) else { return nil }
    let others = coded.filter { barcode in !found.goods.contains { $0.item == barcode.item } }
    guard found.rank == .name, !others.isEmpty else { return settle(found.goods, .mapping, line) }
    return .ambiguous(
      found.goods.sorted().map { match($0, .mapping) } + others.sorted().map { match($0, .barcode) })
  }

  private func settle(_ keys: Set<String>, _ rule: GoodsRule, _ line: GoodsLine) -> GoodsResolution {
    settle(Set(keys.map { GoodsReference($0) }), rule, line)
  }

  private func settle(_ goods: Set<GoodsReference>, _ rule: GoodsRule, _ line: GoodsLine) -> GoodsResolution {
    var left = goods.sorted()
    for test in [agrees(on: \.vat, line.vat), agrees(on: \.price, line.price)] where left.count > 1 {
      let agreeing = left.filter { item($0.item).map(test) ?? false }
      if !agreeing.isEmpty { left = agreeing }
    }
    if left.count == 1 { return .matched(match(left[0], rule)) }
    return .ambiguous(left.map { match($0, rule) })
  }

  private func agrees<Value: Equatable>(on path: KeyPath<GoodsItem, Value?>, _ value: Value?) -> (GoodsItem) -> Bool {
    { item in value != nil && item[keyPath: path] == value }
  }

  func match(_ goods: GoodsReference, _ rule: GoodsRule, name: String? = nil) -> GoodsMatch {
    if goods.item.isEmpty { return GoodsMatch(goods: nil, name: goods.characteristic ?? "", rule: rule) }
    let item = item(goods.item)
    return GoodsMatch(goods: goods, name: item?.name ?? name ?? goods.item, article: item?.article, rule: rule)
  }

  /// A text of a person's where the books have no catalog, in the place of a reference.
  private static func text(_ text: String) -> GoodsReference { GoodsReference("", characteristic: text) }

  // MARK: Articles

  /// The items whose article the name begins with; the longest article counts.
  private func keysOfArticle(_ name: String) -> Set<String>? {
    var words = name.split(separator: " ").prefix(4)
    while !words.isEmpty {
      let text = words.joined(separator: " ").trimmingPunctuation
      if let article = Self.article(text), let keys = articles[article] { return keys }
      words.removeLast()
    }
    return nil
  }

  /// An article as it is compared; nil for one so short that it would be found by chance: «1», «100».
  private static func article(_ text: String) -> String? {
    let text = text.lowercased().foldedName ?? ""
    let isNumber = text.utf8.allSatisfy { (48...57).contains($0) }
    return text.count >= (isNumber ? 4 : 3) ? text : nil
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = Substring(self)
    while let first = text.first, "[(«\"#№".contains(first) { text.removeFirst() }
    while let last = text.last, "])»\",.:;".contains(last) { text.removeLast() }
    return String(text)
  }
}

/// Labels and what they lead to, looked up as 1С ranks them.
private struct LabelTable {
  enum Rank {
    case both
    case code
    case name
  }

  struct Found {
    var rank: Rank
    var goods: Set<GoodsReference>
    var labels: [GoodsLabel]
  }

  private var goods: [GoodsLabel: Set<GoodsReference>] = [:]
  private var byCode: [String: [GoodsLabel]] = [:]
  private var byName: [String: [GoodsLabel]] = [:]

  mutating func add(_ label: GoodsLabel, _ reference: GoodsReference) {
    if goods[label] == nil {
      if let code = label.code { byCode[code, default: []].append(label) }
      byName[label.name, default: []].append(label)
    }
    goods[label, default: []].insert(reference)
  }

  /// - Parameter namesDespiteCode: whether a name counts although both have codes, and these differ.
  func find(_ label: GoodsLabel, namesDespiteCode: Bool) -> Found? {
    if let found = goods[label] {
      return Found(rank: label.code == nil ? .name : .both, goods: found, labels: [label])
    }
    if let code = label.code, let labels = byCode[code] { return found(.code, labels) }
    // A name of 128 characters may be all that the receipt had room for, so only the whole name counts.
    guard !label.name.isEmpty, let named = byName[label.name] else { return nil }
    let labels = named.filter { namesDespiteCode || $0.code == nil || label.code == nil }
    return labels.isEmpty ? nil : found(.name, labels)
  }

  private func found(_ rank: Rank, _ labels: [GoodsLabel]) -> Found {
    Found(rank: rank, goods: labels.reduce(into: []) { $0.formUnion(goods[$1] ?? []) }, labels: labels)
  }
}

import Fiscal

/// How like names are, for suggestions: what they have in common of three letters in a row, and of words and numbers.
/// A suggestion is never a match.
struct GoodsLikeness: Sendable {
  struct Candidate: Hashable, Sendable {
    var place: Int
    /// 1 to 100; 100 for names that are alike to the letter when case, ё and punctuation do not matter.
    var score: Int
  }

  /// Below this nothing is suggested.
  static let least = 25

  private let names: [Grams]
  /// Places of the names that have three letters in a row.
  private let index: [UInt64: [Int32]]

  init(_ names: [String]) {
    let grams = names.map { Grams(FoldedName($0).text) }
    var index: [UInt64: [Int32]] = [:]
    for (place, grams) in grams.enumerated() {
      for gram in grams.threes { index[gram, default: []].append(Int32(truncatingIfNeeded: place)) }
    }
    self.names = grams
    self.index = index
  }

  /// The likest names, best first.
  func candidates(for name: String, most: Int) -> [Candidate] {
    let wanted = Grams(FoldedName(name).text)
    var common: [Int32: Int] = [:]
    for gram in wanted.threes {
      for place in index[gram] ?? [] { common[place, default: 0] += 1 }
    }
    let found = common.map { place, count in
      Candidate(place: Int(place), score: wanted.likeness(to: names[Int(place)], common: count))
    }
    return Array(
      found.filter { $0.score >= Self.least }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(most))
  }
}

/// A name cut into three letters in a row, each word with a space before and behind it, and into words.
private struct Grams: Sendable {
  let threes: Set<UInt64>
  let words: Set<Substring>

  init(_ text: String) {
    var threes: Set<UInt64> = []
    let words = text.split(separator: " ")
    for word in words {
      let letters = [32] + word.unicodeScalars.map { UInt64($0.value) } + [32]
      for at in 0..<max(0, letters.count - 2) {
        threes.insert(letters[at] << 42 | letters[at + 1] << 21 | letters[at + 2])
      }
    }
    self.threes = threes
    self.words = Set(words)
  }

  /// Twice what is common, by what both have; the part of the shorter name that the longer has counts too, as names at
  /// the till are cut short. Numbers that differ (0,9 l against 1,5 l) make another item.
  func likeness(to other: Grams, common: Int) -> Int {
    guard !threes.isEmpty, !other.threes.isEmpty else { return 0 }
    if words == other.words { return 100 }
    let both = Double(2 * common) / Double(threes.count + other.threes.count)
    let part = Double(common) / Double(min(threes.count, other.threes.count))
    var score = 0.6 * both + 0.4 * part
    let (mine, theirs) = (numbers, other.numbers)
    if !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) { score *= 0.6 }
    return min(99, Int((score * 100).rounded()))
  }

  private var numbers: Set<Substring> { words.filter { $0.first?.isNumber ?? false } }
}

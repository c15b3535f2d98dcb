/// The nearest of some names to a word that is none of them.
public enum Nearest {
  /// Nil when nothing is close: more than a third of the letters, two at the least, would have to change. A word typed
  /// in the other keyboard layout is read in the right one first (`вшаа` is `diff`, `vfufpby` is `магазин`), and one in the
  /// other alphabet by its sound (`magazin`).
  public static func name(to word: String, among names: [String]) -> String? {
    // A word of such a length is no slip, and would take minutes.
    guard word.utf8.count <= 200 else { return nil }
    let lower = word.lowercased()
    let readings = [lower] + KeyboardLayout.others(word)
    if let meant = names.first(where: { readings.dropFirst().contains($0.lowercased()) }) { return meant }
    let limit = max(2, lower.count / 3)
    return names.filter { $0.utf8.count <= 400 }.map { ($0, distance(readings, $0)) }
      .filter { $0.1 <= limit && $0.1 < max($0.0.count, lower.count) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  private static func distance(_ readings: [String], _ name: String) -> Int {
    let lower = name.lowercased()
    var nearest = readings.map { distance($0, lower) }.min() ?? .max
    if KeyboardLayout.isCyrillic(lower) != KeyboardLayout.isCyrillic(readings[0]) {
      let sound = distance(KeyboardLayout.spelledInLatin(readings[0]), KeyboardLayout.spelledInLatin(lower))
      nearest = min(nearest, sound)
    }
    return nearest
  }

  /// Damerau–Levenshtein distance: insertions, deletions, replacements and swaps of neighbours.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}

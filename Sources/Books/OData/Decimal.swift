import Fiscal

/// Decimal numbers as texts: never through a binary fraction.
enum Decimal {
  /// A number of rubles to the kopeck, half away from zero only where the rest is the noise of a binary fraction
  /// (`149.90000000000001`). Nil when it is none, or has a part of a kopeck.
  static func kopecks(_ text: String) -> Kopecks? {
    if let sum = Kopecks(rubles: text) { return sum }
    guard let plain = plain(text) else { return nil }
    if let sum = Kopecks(rubles: plain) { return sum }
    return rounded(plain).flatMap { Kopecks(rubles: $0) }
  }

  /// A number with an exponent written without it: `1.2e3` is `1200`. Nil when it is no number.
  static func plain(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let exponent = parts.count == 2 ? Int(parts[1].drop { $0 == "+" }) : 0, abs(exponent) <= 30 else {
      return nil
    }
    var mantissa = parts[0]
    let negative = mantissa.hasPrefix("-")
    if negative { mantissa.removeFirst() }
    let halves = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first, !first.isEmpty, isDigits(first) else { return nil }
    let fraction = halves.count == 2 ? halves[1] : ""
    guard fraction.isEmpty || isDigits(fraction) else { return nil }
    var digits = Array(first + fraction)
    var point = first.count + exponent
    if point <= 0 {
      digits.insert(contentsOf: repeatElement("0", count: 1 - point), at: 0)
      point = 1
    }
    while digits.count < point { digits.append("0") }
    while digits.count > point, digits.last == "0" { digits.removeLast() }
    let whole = String(digits[..<point])
    let rest = String(digits[point...])
    return (negative ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }

  /// Without the noise of a binary fraction, which begins after the tenth digit of the fraction at the earliest.
  private static func rounded(_ plain: String) -> String? {
    let halves = plain.split(separator: ".", maxSplits: 1)
    guard halves.count == 2, halves[1].count > 8 else { return nil }
    let cents = halves[1].prefix(2)
    let rest = halves[1].dropFirst(2).prefix(6)
    if rest.allSatisfy({ $0 == "0" }) { return "\(halves[0]).\(cents)" }
    guard rest.allSatisfy({ $0 == "9" }), let sum = Kopecks(rubles: "\(halves[0]).\(cents)") else { return nil }
    return (plain.hasPrefix("-") ? sum - Kopecks(1) : sum + Kopecks(1)).rubles
  }

  private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
}

/// A quantity of a line: a decimal number kept as it was written, `7.445`. It may be negative in a storno line.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// Digits with a point, no exponent, no superfluous zeros: `1`, `0.454`, `-2`.
  public let text: String

  public static let one = Quantity(units: 1)

  public init(units: Int64) { text = String(units) }

  /// Reads `1`, `1.0`, `0,454`, `-2`. Nil when it is no decimal number.
  public init?(_ text: some StringProtocol) {
    var whole = ""
    var fraction = ""
    var seen = false
    var negative = false
    for (at, scalar) in text.trimmed.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9": if seen { fraction.unicodeScalars.append(scalar) } else { whole.unicodeScalars.append(scalar) }
      case ".", ",":
        guard !seen else { return nil }
        seen = true
      case "-":
        guard at == 0 else { return nil }
        negative = true
      default: return nil
      }
    }
    guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 12, fraction.count <= 12 else { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    while whole.count > 1, whole.first == "0" { whole.removeFirst() }
    if whole.isEmpty { whole = "0" }
    let magnitude = fraction.isEmpty ? whole : "\(whole).\(fraction)"
    self.text = negative && magnitude != "0" ? "-\(magnitude)" : magnitude
  }

  public var description: String { text }

  public var isNegative: Bool { text.hasPrefix("-") }

  public static prefix func - (a: Quantity) -> Quantity {
    a.text == "0" ? a : Quantity(text: a.isNegative ? String(a.text.dropFirst()) : "-" + a.text)
  }

  private init(text: String) { self.text = text }

  /// The price of this quantity, to the kopeck, half up; nil when it does not fit.
  public func times(_ price: Kopecks) -> Kopecks? {
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard let digits = Int128(String(parts[0]) + fraction) else { return nil }
    let scale = (0..<fraction.count).reduce(Int128(1)) { scale, _ in scale * 10 }
    let (doubled, overflow) = digits.multipliedReportingOverflow(by: 2 * Int128(price.count))
    let (raised, beyond) = doubled.addingReportingOverflow(scale)
    guard !overflow, !beyond, let sum = Int64(exactly: raised / (scale * 2)) else { return nil }
    return Kopecks(isNegative ? -sum : sum)
  }

  /// Both quantities together; nil when the sum has more than 12 digits before the point.
  public func plus(_ other: Quantity) -> Quantity? {
    // Twelve digits of fraction are the most that a quantity has.
    let sum = scaled + other.scaled
    let unit = Quantity.scale
    let fraction = String(repeating: "0", count: 12) + String((sum % unit).magnitude)
    return Quantity("\(sum < 0 ? "-" : "")\((sum / unit).magnitude).\(fraction.suffix(12))")
  }

  private static let scale = Int128(1_000_000_000_000)

  /// In units of 10⁻¹².
  private var scaled: Int128 {
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = parts.first.flatMap { Int128($0) } ?? 0
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let rest = Int128(fraction + String(repeating: "0", count: 12 - fraction.count)) ?? 0
    return (isNegative ? -1 : 1) * (whole * Quantity.scale + rest)
  }
}

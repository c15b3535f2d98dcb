/// A sum of money: an integer number of kopecks, never a floating-point number.
///
/// Sums of a fiscal document fit six bytes (tag 1020), see ``largestInDocument``. Adding saturates instead of
/// trapping, so that absurd input cannot end the program.
public struct Kopecks: Hashable, Sendable, Comparable {
  public var count: Int64

  public init(_ count: Int64) { self.count = count }

  public static let zero = Kopecks(0)

  /// The largest sum that a fiscal document can carry: six bytes, 2⁴⁸ − 1 kopecks (ФФД, tag 1020).
  public static let largestInDocument = Kopecks(281_474_976_710_655)

  public static func < (a: Kopecks, b: Kopecks) -> Bool { a.count < b.count }

  public static func + (a: Kopecks, b: Kopecks) -> Kopecks {
    let (sum, overflow) = a.count.addingReportingOverflow(b.count)
    return Kopecks(overflow ? (b.count > 0 ? .max : .min) : sum)
  }

  public static func - (a: Kopecks, b: Kopecks) -> Kopecks { a + -b }

  public static prefix func - (a: Kopecks) -> Kopecks { Kopecks(a.count == .min ? .max : -a.count) }

  public static func += (a: inout Kopecks, b: Kopecks) { a = a + b }

  public static func -= (a: inout Kopecks, b: Kopecks) { a = a - b }

  public var magnitude: Kopecks { count < 0 ? -self : self }
}

extension Kopecks {
  /// Reads a decimal number of rubles: `149.90`, `149,9`, `1 234,50`, `-0.05`. Spaces of every kind may group the
  /// digits. More than two digits of fraction are taken only when the rest are zeros. Nil when it is no sum.
  public init?(rubles text: some StringProtocol) {
    var value: Int64 = 0
    var digits = 0
    var fraction = -1
    var negative = false
    var started = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        started = true
        digits += 1
        let digit = Int64(scalar.value - 48)
        if fraction >= 2 {
          guard digit == 0 else { return nil }
          fraction += 1
          continue
        }
        if fraction >= 0 { fraction += 1 }
        let (tens, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, more) = tens.addingReportingOverflow(digit)
        guard !over, !more else { return nil }
        value = sum
      case ".", ",":
        guard fraction < 0, digits > 0 else { return nil }
        fraction = 0
      case "-", "\u{2212}":
        guard !started, !negative else { return nil }
        negative = true
      case " ", "\u{A0}", "\u{202F}", "\u{2009}":
        continue
      default:
        return nil
      }
    }
    guard digits > 0, fraction != 0 else { return nil }
    for _ in max(fraction, 0)..<max(2, fraction) {
      let (scaled, over) = value.multipliedReportingOverflow(by: 10)
      guard !over else { return nil }
      value = scaled
    }
    self.init(negative ? -value : value)
  }

  /// Rubles with two digits and a point, as the machine formats carry them: `36900.00`.
  public var rubles: String {
    let units = count.magnitude
    let cents = units % 100
    return "\(count < 0 ? "-" : "")\(units / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// Rubles for people, in either language: `36 900,00`, `−0,05`. Digits are grouped by no-break spaces, the minus is the
  /// printed one (U+2212); ``init(rubles:)`` reads both.
  public var grouped: String {
    let units = count.magnitude
    let cents = units % 100
    var whole = String(units / 100)
    var at = whole.count - 3
    while at > 0 {
      whole.insert("\u{A0}", at: whole.index(whole.startIndex, offsetBy: at))
      at -= 3
    }
    return "\(count < 0 ? "\u{2212}" : "")\(whole),\(cents < 10 ? "0" : "")\(cents)"
  }

  /// A difference for people: `+36 900,00`, `−0,05`, `0,00`.
  public var signed: String { count > 0 ? "+" + grouped : grouped }
}

extension Kopecks: CustomStringConvertible {
  public var description: String { rubles }
}

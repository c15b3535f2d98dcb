import Fiscal
import Foundation
import JSON

/// In what an operator writes sums: a property of the operator and of the endpoint.
public enum MoneyUnit: String, CaseIterable, Sendable, Hashable {
  case kopecks
  case rubles

  /// The sum of a number or of a text; nil where it is no sum in this unit. Decimal text is never made a binary fraction.
  func sum(_ json: JSONValue?) -> Kopecks? {
    switch self {
    case .kopecks: json?.integer.map(Kopecks.init)
    case .rubles: json?.text.flatMap(Self.rubles)
    }
  }

  /// `4498.55`, `590.0`, `1e3`; `408.55000000000001`, a binary fraction that was written out, is the nearest kopeck.
  private static func rubles(_ text: String) -> Kopecks? {
    if let exact = Kopecks(rubles: text) { return exact }
    guard var long = Decimal(string: text, locale: nil), text.utf8.count <= 40 else { return nil }
    var rounded = Decimal()
    NSDecimalRound(&rounded, &long, 2, .plain)
    let rest = long > rounded ? long - rounded : rounded - long
    guard rest < Decimal(sign: .plus, exponent: -6, significand: 1) else { return nil }
    return Kopecks(rubles: rounded.description)
  }
}

import Fiscal
import JSON

/// The VAT that a receipt tells as a whole, where the operator tells none of its lines: sums by rate, in the original's
/// own names (`nds22`, `nds10110`, `ndsNo`).
struct ToldRates: Sendable {
  let sums: [VATRate: Kopecks]

  private static let names: [String: VATRate] = [
    "ndsno": .none, "nds0": .zero, "nds5": .five, "nds5105": .fiveOf105, "nds7": .seven, "nds7107": .sevenOf107,
    "nds10": .ten, "nds10110": .tenOf110, "nds20": .twenty, "nds20120": .twentyOf120, "nds22": .twentyTwo,
    "nds22122": .twentyTwoOf122,
  ]

  init(_ original: String?) {
    var sums: [VATRate: Kopecks] = [:]
    if let original, let json = try? JSONParser.parse(original) {
      for member in json.members ?? [] {
        guard let rate = Self.names[member.key.lowercased()], let sum = member.value.integer, sum != 0 else { continue }
        sums[rate] = Kopecks(sum)
      }
    }
    self.sums = sums
  }

  /// The rate of every line, where the receipt has one only.
  var single: VATRate? { sums.count == 1 ? sums.keys.first : nil }

  /// Whether lines can be of a rate.
  func allows(_ rate: VATRate) -> Bool { sums.isEmpty || sums[rate] != nil }
}

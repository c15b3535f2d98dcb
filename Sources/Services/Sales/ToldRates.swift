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

  /// The only rates of lines without one with which the receipt's VAT comes out; nil where there are none or several.
  /// - Parameters:
  ///   - sums: of all lines.
  ///   - rates: of all lines, as far as they are known.
  func solve(_ sums: [Kopecks?], _ rates: [VATRate?]) -> [VATRate?]? {
    let open = rates.indices.filter { rates[$0] == nil }
    let choices = self.sums.keys.sorted { $0.rawValue < $1.rawValue }
    var ways = 1
    for _ in open {
      ways *= choices.count
      if ways == 0 || ways > 4096 { return nil }
    }
    var found: [VATRate?]?
    for way in 0..<ways {
      var rest = way
      var tried = rates
      for at in open {
        tried[at] = choices[rest % choices.count]
        rest /= choices.count
      }
      guard comesOut(sums, tried) else { continue }
      if found != nil { return nil }
      found = tried
    }
    return found
  }

  /// Every rate's sum is that of its lines: the tax, or what was sold where there is none.
  private func comesOut(_ sums: [Kopecks?], _ rates: [VATRate?]) -> Bool {
    self.sums.allSatisfy { rate, told in
      var counted = Kopecks.zero
      var lines: Int64 = 0
      for (at, sum) in sums.enumerated() where rates[at] == rate {
        counted += (rate.percent ?? 0) > 0 ? rate.tax(in: sum ?? .zero) : sum ?? .zero
        lines += 1
      }
      return lines > 0 && (counted - told).magnitude.count <= lines
    }
  }
}

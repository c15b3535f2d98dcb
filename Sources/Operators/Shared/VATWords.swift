import Fiscal
import JSON

/// Ставка НДС of a line as operators tell it: the code of tag 1199, or a name (`nds22`, `ndsNo`, `nds20120`).
enum VATWords {
  private static let names: [String: VATRate] = [
    "ndsno": .none, "nds0": .zero, "nds5": .five, "nds5105": .fiveOf105, "nds7": .seven, "nds7107": .sevenOf107,
    "nds10": .ten, "nds10110": .tenOf110, "nds20": .twenty, "nds20120": .twentyOf120, "nds22": .twentyTwo,
    "nds22122": .twentyTwoOf122, "ndscalculated10": .tenOf110, "ndscalculated20": .twentyOf120,
    "ndscalculated22": .twentyTwoOf122, "ndscalculated5": .fiveOf105, "ndscalculated7": .sevenOf107,
  ]

  static func rate(_ json: JSONValue?) -> VATRate? {
    if let code = json?.integer { return Int(exactly: code).flatMap(VATRate.init) }
    guard let word = json?.text?.lowercased().filter({ $0.isLetter || $0.isNumber }) else { return nil }
    return names[word]
  }
}

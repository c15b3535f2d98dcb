import Fiscal
import JSON

/// The VAT sums of a document. Its lines have no rates of their own, but where the whole receipt is of one rate, so is
/// each of its lines.
enum AstralVAT {
  private static let fields: [(name: String, rate: VATRate)] = [
    ("ndsNo", .none), ("nds0", .zero), ("nds5", .five), ("nds5105", .fiveOf105), ("nds7", .seven),
    ("nds7107", .sevenOf107), ("nds10", .ten), ("nds10110", .tenOf110), ("nds20", .twenty),
    ("nds20120", .twentyOf120), ("nds22", .twentyTwo), ("nds22122", .twentyTwoOf122),
  ]

  /// The rate of the whole receipt; nil where it has several or does not tell. What is told must be that rate of the
  /// total, to a kopeck a line (each line's tax is rounded on its own). `ndsNo` and `nds0` are turnover, the others tax.
  static func rate(of json: JSONValue, total: Kopecks) -> VATRate? {
    let told = fields.filter { json[$0.name]?.integer ?? 0 != 0 }
    // The names of 20 % before 2019 are still in use for it.
    let older = ["nds18", "nds18118"].contains { json[$0]?.integer ?? 0 != 0 }
    guard told.count == 1, !older, let (name, rate) = told.first, let sum = json[name]?.integer else { return nil }
    let lines = Int64(json["items"]?.elements?.count ?? 0)
    let expected = rate == .none || rate == .zero ? total : rate.tax(in: total)
    return (expected - Kopecks(sum)).magnitude <= Kopecks(max(1, lines)) ? rate : nil
  }
}

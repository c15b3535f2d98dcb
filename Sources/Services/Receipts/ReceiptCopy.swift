import Archive
import Fiscal
import JSON

/// The electronic copy of a receipt: the document, and what its paper has besides.
public struct ReceiptCopy: Sendable {
  public var receipt: Receipt
  /// The side that has it: the operator where both do.
  public var side: SideName
  /// The register that made it: seller, outlet and address come from there. Nil where nobody knows it.
  public var register: Register?
  /// What the taxes come to, by rate: as the document tells them, else added up from its lines. Of «без НДС» and 0 % it is
  /// the turnover. Nil where neither tells.
  public var taxes: [Tax]?

  public struct Tax: Hashable, Sendable {
    public var rate: VATRate
    public var sum: Kopecks

    public init(rate: VATRate, sum: Kopecks) {
      self.rate = rate
      self.sum = sum
    }
  }

  public init(_ receipt: Receipt, side: SideName = .operator, register: Register? = nil, taxes: [Tax]? = nil) {
    self.receipt = receipt
    self.side = side
    self.register = register
    self.taxes = taxes ?? ReceiptCopy.taxes(ofLines: receipt)
  }
}

extension ReceiptCopy {
  /// The names under which documents tell their taxes. 20 % still goes under those of 18 %.
  private static let names: [(name: String, rate: VATRate)] = [
    ("nds22", .twentyTwo), ("nds22122", .twentyTwoOf122), ("nds20", .twenty), ("nds18", .twenty),
    ("nds20120", .twentyOf120), ("nds18118", .twentyOf120), ("nds10", .ten), ("nds10110", .tenOf110), ("nds7", .seven),
    ("nds7107", .sevenOf107), ("nds5", .five), ("nds5105", .fiveOf105), ("nds0", .zero), ("ndsNo", .none),
  ]

  /// What the source's own document tells; nil where it tells nothing of taxes.
  static func taxes(ofDocument text: String?) -> [Tax]? {
    guard let text, let json = try? JSONParser.parse(text) else { return nil }
    let told = names.compactMap { name, rate -> Tax? in
      guard let sum = json[name]?.integer, sum != 0 else { return nil }
      return Tax(rate: rate, sum: Kopecks(sum))
    }
    return told.isEmpty ? nil : told
  }

  /// Each line's tax is rounded by itself. Nil where a line tells no rate or no sum.
  private static func taxes(ofLines receipt: Receipt) -> [Tax]? {
    guard !receipt.items.isEmpty else { return nil }
    var sums: [VATRate: Kopecks] = [:]
    for item in receipt.items {
      guard let rate = item.vat, let sum = item.sum else { return nil }
      sums[rate, default: .zero] += rate.percent ?? 0 > 0 ? rate.tax(in: sum) : sum
    }
    var seen: Set<VATRate> = []
    return names.compactMap { _, rate in
      guard seen.insert(rate).inserted else { return nil }
      return sums[rate].map { Tax(rate: rate, sum: $0) }
    }
  }
}

import Fiscal

/// НДС 20 % became 22 % on 1 January 2026 (tag 1199: code 1 became 11, ЕД-7-20/1050@ of 08.12.2025); registers with an old program go
/// on with 20 %.
public enum OldRate {
  static let from = WallClock(seconds: 1_767_225_600)

  /// Whether the operator's sum was made of a price with 20 % and the books' of the same price with 22 %, to the kopeck.
  static func explains(_ ours: Kopecks, _ theirs: Kopecks, at datetime: WallClock?) -> Bool {
    guard let datetime, datetime >= from else { return false }
    // 122 : 120 = 61 : 60. Below three rubles a kopeck more or less would do as well.
    guard ours.count >= 300, ours <= .largestInDocument, theirs <= .largestInDocument else { return false }
    return abs(theirs.count * 60 - ours.count * 61) <= 60
  }

  /// Whether a receipt has a line at the old rate. Returns of what was sold before and corrections keep it rightly.
  public static func isIn(_ receipt: Receipt) -> Bool {
    guard receipt.datetime >= from, receipt.sign == .sale, !receipt.kind.isCorrection else { return false }
    return receipt.items.contains { $0.vat == .twenty || $0.vat == .twentyOf120 }
  }

  /// The part of an explanation that names receipts with such lines; nil where there are none. It adds nothing.
  public static func part(_ receipts: [Receipt]) -> Explanation.Part? {
    guard !receipts.isEmpty else { return nil }
    return Explanation.Part(
      cause: .oldRate, certainty: .proven, difference: .zero, cells: SettlementCells(), findings: [],
      evidence: [Message(Evidence.rateInLines, ["count": "\(receipts.count)"])],
      receipts: receipts.map { NamedReceipt($0) })
  }
}

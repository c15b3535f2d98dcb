import Fiscal

/// What an operator adds up of a shift.
struct ShiftFigures: Sendable {
  struct Sums: Sendable {
    var count = 0
    var total = Kopecks.zero
    var payments = Payments.zero
  }

  private(set) var bySign: [Sign: Sums] = [:]
  private(set) var receipts = 0

  /// One document under its number, however often it came.
  /// - Parameter within: the operator adds up what lies between two times only.
  init(_ story: ShiftStory, from: WallClock? = nil, to: WallClock? = nil, wrong: Bool = false) {
    var seen: Set<UInt32> = []
    for receipt in story.received where seen.insert(receipt.document ?? 0).inserted {
      if let from, receipt.datetime < from { continue }
      if let to, receipt.datetime > to { continue }
      receipts += 1
      bySign[receipt.sign, default: Sums()].count += 1
      bySign[receipt.sign, default: Sums()].total += receipt.total
      bySign[receipt.sign, default: Sums()].payments += receipt.payments
    }
    guard wrong, receipts > 0 else { return }
    bySign[.sale, default: Sums()].total += Kopecks(10_000)
    bySign[.sale, default: Sums()].payments.cash += Kopecks(10_000)
  }

  subscript(sign: Sign) -> Sums { bySign[sign] ?? Sums() }
}

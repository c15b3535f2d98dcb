import Fiscal

/// A closing report's sums by sign in one cell: `1:120000,5000,0,0,0;2:0,100,0,0,0`. What the source adds up itself stands
/// behind a bar, receipts and total first, with nothing for what it does not tell: `|1:4,125000,120000,5000,,,`.
enum SumsText {
  static func write(_ report: ClosingReport?) -> String? {
    guard let report, report.sums != nil || report.stated != nil else { return nil }
    let full = report.sums?.sorted { $0.key < $1.key }.map { sign, payments in
      "\(sign.rawValue):\(Payment.allCases.map { String(payments[$0].count) }.joined(separator: ","))"
    }
    let stated = report.stated?.sorted { $0.key < $1.key }.map { sign, sums in
      let counts = [sums.receipts.map { String($0) }, sums.total.map { String($0.count) }]
      let payments = Payment.allCases.map { payment in sums.payments[payment].map { String($0.count) } }
      return "\(sign.rawValue):\((counts + payments).map { $0 ?? "" }.joined(separator: ","))"
    }
    // Without sums of the report itself nothing stands before the bar.
    let front = full.map { $0.joined(separator: ";") } ?? ""
    return stated.map { front + "|" + $0.joined(separator: ";") } ?? front
  }

  static func sums(_ text: String?) throws -> [Sign: Payments]? {
    guard let front = text?.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false) else { return nil }
    if front.count > 1, front[0].isEmpty { return nil }
    return try bySign(front[0]) { cells in
      let cells = cells.compactMap { Int64($0) }
      guard cells.count == Payment.allCases.count else { return nil }
      var payments = Payments.zero
      for (payment, cell) in zip(Payment.allCases, cells) { payments[payment] = Kopecks(cell) }
      return payments
    }
  }

  static func stated(_ text: String?) throws -> [Sign: StatedSums]? {
    let halves = text?.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false) ?? []
    guard halves.count == 2 else { return nil }
    return try bySign(halves[1]) { cells in
      guard cells.count == Payment.allCases.count + 2 else { return nil }
      var sums = StatedSums(receipts: Int(cells[0]), total: Int64(cells[1]).map(Kopecks.init))
      for (payment, cell) in zip(Payment.allCases, cells.dropFirst(2)) {
        sums.payments[payment] = Int64(cell).map(Kopecks.init)
      }
      return sums
    }
  }

  private static func bySign<Value>(_ text: Substring, _ read: ([Substring]) -> Value?) throws -> [Sign: Value] {
    var all: [Sign: Value] = [:]
    for part in text.split(separator: ";") {
      let halves = part.split(separator: ":")
      guard halves.count == 2, let sign = Int(halves[0]).flatMap(Sign.init(rawValue:)),
        let value = read(halves[1].split(separator: ",", omittingEmptySubsequences: false))
      else { throw Damage(what: "sums of a report") }
      all[sign] = value
    }
    return all
  }
}

import Fiscal

/// A closing report's sums by sign in one cell: `1:120000,5000,0,0,0;2:0,100,0,0,0`.
enum SumsText {
  static func write(_ sums: [Sign: Payments]?) -> String? {
    guard let sums else { return nil }
    return sums.sorted { $0.key < $1.key }.map { sign, payments in
      let cells = Payment.allCases.map { String(payments[$0].count) }
      return "\(sign.rawValue):\(cells.joined(separator: ","))"
    }.joined(separator: ";")
  }

  static func read(_ text: String?) throws -> [Sign: Payments]? {
    guard let text else { return nil }
    var sums: [Sign: Payments] = [:]
    for part in text.split(separator: ";") {
      let halves = part.split(separator: ":")
      guard halves.count == 2, let sign = Int(halves[0]).flatMap(Sign.init(rawValue:)) else {
        throw Damage(what: "sums of a report")
      }
      let cells = halves[1].split(separator: ",").compactMap { Int64($0) }
      guard cells.count == Payment.allCases.count else { throw Damage(what: "sums of a report") }
      var payments = Payments.zero
      for (payment, cell) in zip(Payment.allCases, cells) { payments[payment] = Kopecks(cell) }
      sums[sign] = payments
    }
    return sums
  }
}

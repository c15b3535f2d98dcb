import Fiscal

/// The figures of a shift by sign: the total and the five payments, each of them known or not.
struct ShiftFigures: Hashable, Sendable {
  private static let width = 1 + Payment.allCases.count
  private static let places = Sign.allCases.count * width

  private var sums = [Kopecks](repeating: .zero, count: places)
  /// A bit for each place whose figure is known.
  private var known: UInt32 = 0

  private init(known: UInt32) { self.known = known }

  /// What a report adds up; nil where it has counts only.
  init?(_ report: ClosingReport) {
    if let told = report.sums {
      // The counters of a drive are whole: a sign that is not named had no receipt.
      known = (1 << UInt32(Self.places)) - 1
      for (sign, payments) in told { add(sign, payments.total, payments) }
    } else if let told = report.stated {
      for (sign, stated) in told { note(sign, stated) }
    }
    if known == 0 { return nil }
  }

  private mutating func note(_ sign: Sign, _ stated: StatedSums) {
    if let total = stated.total { note(total, at: Self.place(sign, nil)) }
    for (payment, sum) in stated.payments { note(sum, at: Self.place(sign, payment)) }
  }

  private mutating func note(_ sum: Kopecks, at place: Int) {
    sums[place] = sum
    known |= 1 << UInt32(place)
  }

  /// The same figures of one receipt: those that are known here.
  func of(_ sign: Sign, _ total: Kopecks, _ payments: Payments) -> ShiftFigures {
    var figures = ShiftFigures(known: known)
    figures.add(sign, total, payments)
    return figures
  }

  private mutating func add(_ sign: Sign, _ total: Kopecks, _ payments: Payments) {
    func add(_ sum: Kopecks, _ place: Int) { if known & (1 << UInt32(place)) != 0 { sums[place] += sum } }
    add(total, Self.place(sign, nil))
    for payment in Payment.allCases { add(payments[payment], Self.place(sign, payment)) }
  }

  static func - (a: ShiftFigures, b: ShiftFigures) -> ShiftFigures {
    var difference = a
    for at in difference.sums.indices { difference.sums[at] -= b.sums[at] }
    return difference
  }

  static func -= (a: inout ShiftFigures, b: ShiftFigures) { a = a - b }

  private static func place(_ sign: Sign, _ payment: Payment?) -> Int {
    (sign.rawValue - 1) * width + (payment.map { $0.rawValue + 1 } ?? 0)
  }

  private func isKnown(_ sign: Sign, _ payment: Payment?) -> Bool {
    known & (1 << UInt32(Self.place(sign, payment))) != 0
  }

  var isZero: Bool { sums.allSatisfy { $0 == .zero } }

  /// What is known of the total of each sign, net; a total that is not told is that of its payments.
  var net: Kopecks {
    Sign.allCases.reduce(.zero) { net, sign in
      if isKnown(sign, nil) { return net + sign.net(sums[Self.place(sign, nil)]) }
      return Payment.allCases.reduce(net) { $0 + sign.net(sums[Self.place(sign, $1)]) }
    }
  }

  /// By sign and payment, as far as payments are known.
  var cells: SettlementCells {
    var cells = SettlementCells()
    for sign in Sign.allCases {
      for payment in Payment.allCases where sums[Self.place(sign, payment)] != .zero {
        cells.add(sign, payment, sums[Self.place(sign, payment)])
      }
    }
    return cells
  }

  /// A number for which the key of a sum of figures is the sum of their keys: sets of receipts are looked for by it. Two
  /// unlike figures have one key as seldom as two numbers of 64 bits meet by chance.
  var key: UInt64 {
    var key: UInt64 = 0
    for (at, sum) in sums.enumerated() where sum != .zero {
      key &+= UInt64(bitPattern: sum.count) &* Self.factors[at]
    }
    return key
  }

  /// Odd numbers without a pattern (SplitMix64).
  private static let factors: [UInt64] = (1...places).map { at in
    var mixed = UInt64(at) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) | 1
  }
}

import Fiscal

/// Adds up the rows of one side. All counters lie in one array: it is walked millions of times.
struct Tally: Sendable {
  private var counters: [Kopecks]
  private let cashiers: Int

  /// Receipts and their net total come first, then the sums by sign and payment, then how many there are of each.
  private static let receipts = 0
  private static let total = 1
  private static let sums = 2
  private static let cells = Sign.allCases.count * Payment.allCases.count
  private static let counts = sums + cells
  private static let names = counts + cells
  /// Of each cashier: sales, returns, receipts. First by name as it is spelled, then by person.
  private static let width = 3

  /// - Parameter cashiers: how many numbers cashiers have.
  init(cashiers: Int) {
    self.cashiers = cashiers
    counters = [Kopecks](repeating: .zero, count: Self.names + 2 * cashiers * Self.width)
  }

  mutating func add(_ entry: Entry, of table: ReceiptTable) {
    let sum = Kopecks(entry.total)
    let sign = entry.settlement
    let persons = cashiers
    counters.withUnsafeMutableBufferPointer { counters in
      counters[Self.receipts].count += 1
      counters[Self.total] += sign.net(sum)
      let place = (sign.rawValue - 1) * Payment.allCases.count
      if let payment = entry.solePayment {
        if sum != .zero {
          counters[Self.sums + place + payment.rawValue] += sum
          counters[Self.counts + place + payment.rawValue].count += 1
        }
      } else {
        let payments = table.payments(Int(entry.row))
        for payment in Payment.allCases where payments[payment] != .zero {
          counters[Self.sums + place + payment.rawValue] += payments[payment]
          counters[Self.counts + place + payment.rawValue].count += 1
        }
      }
      func count(_ cashier: Int) {
        let at = Self.names + cashier * Self.width
        if sign == .sale { counters[at] += sum } else if sign == .return { counters[at + 1] += sum }
        counters[at + 2].count += 1
      }
      count(Int(entry.name))
      count(persons + Int(entry.cashier))
    }
  }

  static func += (a: inout Tally, b: Tally) {
    for at in a.counters.indices { a.counters[at] += b.counters[at] }
  }

  private var cells: SettlementCells {
    var cells = SettlementCells()
    for sign in Sign.allCases {
      for payment in Payment.allCases {
        let at = (sign.rawValue - 1) * Payment.allCases.count + payment.rawValue
        cells.set(sign, payment, counters[Self.sums + at], count: Int(counters[Self.counts + at].count))
      }
    }
    return cells
  }

  private func cashier(_ number: Int, _ name: String?) -> Totals.OfCashier {
    let at = Self.names + number * Self.width
    return Totals.OfCashier(
      cashier: name, sale: counters[at], return: counters[at + 1], receipts: Int(counters[at + 2].count))
  }

  func totals(_ names: CommonNames) -> Totals {
    let list = (0..<cashiers).map { cashier($0, names.text(UInt32($0))) }
    return Totals(
      receipts: Int(counters[Self.receipts].count), total: counters[Self.total], cells: cells,
      cashiers: list.filter { $0.receipts > 0 })
  }

  /// Those who have a receipt on either side, by name, each person once.
  static func persons(books: Tally, operator received: Tally, _ names: CommonNames) -> [Totals.OfPerson] {
    (0..<books.cashiers).compactMap { number in
      let name = names.text(UInt32(number))
      let (booked, received) = (books.person(number, name), received.person(number, name))
      return booked == nil && received == nil
        ? nil : Totals.OfPerson(cashier: name, operator: received, books: booked)
    }
  }

  private func person(_ number: Int, _ name: String?) -> Totals.OfCashier? {
    let person = cashier(cashiers + number, name)
    return person.receipts > 0 ? person : nil
  }

  /// Books − operator; of the cashiers those who differ, each person once.
  static func difference(books: Tally, operator received: Tally, _ names: CommonNames) -> Totals {
    var difference = books
    for at in difference.counters.indices { difference.counters[at] -= received.counters[at] }
    var totals = difference.totals(names)
    totals.cashiers = (0..<books.cashiers).map {
      difference.cashier(books.cashiers + $0, names.text(UInt32($0)))
    }.filter { $0.sale != .zero || $0.return != .zero }
    return totals
  }
}

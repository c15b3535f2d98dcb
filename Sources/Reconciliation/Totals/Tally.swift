import Fiscal

/// Adds up the rows of one side.
struct Tally {
  private var receipts = 0
  private var total = Kopecks.zero
  private var cells = SettlementCells()
  private var names: [Count]
  private var persons: [Count]

  private struct Count {
    var sale = Kopecks.zero
    var `return` = Kopecks.zero
    var receipts = 0

    mutating func add(_ sign: Sign, _ sum: Kopecks) {
      if sign == .sale { sale += sum } else if sign == .return { `return` += sum }
      receipts += 1
    }
  }

  /// - Parameter cashiers: how many numbers cashiers have.
  init(cashiers: Int) {
    names = [Count](repeating: Count(), count: cashiers)
    persons = names
  }

  mutating func add(_ entry: Entry, of table: ReceiptTable) {
    receipts += 1
    let sum = Kopecks(entry.total)
    let sign = entry.settlement
    total += sign.net(sum)
    if let payment = entry.solePayment {
      if sum != .zero { cells.add(sign, payment, sum) }
    } else {
      cells.add(sign, table.payments(Int(entry.row)))
    }
    names[Int(entry.name)].add(sign, sum)
    persons[Int(entry.cashier)].add(sign, sum)
  }

  func totals(_ cashiers: Cashiers) -> Totals {
    let list = names.indices.filter { names[$0].receipts > 0 }.map { at in
      Totals.OfCashier(
        cashier: cashiers.names.text(UInt32(at)), sale: names[at].sale, return: names[at].return,
        receipts: names[at].receipts)
    }
    return Totals(receipts: receipts, total: total, cells: cells, cashiers: list)
  }

  /// Books − operator.
  static func difference(books: Tally, operator received: Tally, _ cashiers: Cashiers) -> Totals {
    let list = books.persons.indices.compactMap { at -> Totals.OfCashier? in
      let (a, b) = (books.persons[at], received.persons[at])
      guard a.sale != b.sale || a.return != b.return else { return nil }
      return Totals.OfCashier(
        cashier: cashiers.names.text(UInt32(at)), sale: a.sale - b.sale, return: a.return - b.return,
        receipts: a.receipts - b.receipts)
    }
    return Totals(
      receipts: books.receipts - received.receipts, total: books.total - received.total,
      cells: books.cells - received.cells, cashiers: list)
  }
}

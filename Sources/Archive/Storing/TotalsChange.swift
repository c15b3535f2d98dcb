import Fiscal
import GRDB

/// What a transaction does to the totals of shifts: additions are summed up and written once; a shift from which
/// something was taken is counted anew.
struct TotalsChange: Sendable {
  struct Shift: Hashable, Sendable {
    var drive: Int64
    var shift: Int64
    var register: Int64
  }

  private struct Cell: Hashable, Sendable {
    var shift: Shift
    var sign: Sign
  }

  private var added: [Cell: SignSums] = [:]
  private var recounted: Set<Shift> = []

  mutating func add(_ receipt: Receipt, to shift: Shift) {
    added[Cell(shift: shift, sign: receipt.sign)].add(SignSums(receipt))
  }

  mutating func recount(_ shift: Shift) { recounted.insert(shift) }

  /// Writes the change into `shift_totals`; the receipts must stand in their table by now.
  func apply(to source: Int64, _ db: Database) throws {
    for shift in recounted { try recount(shift, source, db) }
    for (cell, sums) in added where !recounted.contains(cell.shift) {
      var all = sums
      if let before = try kept(cell, source, db) { all.add(before) }
      try write(all, of: cell.shift, source, db)
    }
  }

  private func recount(_ shift: Shift, _ source: Int64, _ db: Database) throws {
    var delete = try Command(
      db, "DELETE FROM shift_totals WHERE source = ? AND drive = ? AND shift = ? AND register = ?")
    for value in [source, shift.drive, shift.shift, shift.register] { delete.bind(value) }
    try delete.run()
    var receipts = try Command(
      db,
      """
      SELECT sign, datetime, total, cash, electronic, prepaid, postpaid, provision FROM receipt
      WHERE source = ? AND drive = ? AND shift = ? AND register = ?
      """)
    for value in [source, shift.drive, shift.shift, shift.register] { receipts.bind(value) }
    var sums: [Sign: SignSums] = [:]
    while try receipts.next() {
      guard let sign = Sign(rawValue: Int(receipts.integer(0))) else { throw Damage(what: "sign of a receipt") }
      sums[sign].add(
        SignSums(
          sign, total: Kopecks(receipts.integer(2)), payments: ReceiptReader.payments(receipts, from: 3),
          at: WallClock(seconds: receipts.integer(1))))
    }
    for sums in sums.values { try write(sums, of: shift, source, db) }
  }

  private func kept(_ cell: Cell, _ source: Int64, _ db: Database) throws -> SignSums? {
    var select = try Command(
      db,
      """
      SELECT \(ShiftTotalsRow.columns) FROM shift_totals
      WHERE source = ? AND drive = ? AND shift = ? AND register = ? AND sign = ?
      """)
    for value in [source, cell.shift.drive, cell.shift.shift, cell.shift.register, Int64(cell.sign.rawValue)] {
      select.bind(value)
    }
    defer { select.reset() }
    return try select.next() ? ShiftTotalsRow.sums(select) : nil
  }

  private func write(_ sums: SignSums, of shift: Shift, _ source: Int64, _ db: Database) throws {
    var replace = try Command(
      db, "INSERT OR REPLACE INTO shift_totals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for value in [source, shift.drive, shift.shift, shift.register, Int64(sums.sign.rawValue)] { replace.bind(value) }
    replace.bind(Int64(sums.receipts))
    replace.bind(sums.total.count)
    for payment in Payment.allCases { replace.bind(sums.payments[payment].count) }
    for payment in Payment.allCases { replace.bind(Int64(sums.counts[payment])) }
    replace.bind(sums.first.seconds)
    replace.bind(sums.last.seconds)
    try replace.run()
  }
}

extension SignSums? {
  fileprivate mutating func add(_ other: SignSums) {
    if self == nil { self = other } else { self?.add(other) }
  }
}

import Fiscal
import GRDB

/// Reads rows of the table `shift_totals`.
enum ShiftTotalsRow {
  static let columns = """
    drive, shift, register, sign, receipts, total, cash, electronic, prepaid, postpaid, provision, cash_count, \
    electronic_count, prepaid_count, postpaid_count, provision_count, first, last, source
    """

  static func sums(_ row: Command) throws -> SignSums {
    guard let sign = Sign(rawValue: Int(row.integer(3))) else { throw Damage(what: "sign of shift totals") }
    var counts = PaymentCounts()
    for (at, payment) in Payment.allCases.enumerated() { counts[payment] = Int(row.integer(11 + Int32(at))) }
    return SignSums(
      sign: sign, receipts: Int(row.integer(4)), total: Kopecks(row.integer(5)),
      payments: payments(row), counts: counts, first: WallClock(seconds: row.integer(16)),
      last: WallClock(seconds: row.integer(17)))
  }

  private static func payments(_ row: Command) -> Payments {
    Payments(
      cash: Kopecks(row.integer(6)), electronic: Kopecks(row.integer(7)), prepaid: Kopecks(row.integer(8)),
      postpaid: Kopecks(row.integer(9)), provision: Kopecks(row.integer(10)))
  }
}

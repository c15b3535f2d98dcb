import Archive
import Fiscal

/// What one side has of something: its net, its receipts, and its sums by sign and payment.
public struct Figures: Hashable, Sendable {
  /// Sales and returned expenses less returns and expenses.
  public private(set) var net = Kopecks.zero
  public private(set) var receipts = 0
  /// Plain sums by sign, then by payment.
  private var cells = [Kopecks](repeating: .zero, count: Sign.allCases.count * Payment.allCases.count)

  public init() {}

  mutating func add(_ sums: SignSums) {
    add(sums.sign, sums.total, sums.payments, receipts: sums.receipts)
  }

  mutating func add(_ sign: Sign, _ total: Kopecks, _ payments: Payments, receipts: Int = 1) {
    net += sign.net(total)
    self.receipts += receipts
    let place = (sign.rawValue - 1) * Payment.allCases.count
    for payment in Payment.allCases { cells[place + payment.rawValue] += payments[payment] }
  }

  static func += (a: inout Figures, b: Figures) {
    a.net += b.net
    a.receipts += b.receipts
    for at in a.cells.indices { a.cells[at] += b.cells[at] }
  }

  /// Whether another side has the same, cell by cell.
  func agrees(with other: Figures) -> Bool {
    receipts == other.receipts && cells == other.cells && net == other.net
  }
}

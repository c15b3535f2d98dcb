import Fiscal
import Reconciliation

/// Both sides of a shift that is about to be closed.
public struct ShiftReview: Sendable {
  public var report: ShiftReport
  /// Why the sides could not be compared as a whole: a side that is not there or holds something back.
  public var lacking: [Message]

  public var reconciliation: Reconciliation { report.reconciliation }

  /// Whether the totals differ in any cell.
  public var cellsDiffer: Bool {
    guard let difference = reconciliation.difference else { return false }
    let counts = Sign.allCases.contains { sign in
      Payment.allCases.contains { difference.cells.count(sign, $0) != 0 }
    }
    return counts || !difference.cells.filled.isEmpty || difference.receipts != 0 || difference.total != .zero
  }

  /// Whether receipts differ in money, be it that the totals are alike all the same.
  public var receiptsDiffer: Bool {
    reconciliation.remainder != .zero || reconciliation.findings.contains { !$0.cells.filled.isEmpty }
  }

  /// Both sides are there and whole, and agree in every cell and receipt.
  public var isEqual: Bool { lacking.isEmpty && !cellsDiffer && !receiptsDiffer }
}

import Fiscal
import Reconciliation

/// «Отчёт за смену»: what both sides have of a shift, beside each other.
public struct ShiftReport: Sendable {
  public var result: ReconciliationService.Result
  /// When it was made, by this machine's wall clock.
  public var made: WallClock

  public var register: Register { result.register?.register ?? Register() }
  public var shift: ShiftRecord? { result.shift }
  public var reconciliation: Reconciliation { result.reconciliation }

  public func totals(_ side: SideName) -> Totals? {
    side == .operator ? reconciliation.operatorTotals : reconciliation.booksTotals
  }

  /// The sum of a sign, plain as on a Z-report; nil where the side is not there.
  public func sum(_ side: SideName, _ sign: Sign) -> Kopecks? {
    totals(side).map { totals in Payment.allCases.reduce(.zero) { $0 + totals.cells[sign, $1] } }
  }

  public func sum(_ side: SideName, _ sign: Sign, _ payment: Payment) -> Kopecks? {
    totals(side)?.cells[sign, payment]
  }
}

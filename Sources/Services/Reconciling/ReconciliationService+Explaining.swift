import Archive
import Fiscal
import Reconciliation

extension ReconciliationService {
  /// Beyond so many receipts their lines are not looked through.
  private static let mostWithLines = 50_000

  /// Why the two sides differ, with what the operator's lines tell.
  /// - Throws: a ``Fault`` where a side is absent.
  public func explanation(of result: Result) async throws -> Explanation {
    var explanation = try Self.explanation(of: result.reconciliation)
    let receipts = result.reconciliation.operatorTotals?.receipts ?? 0
    guard receipts > 0, receipts <= Self.mostWithLines else { return explanation }
    var filter = ReceiptFilter(sources: [desk.source(.operator)], order: .document)
    switch result.reconciliation.scope {
    case .everything: break
    case .period(let period): filter.period = period
    case .shift(let id):
      filter.drives = [id.drive]
      filter.shift = id.number
    }
    if filter.drives.isEmpty, let register = result.register?.register {
      filter.registers = [register.registration].compactMap { $0 }
      if filter.registers.isEmpty { filter.drives = [register.drive].compactMap { $0 } }
    }
    explanation.add(oldRates: try await desk.archive.receipts(filter).filter(OldRate.isIn))
    return explanation
  }

  static func explanation(of reconciliation: Reconciliation) throws -> Explanation {
    guard let explanation = explain(reconciliation) else {
      let missing: SideName = reconciliation.operatorTotals == nil ? .operator : .books
      throw Fault(ServiceFault.sideEmpty, ["side": "@side.\(missing.rawValue)"])
    }
    return explanation
  }
}

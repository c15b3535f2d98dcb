import Archive
import Fiscal

/// A shift as both sides know it.
public struct ShiftRecord: Sendable, Hashable {
  public var id: ShiftID
  public var register: RegistrationNumber?
  public var `operator`: ShiftSummary?
  public var books: ShiftSummary?

  /// The operator's figures where it has the shift, else the books'.
  public var side: SideName { `operator` == nil || (`operator`?.receipts == 0 && books != nil) ? .books : .operator }

  public var summary: ShiftSummary? { side == .operator ? `operator` : books }

  public var opened: WallClock? { `operator`?.frame?.opened ?? books?.frame?.opened ?? start }
  public var closed: WallClock? { `operator`?.frame?.closed ?? books?.frame?.closed }
  /// Closed where either side knows it closed: the operator tells it from a report that may not have come yet.
  public var state: Shift.State? {
    let told = [`operator`?.state, books?.state].compactMap { $0 }
    return told.contains(.closed) ? .closed : told.first
  }

  /// The first and the last moment that either side has of it.
  public var start: WallClock? { [`operator`?.start, books?.start].compactMap { $0 }.min() }
  public var end: WallClock? { [`operator`?.end, books?.end].compactMap { $0 }.max() }
}

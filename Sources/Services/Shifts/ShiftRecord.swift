import Archive
import Fiscal

/// A shift as both sides know it.
public struct ShiftRecord: Sendable, Hashable {
  public var id: ShiftID
  public var register: RegistrationNumber?
  public var `operator`: ShiftSummary?
  public var books: ShiftSummary?

  /// A shift of which no side told anything yet.
  public init(id: ShiftID) { self.id = id }

  /// Nil where drive or number are not known.
  init?(_ summary: ShiftSummary, of side: SideName) {
    guard let id = summary.id else { return nil }
    self.id = id
    register = summary.register
    if side == .operator { self.operator = summary } else { books = summary }
  }

  /// The operator's figures where it has the shift, else the books'.
  public var side: SideName { `operator` == nil || (`operator`?.receipts == 0 && books != nil) ? .books : .operator }

  public func told(by side: SideName) -> ShiftSummary? { side == .operator ? `operator` : books }

  public var summary: ShiftSummary? { side == .operator ? `operator` : books }

  public var opened: WallClock? { `operator`?.frame?.opened ?? books?.frame?.opened ?? start }
  public var closed: WallClock? { `operator`?.frame?.closed ?? books?.frame?.closed }
  /// Closed where either side knows it closed: the operator tells it from a report that may not have come yet.
  public var state: Shift.State? {
    let (told, booked) = (`operator`?.state, books?.state)
    return told == .closed || booked == .closed ? .closed : told ?? booked
  }

  /// The first and the last moment that either side has of it.
  public var start: WallClock? {
    guard let told = `operator`?.start else { return books?.start }
    return books?.start.map { min(told, $0) } ?? told
  }

  public var end: WallClock? {
    guard let told = `operator`?.end else { return books?.end }
    return books?.end.map { max(told, $0) } ?? told
  }
}

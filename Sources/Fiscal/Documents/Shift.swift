/// A shift as one side knows it: its frame, not its receipts.
public struct Shift: Hashable, Sendable {
  public enum State: String, Sendable {
    case open
    case closed
  }

  public var id: ShiftID
  public var register: RegistrationNumber?
  public var opened: WallClock?
  public var closed: WallClock?
  /// Nil where the source does not tell.
  public var state: State?
  /// № ФД of the opening and the closing report.
  public var openingDocument: UInt32?
  public var closingDocument: UInt32?
  public var report: ClosingReport?
  /// Unsent documents as this side tells them now; nil where it does not tell.
  public var unsent: Unsent?

  public init(
    id: ShiftID, register: RegistrationNumber? = nil, opened: WallClock? = nil, closed: WallClock? = nil,
    state: State? = nil, openingDocument: UInt32? = nil, closingDocument: UInt32? = nil,
    report: ClosingReport? = nil, unsent: Unsent? = nil
  ) {
    self.id = id
    self.register = register
    self.opened = opened
    self.closed = closed
    self.state = state
    self.openingDocument = openingDocument
    self.closingDocument = closingDocument
    self.report = report
    self.unsent = unsent
  }
}

import Fiscal

/// What was asked. A receipt of either side belongs to it by that side's own shift or time.
public enum Scope: Hashable, Sendable {
  case everything
  /// A receipt whose drive its side does not know belongs by register and shift number; one whose shift it does not
  /// know, with its partner, else by document number and time.
  case shift(ShiftID)
  case period(Period)
}

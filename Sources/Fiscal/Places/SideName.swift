/// The two sides of a reconciliation.
public enum SideName: String, CaseIterable, Sendable, Hashable {
  /// ОФД: what was received.
  case `operator`
  /// Учётная система: what was booked.
  case books
}

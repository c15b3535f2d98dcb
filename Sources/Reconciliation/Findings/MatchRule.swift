/// How a pair was matched.
public enum MatchRule: String, CaseIterable, Sendable, Hashable {
  /// By drive and document number.
  case document
  /// By drive, shift and number in the shift.
  case number
  /// By register, sum and sign within half an hour.
  case likeness
}

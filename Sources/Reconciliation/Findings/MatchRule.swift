/// How a pair was matched.
public enum MatchRule: String, CaseIterable, Sendable, Hashable {
  /// By drive and document number.
  case document
  /// By drive, shift and number in the shift.
  case number
  /// By register, sum and sign within half an hour.
  case likeness

  /// The place among all rules, from 0.
  var place: Int {
    switch self {
    case .document: 0
    case .number: 1
    case .likeness: 2
    }
  }
}

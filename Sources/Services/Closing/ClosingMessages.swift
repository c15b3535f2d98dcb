import Fiscal

/// What closing a shift refuses.
public enum ClosingFault: String, MessageCode {
  /// Both sides are to be asked anew, and nobody may be asked.
  case offline = "closing.offline"
  /// A difference is accepted for a reason only.
  case reasonMissing = "closing.reason-missing"
}

/// What it says.
public enum ClosingNote: String, MessageCode {
  /// `operator`, `books`: totals
  case equal = "closing.equal"
  /// The same of a shift that is closed already
  case equalClosed = "closing.equal-closed"
  /// `difference`, `findings`
  case differs = "closing.differs"
  /// `findings`
  case cancelsOut = "closing.cancels-out"
  /// The net totals are alike, the sums by sign and payment are not: `findings`
  case cellsDiffer = "closing.cells-differ"
  /// The totals are alike, but a side is not whole
  case incomplete = "closing.incomplete"
  /// Only one side has totals
  case oneSide = "closing.one-side"
  /// `side`: nobody can be asked there
  case notAsked = "closing.not-asked"
  /// `side`, `register`: the side does not know the register
  case registerLacking = "closing.register-lacking"
  /// `reason`
  case accepted = "closing.accepted"
  case refused = "closing.refused"
  /// The same of a shift that is closed already
  case refusedClosed = "closing.refused-closed"
  /// Who is to say so is not there
  case nobody = "closing.nobody"
}

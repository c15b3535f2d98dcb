import Fiscal

/// What a person should know of an operator's answer. All have the facts `operator` and `register`, but for the warning
/// on a receipt.
public enum OperatorNote: String, MessageCode {
  /// Progress: documents of `register` are coming.
  case receiving = "operator.receiving"
  /// `count` documents are of no known form and were left out: `forms`, the codes they came with.
  case unknownDocuments = "operator.unknown-documents"
  /// `count` documents cannot be read: `fields`, where the trouble is. They are missing from the answer.
  case unreadableDocuments = "operator.unreadable-documents"
  /// `count` documents of other registers came, and were left out.
  case otherRegisters = "operator.other-registers"
  /// `count` documents came under a number that another document has.
  case unlikeUnderOneNumber = "operator.unlike-under-one-number"
  /// The list of closed shifts could not be had, so the answer was not checked against it: `cause`, the fault's code.
  case uncheckedShifts = "operator.unchecked-shifts"
  /// The operator counts `counted` receipts in the `shift`, `came` came.
  case shiftCountDiffers = "operator.shift-count-differs"
  /// The operator counts `counted` receipts in `shifts` closed shifts, `came` came.
  case countDiffers = "operator.count-differs"
  /// The operator gives receipts without their lines.
  case noLines = "operator.no-lines"
  /// `count` document numbers inside shifts did not come, and reports of a kind that the operator does not list may have
  /// them.
  case reportsNotListed = "operator.reports-not-listed"
  /// `count` receipts that the operator lists did not come with the receipts themselves: the first is `document`.
  case listedOnly = "operator.listed-only"
  /// Sums of shifts were not compared: it could not be settled in what unit they are.
  case unsettledUnits = "operator.unsettled-units"
  /// Of several operators this one could not be asked about the register; what the others have is here.
  case memberFailed = "operator.member-failed"
  /// Of a receipt: its payments add up to `payments`, its sum is `total`, both in rubles.
  case paymentsNotTotal = "operator.payments-not-total"
}

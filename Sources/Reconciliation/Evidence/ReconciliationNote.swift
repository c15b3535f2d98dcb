import Fiscal

/// What a person should know of a reconciliation besides the findings.
public enum ReconciliationNote: String, MessageCode {
  /// Facts: `side`. The side is not there, so that nothing could be compared.
  case sideAbsent = "reconciliation.side-absent"
  /// Facts: `side`. The side is known to have held something back.
  case answerIncomplete = "reconciliation.answer-incomplete"
  /// Facts: `side`, `count` (receipts of the other side).
  case sideEmpty = "reconciliation.side-empty"
  /// Facts: `side`, `register`, `count` (receipts of the other side).
  case registerLacking = "reconciliation.register-lacking"
  /// Facts: `side`, `register`, `days` (how many), `from`, `to`, `count` (receipts of the other side).
  case daysLacking = "reconciliation.days-lacking"
  /// Facts: `side`, `drive`, `shift`.
  case shiftOpen = "reconciliation.shift-open"
  /// Facts: `drive`, `count` (documents).
  case unsent = "reconciliation.unsent"
  /// Facts: `count` (document numbers), `gaps` (how many holes they make).
  case gaps = "reconciliation.gaps"
  /// Facts: `side`, `drive`, `shift`, `counted` (by the closing report), `count` (receipts that came).
  case receiptsLacking = "reconciliation.receipts-lacking"
  /// Facts: `side`, `drive`, `shift`: the closing report's sums are not those of the receipts.
  case reportDiffers = "reconciliation.report-differs"
  /// Facts: `side`, `drive`, `shift`: the side's own totals of the shift are not those of the receipts that it gives.
  case totalsDiffer = "reconciliation.totals-differ"
  /// Facts: `remainder`. What the findings do not explain.
  case remainder = "reconciliation.remainder"
}

import Fiscal

/// What one side knows of that which is reconciled: its receipts, and what tells whether they are all.
///
/// The receipts may reach beyond what is asked (neighbour shifts, a day on either end of a period), so that a partner
/// on the other side of an edge is found; only what ``Scope`` names is counted and reported.
public struct Side: Sendable {
  public var receipts: ReceiptTable
  /// Frames of shifts: when opened and closed, between which document numbers, what the closing report counts.
  public var shifts: [Shift]
  /// Documents without a settlement. They take numbers, so that a jump among receipts is not yet a gap.
  public var reports: [ReportDocument]
  /// What a drive holds unsent now, where the side tells it of the drive and not of a shift.
  public var unsent: [DriveNumber: Unsent]
  /// False when the side is known to have held something back.
  public var complete: Bool
  /// What a person should know of the side's answer.
  public var notes: [Message]

  public init(
    receipts: ReceiptTable, shifts: [Shift] = [], reports: [ReportDocument] = [], unsent: [DriveNumber: Unsent] = [:],
    complete: Bool = true, notes: [Message] = []
  ) {
    self.receipts = receipts
    self.shifts = shifts
    self.reports = reports
    self.unsent = unsent
    self.complete = complete
    self.notes = notes
  }
}

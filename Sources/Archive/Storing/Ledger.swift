import Fiscal

/// What storing noted on its way: what changed, and what is to be looked at in the end.
struct Ledger: Sendable {
  var outcome = StoreOutcome()
  /// Shifts whose documents changed.
  var touched: Set<ShiftKey> = []
  /// Frames as opening and closing reports tell them.
  private(set) var frames: [ShiftID: Shift] = [:]

  /// Keeps what an opening or closing report tells of its shift.
  mutating func note(_ report: ReportDocument) {
    guard let shift = report.shift, shift > 0, report.form == .openShift || report.form == .closeShift else { return }
    let id = ShiftID(drive: report.drive, number: shift)
    var frame = frames[id] ?? Shift(id: id, register: report.register)
    if report.form == .openShift {
      frame.opened = report.datetime
      frame.openingDocument = report.document
    } else {
      frame.closed = report.datetime
      frame.closingDocument = report.document
      frame.state = .closed
      frame.report = report.closing
      frame.unsent = report.closing?.unsent
    }
    frames[id] = frame
  }
}

import Fiscal

/// A shift of which a side tells what it adds up to, and does not give the receipts.
struct ToldTotals: Sendable {
  /// The side that has totals only.
  var side: SideName
  var shift: ShiftID
  /// The number of the shift's drive.
  var drive: UInt32
  /// What the side tells beyond the receipts that it gave.
  var rest: ShiftFigures
  /// Told by the register, which counts what it made, and not by who received it.
  var isOfRegister: Bool

  /// Nil where the receipts are there, or nothing is told that could take their place.
  /// - Parameter count: the side's own receipts of the shift.
  init?(_ shift: Shift, _ side: SideName, _ count: ShiftCounts.Count, _ places: Places) {
    guard let report = shift.report, let figures = ShiftFigures(report) else { return nil }
    let counts = (report.stated?.values.map(\.receipts) ?? []).compactMap { $0 }
    let told = report.receipts ?? (counts.isEmpty ? nil : counts.reduce(0, +))
    isOfRegister = report.sums != nil
    // Where some came, only the side's own list says what the others add up to.
    guard count.receipts == 0 || !isOfRegister && told.map({ count.receipts < $0 }) ?? false else { return nil }
    var rest = figures
    for (sign, sums) in count.all { rest -= figures.of(sign, sums.total, sums.payments) }
    guard !rest.isZero else { return nil }
    self.side = side
    self.shift = shift.id
    drive = places.drives.number(of: shift.id.drive.text)
    self.rest = rest
  }
}

import Fiscal
import GRDB

extension Archive {
  /// The shifts that fit with their totals, by start, drive and number; those that are known by their receipts only are
  /// among them. A shift that two sources tell comes twice.
  public func shifts(_ filter: ShiftFilter = ShiftFilter()) async throws -> [ShiftSummary] {
    try await read { db in
      var gathering = try ShiftGathering(db)
      try gathering.addFrames(filter)
      try gathering.addTotals(filter)
      return gathering.summaries(filter)
    }
  }

  /// The newest of the shifts that fit, open or closed.
  public func lastShift(_ filter: ShiftFilter) async throws -> ShiftSummary? {
    try await shifts(filter).last { $0.number != nil }
  }
}

extension ShiftFilter {
  /// SQLite, which keeps no figures of the tables, would pass the whole source for one register; for many of them that
  /// is the quicker way.
  func way(_ index: String) -> String {
    (1...16).contains(registers.count) && drives.isEmpty ? "INDEXED BY \(index)" : ""
  }

  /// What the query leaves to be tested.
  func takes(_ shift: ShiftSummary) -> Bool {
    if open, shift.state != .open { return false }
    guard let period else { return true }
    guard let start = shift.start ?? shift.end, let end = shift.end ?? shift.start else { return false }
    return start <= period.to && (period.from <= end || shift.state == .open)
  }
}

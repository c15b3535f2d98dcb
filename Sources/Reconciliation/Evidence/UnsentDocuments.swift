import Fiscal

/// What drives hold unsent, as either side tells it: the newest statement of each drive.
struct UnsentDocuments: Sendable {
  struct Statement: Sendable {
    /// Nil where the side tells it of the drive as it is now.
    var shift: UInt32?
    var unsent: Unsent
    /// № ФД and time of the report that says so.
    var document: UInt32?
    var time: WallClock?

    /// The newest wins; of equally new ones, that which knows of more.
    func isNewer(than other: Statement) -> Bool {
      let (mine, theirs) = (shift ?? .max, other.shift ?? .max)
      return mine != theirs ? mine > theirs : unsent.count > other.unsent.count
    }
  }

  private(set) var statements: [UInt32: Statement] = [:]

  init(_ sides: [Side], _ places: Places) {
    for side in sides {
      for (drive, unsent) in side.unsent { note(places.drives.number(of: drive.text), Statement(unsent: unsent)) }
      for shift in side.shifts {
        guard let unsent = shift.unsent ?? shift.report?.unsent else { continue }
        note(
          places.drives.number(of: shift.id.drive.text),
          Statement(
            shift: shift.id.number, unsent: unsent, document: shift.closingDocument, time: shift.closed))
      }
      for report in side.reports {
        guard let unsent = report.closing?.unsent, let shift = report.shift else { continue }
        note(
          places.drives.number(of: report.drive.text),
          Statement(shift: shift, unsent: unsent, document: report.document, time: report.datetime))
      }
    }
  }

  private mutating func note(_ drive: UInt32, _ statement: Statement) {
    if let known = statements[drive], !statement.isNewer(than: known) { return }
    statements[drive] = statement
  }

  /// Whether the drive still holds a document that the books have.
  /// - Parameter last: the last document of the drive that the operator has; a drive sends in order.
  func hold(_ entry: Entry, drive: UInt32, last: Entry?) -> Bool {
    guard let statement = statements[drive], statement.unsent.count > 0 else { return false }
    if let shift = statement.shift, entry.shift > shift { return false }
    if let first = statement.unsent.firstDocument, entry.document != 0 {
      return entry.document >= first && entry.document <= statement.document ?? .max
    }
    if let first = statement.unsent.first {
      return entry.clock >= first && entry.clock <= statement.time ?? WallClock(seconds: .max)
    }
    guard let last else { return true }
    return entry.document != 0 && last.document != 0 ? entry.document > last.document : entry.time > last.time
  }
}

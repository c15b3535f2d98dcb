import Fiscal

/// The document numbers that reports take, by drive and in order: of documents that came, and of shifts' frames.
struct NumberedReports: Sendable {
  struct Report: Sendable {
    var document: UInt32
    var shift: UInt32
    var time: WallClock?
  }

  private var byDrive: [UInt32: [Report]] = [:]

  init(_ sides: [Side], _ places: Places) {
    for side in sides {
      for report in side.reports {
        add(places.drives.number(of: report.drive.text), report.document, report.shift ?? 0, report.datetime)
      }
      for shift in side.shifts {
        let drive = places.drives.number(of: shift.id.drive.text)
        if let opening = shift.openingDocument { add(drive, opening, shift.id.number, shift.opened) }
        if let closing = shift.closingDocument { add(drive, closing, shift.id.number, shift.closed) }
      }
    }
    for drive in Array(byDrive.keys) {
      // A known shift comes before an unknown one of the same document.
      byDrive[drive]?.sort { ($0.document, $1.shift) < ($1.document, $0.shift) }
    }
  }

  private mutating func add(_ drive: UInt32, _ document: UInt32, _ shift: UInt32, _ time: WallClock?) {
    guard drive != 0, document != 0 else { return }
    byDrive[drive, default: []].append(Report(document: document, shift: shift, time: time))
  }

  func of(drive: UInt32) -> [Report] { byDrive[drive] ?? [] }
}

import Fiscal

/// The frames of shifts as the reports among a file's documents tell them.
enum ReportFrames {
  static func frames(_ reports: [ReportDocument]) -> [Shift] {
    var frames: [ShiftID: Shift] = [:]
    for report in reports {
      guard let number = report.shift, report.form == .openShift || report.form == .closeShift else { continue }
      let id = ShiftID(drive: report.drive, number: number)
      var frame = frames[id] ?? Shift(id: id)
      frame.register = frame.register ?? report.register
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
    return frames.values.sorted { $0.id < $1.id }
  }
}

import Fiscal
import Services

/// A shift by hours: what either side took, a bar a side.
struct HourBars: Picture {
  let hours: ShiftHours

  init(_ hours: ShiftHours) { self.hours = hours }

  var sides: [SideName] { SideName.allCases.filter(hours.sides.contains) }

  var greatest: Kopecks {
    hours.hours.flatMap { hour in sides.compactMap { hour.pair[$0]?.net.magnitude } }.max() ?? .zero
  }

  /// `09`, or with the day where the shift has several.
  func names(_ language: Language) -> [String] {
    let isLong = Set(hours.hours.map(\.start.day)).count > 1
    var previous: CalendarDay?
    return hours.hours.map { hour in
      defer { previous = hour.start.day }
      let text = String(hour.start.description.dropFirst(11).prefix(2))
      guard isLong else { return text }
      return hour.start.day == previous ? "      " + text : hour.start.day.short(language) + " " + text
    }
  }

  func lines(_ canvas: Canvas) -> [String] {
    let names = names(canvas.catalogue.language)
    let face = canvas.face
    let sideWidth = sides.map { DisplayWidth.of(canvas.word("picture.\($0.rawValue)")) }.max() ?? 0
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    let all = hours.hours.flatMap { hour in sides.compactMap { hour.pair[$0] } }
    let countWidth = max(1, all.map { String($0.receipts).count }.max() ?? 1)
    let sumWidth = all.map { DisplayWidth.of(face.text(.sum($0.net))) }.max() ?? 0
    let differences = hours.hours.map { $0.pair.differs ? $0.pair.difference.map { Cell.difference($0) } : nil }
    let differenceWidth =
      canvas.width >= 72 ? differences.map { $0.map { DisplayWidth.of(face.text($0)) } ?? 0 }.max() ?? 0 : 1
    let room = max(4, canvas.width - nameWidth - sideWidth - countWidth - sumWidth - differenceWidth - 5)
    let greatest = greatest
    var lines: [String] = []
    for (at, hour) in hours.hours.enumerated() {
      for (number, side) in sides.enumerated() {
        guard let figures = hour.pair[side] else { continue }
        let bar = Bar(figures.net, of: greatest, room: min(room, 120)).rightward(
          in: min(room, 120), canvas.palette, figures.net < .zero ? .minus : side == .operator ? .good : .plus)
        var remark = ""
        if number == sides.count - 1, let difference = differences[at] {
          remark = differenceWidth > 1 ? canvas.right(face.text(difference), differenceWidth) : "≠"
          if let style = face.style(difference) { remark = canvas.palette.paint(remark, style) }
        }
        lines.append(
          [
            canvas.left(number == 0 ? names[at] : "", nameWidth),
            canvas.left(canvas.word("picture.\(side.rawValue)"), sideWidth), bar,
            canvas.right(String(figures.receipts), countWidth), canvas.right(face.text(.sum(figures.net)), sumWidth),
            remark,
          ].joined(separator: " ").trimmingEnd)
      }
    }
    return lines
      + canvas.word("picture.hours-legend").wrapped(to: canvas.width).map { canvas.palette.paint($0, .faint) }
  }

  var table: Listing { Self.listing(hours) }

  static func listing(_ hours: ShiftHours) -> Listing {
    let rows = hours.hours.map { [.clock($0.start)] + SeeingCells.cells($0.pair) }
    return Listing([.init("hour")] + SeeingCells.columns, rows: rows, totals: DayBars.totals(hours.total, 1))
  }
}

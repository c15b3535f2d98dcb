import Fiscal
import Services

/// A period's differences, a bar a day: to the left where the books have less, to the right where they have more. Where
/// only one side is there, what it has.
struct DayBars: Picture {
  let grid: DayGrid
  let days: [CalendarDay]

  init(_ grid: DayGrid) {
    self.grid = grid
    days = grid.days
  }

  var isDifference: Bool { grid.sides.count == 2 }

  func pair(_ day: CalendarDay) -> FiguresPair? { grid.totals[day] }

  /// The greatest magnitude of all days.
  var greatest: Kopecks { days.compactMap { pair($0)?.shown.magnitude }.max() ?? .zero }

  func value(_ pair: FiguresPair, _ face: Face) -> String {
    face.text(isDifference ? .difference(pair.shown) : .sum(pair.shown))
  }

  func lines(_ canvas: Canvas) -> [String] {
    let face = canvas.face
    let language = canvas.catalogue.language
    let isWide = canvas.width >= 64
    func name(_ day: CalendarDay) -> String {
      isWide ? canvas.word(day.weekdayKey) + " " + day.long(language) : day.short(language)
    }
    let values = days.map { day in pair(day).map { value($0, face) } ?? "" }
    let remarks = days.map { remark($0, canvas) }
    let nameWidth = days.map { DisplayWidth.of(name($0)) }.max() ?? 0
    let valueWidth = values.map { DisplayWidth.of($0) }.max() ?? 0
    let remarkWidth = canvas.width >= 100 ? remarks.map { DisplayWidth.of($0.long) }.max() ?? 0 : 1
    let room = min(120, max(6, canvas.width - nameWidth - valueWidth - remarkWidth - 4))
    let scale = Scale(self, room: room)
    var lines = scale.head(canvas).map { String(repeating: " ", count: nameWidth + 1) + $0 }
    for (at, day) in days.enumerated() {
      let bar = scale.bar(pair(day)?.shown ?? .zero, canvas.palette)
      let style = pair(day).flatMap { isDifference ? face.style(.difference($0.shown)) : nil }
      let value = canvas.right(values[at], valueWidth)
      let remark = remarkWidth > 1 ? remarks[at].long : remarks[at].short
      let line = [
        canvas.left(name(day), nameWidth), bar, style.map { canvas.palette.paint(value, $0) } ?? value, remark,
      ].joined(separator: " ")
      lines.append(line.trimmingEnd)
    }
    if remarkWidth == 1 { lines += legend(remarks.map(\.short), canvas) }
    return lines
  }

  /// What the bar does not say of a day.
  private func remark(_ day: CalendarDay, _ canvas: Canvas) -> (short: String, long: String) {
    guard let pair = pair(day) else { return ("", canvas.word("picture.nothing")) }
    switch pair.alone {
    case .operator?: return ("∅", canvas.word("picture.books-nothing"))
    case .books?: return ("∅", canvas.word("picture.operator-nothing"))
    case nil: break
    }
    guard pair.differs, pair.shown == .zero else { return ("", "") }
    return ("≠", canvas.word("picture.differs-inside"))
  }

  private func legend(_ marks: [String], _ canvas: Canvas) -> [String] {
    var lines: [String] = []
    if marks.contains("∅") { lines += "∅ \(canvas.word("picture.one-side"))".wrapped(to: canvas.width) }
    if marks.contains("≠") { lines += "≠ \(canvas.word("picture.differs-inside"))".wrapped(to: canvas.width) }
    return lines
  }

  /// How bars are laid into their room.
  private struct Scale {
    let isDifference: Bool
    let greatest: Kopecks
    /// Columns before and behind the axis.
    let before: Int
    let behind: Int

    init(_ bars: DayBars, room: Int) {
      isDifference = bars.isDifference
      greatest = bars.greatest
      let values = bars.days.compactMap { bars.pair($0)?.shown }
      let hasLess = values.contains { $0 < .zero }
      let hasMore = values.contains { $0 > .zero }
      let half = (room - 1) / 2
      before = hasLess && hasMore ? half : hasLess ? room - 1 : 0
      behind = hasLess && hasMore ? half : hasLess ? 0 : room - 1
    }

    func bar(_ value: Kopecks, _ palette: Palette) -> String {
      let blank = String(repeating: " ", count: value < .zero ? behind : before)
      let axis = palette.paint("│", .faint)
      if value < .zero {
        return Bar(value, of: greatest, room: before).leftward(in: before, palette, .minus) + axis + blank
      }
      let style: Palette.Style? = isDifference ? .plus : nil
      return blank + axis + Bar(value, of: greatest, room: behind).rightward(in: behind, palette, style)
    }

    /// What the sides of the axis mean.
    func head(_ canvas: Canvas) -> [String] {
      guard isDifference, greatest > .zero else { return [] }
      let isShort = [(before, "picture.less"), (behind, "picture.more")].contains { room, key in
        room > 0 && DisplayWidth.of(canvas.word(key)) > room
      }
      func word(_ key: String) -> String { canvas.word(isShort ? key + ".short" : key) }
      let less = before > 0 ? canvas.right(word("picture.less").shortened(to: before), before) : ""
      let more = behind > 0 ? word("picture.more").shortened(to: behind) : ""
      return [canvas.palette.paint((less + "│" + more).trimmingEnd, .faint)]
    }
  }

  var table: Listing { Self.listing(grid) }

  static func listing(_ grid: DayGrid) -> Listing {
    let days = grid.days.filter { grid.totals[$0] != nil }
    let rows = Listing.Rows(count: days.count) { at in
      [.day(days[at])] + SeeingCells.cells(grid.totals[days[at]] ?? FiguresPair())
    }
    return Listing([.init("day")] + SeeingCells.columns, rows: rows, totals: totals(grid.total, 1))
  }

  static func totals(_ pair: FiguresPair, _ before: Int) -> [Cell] {
    [.word("net", "total.net")] + Array(repeating: .absent, count: before - 1) + SeeingCells.cells(pair).dropLast()
      + [.absent]
  }
}

/// What tables of pictures have in common.
enum SeeingCells {
  static let columns: [Listing.Column] = [
    .init("operator_total"), .init("books_total"), .init("difference"), .init("operator_receipts", minor: true),
    .init("books_receipts", minor: true), .init("differs", minor: true),
  ]

  static func cells(_ pair: FiguresPair) -> [Cell] {
    [
      .sum(pair.operator?.net), .sum(pair.books?.net), pair.difference.map { .difference($0) } ?? .absent,
      .integer(pair.operator?.receipts), .integer(pair.books?.receipts),
      pair.difference == nil ? .absent : .flag(pair.differs),
    ]
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

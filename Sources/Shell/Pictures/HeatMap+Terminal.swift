import Fiscal
import Services

extension HeatMap {
  func lines(_ canvas: Canvas) -> [String] {
    let layout = Layout(self, canvas)
    let greatest = greatest
    var drawn: [String] = []
    for start in stride(from: 0, to: days.count, by: layout.perPanel) {
      let part = Array(days[start..<min(days.count, start + layout.perPanel)])
      if start > 0 { drawn.append("") }
      drawn += head(part, layout, canvas)
      for line in lines {
        var text = canvas.left(Self.name(line.record), layout.name) + " "
        for day in part { text += cell(tone(line.days[day], greatest), layout.cell, canvas.palette) }
        if layout.total > 0 {
          let value = canvas.right(canvas.face.text(Self.cell(of: line.total)), layout.total)
          text += " " + (canvas.face.style(Self.cell(of: line.total)).map { canvas.palette.paint(value, $0) } ?? value)
        }
        drawn.append(text.trimmingEnd)
      }
    }
    return drawn + legend(canvas)
  }

  private static func cell(of pair: FiguresPair) -> Cell {
    pair.difference.map { .difference($0) } ?? .sum(pair.shown)
  }

  /// How the columns are shared out.
  private struct Layout {
    let name: Int
    /// 3: two blocks and a gap, 1: a block.
    let cell: Int
    let perPanel: Int
    /// 0: no room for it.
    let total: Int

    init(_ map: HeatMap, _ canvas: Canvas) {
      let longest = map.lines.map { DisplayWidth.of(HeatMap.name($0.record)) }.max() ?? 4
      let widest = map.lines.map { DisplayWidth.of(canvas.face.text(HeatMap.cell(of: $0.total))) }.max() ?? 0
      let total = canvas.width >= 60 ? widest : 0
      let least = min(longest, max(8, canvas.width / 4))
      let room = canvas.width - 1 - (total > 0 ? total + 1 : 0)
      let days = max(1, map.days.count)
      cell = days * 3 <= room - least ? 3 : 1
      // What the days leave is the name's, and a shorter name is better than a second panel.
      let left = room - days * cell
      name = left >= 8 ? min(longest, left) : least
      self.total = total
      perPanel = max(1, (room - name) / cell)
    }
  }

  /// The months, then the days: digits one under the other where a day is one column.
  private func head(_ days: [CalendarDay], _ layout: Layout, _ canvas: Canvas) -> [String] {
    let indent = String(repeating: " ", count: layout.name + 1)
    var months = ""
    var previous: Int?
    for (at, day) in days.enumerated() {
      let month = day.components.month
      defer { previous = month }
      guard month != previous else { continue }
      let text = day.month(canvas.catalogue.language)
      // Neither over the one before nor over the edge.
      guard at * layout.cell >= months.count + (months.isEmpty ? 0 : 1),
        (days.count - at) * layout.cell >= text.count
      else { continue }
      months += String(repeating: " ", count: at * layout.cell - months.count) + text
    }
    let numbers = days.map { String(describing: $0.description.suffix(2)) }
    var rows = [months]
    if layout.cell == 3 {
      rows.append(numbers.joined(separator: " "))
    } else {
      rows.append(numbers.map { String($0.prefix(1)) }.joined())
      rows.append(numbers.map { String($0.suffix(1)) }.joined())
    }
    return rows.filter { !$0.isEmpty }.map { canvas.palette.paint(indent + $0, .faint) }
  }

  private static let less = ["▂", "▅", "█"]
  private static let more = ["░", "▒", "▓"]

  private func cell(_ tone: Tone, _ width: Int, _ palette: Palette) -> String {
    let (glyph, style): (String, Palette.Style?) =
      switch tone {
      case .nothing: (" ", nil)
      case .equal: ("·", .faint)
      case .inside: ("≠", .plus)
      case .less(let level): (Self.less[level - 1], .minus)
      case .more(let level): (Self.more[level - 1], .plus)
      case .one(let level): (Self.more[level - 1], nil)
      }
    let isBlock = !["·", "≠", " "].contains(glyph)
    let text = width == 3 ? (isBlock ? glyph + glyph : glyph + " ") : glyph
    return (style.map { palette.paint(text, $0) } ?? text) + (width == 3 ? " " : "")
  }

  private func legend(_ canvas: Canvas) -> [String] {
    let facts = ["sum": greatest.grouped]
    var parts: [String] = []
    if grid.sides.count == 2 {
      parts = ["▂▅█ " + canvas.word("picture.less"), "░▒▓ " + canvas.word("picture.more")]
      parts.append("· " + canvas.word("picture.equal"))
      let tones = lines.flatMap { line in line.days.values.map { $0.differs && $0.shown == .zero } }
      if tones.contains(true) { parts.append("≠ " + canvas.word("picture.differs-inside")) }
    } else {
      parts = ["░▒▓ " + canvas.word("picture.one-net")]
    }
    if greatest > .zero { parts.append(canvas.catalogue.line("picture.levels", facts)) }
    if hidden > 0 { parts.append(canvas.catalogue.line("picture.hidden", ["count": String(hidden)])) }
    return parts.joined(separator: "  ").wrapped(to: canvas.width).map { canvas.palette.paint($0.trimmingEnd, .faint) }
  }
}

import Fiscal
import Services

/// Registers × days: a cell says whether the books have less or more there, and roughly how much.
struct HeatMap: Picture {
  let grid: DayGrid
  let days: [CalendarDay]
  /// The registers that are drawn: all, or those that differ where all would be too many.
  let lines: [DayGrid.Line]

  private static let mostLines = 60
  private static let mostOnPage = 400

  init(_ grid: DayGrid) {
    self.grid = grid
    days = grid.days
    let differing = grid.lines.filter { line in line.days.values.contains { $0.differs } }
    lines =
      grid.lines.count <= Self.mostLines || grid.sides.count < 2
      ? Array(grid.lines.prefix(Self.mostOnPage)) : Array(differing.prefix(Self.mostOnPage))
  }

  var hidden: Int { grid.lines.count - lines.count }

  /// What a cell shows.
  enum Tone: Equatable {
    case nothing
    case equal
    /// The net agrees, and something inside does not.
    case inside
    /// 1…3
    case less(Int)
    case more(Int)
    /// Only one side is there.
    case one(Int)
  }

  /// A third of the greatest, a thirtieth, whatever is below.
  static func level(_ value: Kopecks, of greatest: Kopecks) -> Int {
    let magnitude = value.magnitude.count
    return magnitude >= greatest.count / 3 ? 3 : magnitude >= greatest.count / 30 ? 2 : 1
  }

  var greatest: Kopecks {
    lines.flatMap { $0.days.values.map(\.shown.magnitude) }.max() ?? .zero
  }

  func tone(_ pair: FiguresPair?, _ greatest: Kopecks) -> Tone {
    guard let pair else { return .nothing }
    let level = Self.level(pair.shown, of: greatest)
    guard grid.sides.count == 2 else { return .one(level) }
    if pair.shown == .zero { return pair.differs ? .inside : .equal }
    return pair.shown < .zero ? .less(level) : .more(level)
  }

  /// The last digits of its number, and where it stands.
  static func name(_ record: RegisterRecord) -> String {
    let place = record.register.outlet ?? record.register.name ?? ""
    return "\(record.label.suffix(4)) \(place)".trimmingEnd
  }

  var table: Listing { Self.listing(grid) }

  static func listing(_ grid: DayGrid) -> Listing {
    var places: [(line: Int, day: CalendarDay)] = []
    for (at, line) in grid.lines.enumerated() { places += line.days.keys.sorted().map { (at, $0) } }
    let cells = places
    let rows = Listing.Rows(count: cells.count) { at in
      let line = grid.lines[cells[at].line]
      return [
        .text(line.record.label), .text(line.record.register.outlet ?? line.record.register.name), .day(cells[at].day),
      ] + SeeingCells.cells(line.days[cells[at].day] ?? FiguresPair())
    }
    return Listing(
      [.init("register"), .init("outlet", minor: true), .init("day")] + SeeingCells.columns, rows: rows,
      totals: DayBars.totals(grid.total, 3))
  }
}

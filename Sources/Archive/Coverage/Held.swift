import Fiscal

/// What of a register's time is wholly here.
struct Held {
  private(set) var done = PeriodSet()

  init(_ coverage: [Coverage], _ shifts: [ShiftFrameReader.Kept]) {
    for row in coverage where row.complete { insertDays(of: row) }
    for kept in shifts where kept.complete {
      if let opened = kept.shift.opened, let closed = kept.shift.closed {
        done.insert(Period(from: opened, to: closed))
      }
    }
    subtractUnfinished(shifts.map(\.shift), unfinished: Set(shifts.filter { !$0.complete }.map(\.shift.id)))
  }

  /// The days of a row that had ended when it was asked. The westernmost registers' clocks are two hours ahead of UTC,
  /// all others more, so that by this clock a day has ended everywhere.
  private mutating func insertDays(of row: Coverage) {
    let clock = WallClock(seconds: row.asked).adding(seconds: 2 * 3600)
    let first = row.period.from == row.period.from.day.start ? row.period.from.day : row.period.from.day.advanced(by: 1)
    let last = row.period.to == row.period.to.day.end ? row.period.to.day : row.period.to.day.advanced(by: -1)
    let ended = min(last, clock.day.advanced(by: -1))
    if first <= ended { done.insert(Period(from: first, to: ended)) }
  }

  /// Takes away the time of shifts that are open or have gaps. One that was never closed lasts until the next one.
  private mutating func subtractUnfinished(_ shifts: [Shift], unfinished: Set<ShiftID>) {
    let openings = shifts.compactMap(\.opened).sorted()
    for shift in shifts where unfinished.contains(shift.id) {
      guard let from = shift.opened ?? shift.closed?.adding(seconds: -86_400) else { continue }
      let next = openings.first { $0 > from }?.adding(seconds: -1)
      done.subtract(Period(from: from, to: shift.closed ?? next ?? WallClock(seconds: .max / 2)))
    }
  }
}

import Fiscal

/// Stretches of time, disjoint and ascending.
struct PeriodSet {
  private(set) var periods: [Period] = []

  init() {}

  init(_ period: Period) { if period.from <= period.to { periods = [period] } }

  mutating func insert(_ period: Period) {
    guard period.from <= period.to else { return }
    var (from, to) = (period.from, period.to)
    var rest: [Period] = []
    for other in periods {
      // Neighbours a second apart are one stretch.
      if other.to.adding(seconds: 1) < from || to.adding(seconds: 1) < other.from {
        rest.append(other)
      } else {
        from = min(from, other.from)
        to = max(to, other.to)
      }
    }
    rest.append(Period(from: from, to: to))
    periods = rest.sorted { $0.from < $1.from }
  }

  mutating func subtract(_ period: Period) {
    guard period.from <= period.to else { return }
    var rest: [Period] = []
    for other in periods {
      if other.to < period.from || period.to < other.from {
        rest.append(other)
        continue
      }
      if other.from < period.from { rest.append(Period(from: other.from, to: period.from.adding(seconds: -1))) }
      if period.to < other.to { rest.append(Period(from: period.to.adding(seconds: 1), to: other.to)) }
    }
    periods = rest
  }
}

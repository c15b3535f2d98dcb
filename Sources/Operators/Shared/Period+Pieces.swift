import Fiscal

extension Period {
  /// The period in pieces that touch no more than so many days of the calendar each, in order: operators limit what may
  /// be asked at once. A period that begins in the middle of a day is cut at midnights all the same.
  func pieces(days most: Int) -> [Period] {
    guard from <= to else { return [] }
    let most = min(max(1, most), 100_000)
    var pieces: [Period] = []
    var start = from
    while start <= to {
      let end = min(to, start.day.advanced(by: most - 1).end)
      pieces.append(Period(from: start, to: end))
      // The end of all time has no second after it.
      guard end < to else { break }
      start = end.adding(seconds: 1)
    }
    return pieces
  }

  /// Its two halves; nil for a single second.
  var halves: [Period]? {
    guard from < to else { return nil }
    let middle = from.adding(seconds: (to.seconds - from.seconds) / 2)
    return [Period(from: from, to: middle), Period(from: middle.adding(seconds: 1), to: to)]
  }
}

import Fiscal

/// How many receipts each side has of each register and day, and how many of them found no partner.
struct Presence: Sendable {
  struct Count: Sendable {
    var received = 0
    var booked = 0
    var missingInBooks = 0
    var missingInOperator = 0

    static func += (a: inout Count, b: Count) {
      a.received += b.received
      a.booked += b.booked
      a.missingInBooks += b.missingInBooks
      a.missingInOperator += b.missingInOperator
    }

    /// Which side lacks all that the other has.
    var lacking: SideName? {
      if booked == 0 && missingInBooks > 0 && missingInBooks == received { return .books }
      if received == 0 && missingInOperator > 0 && missingInOperator == booked { return .operator }
      return nil
    }

    /// Receipts of the side that has them.
    var receipts: Int { received + booked }
  }

  private var counts: [UInt64: Count] = [:]
  private var key: UInt64 = .max
  private var run = Count()

  /// Rows of one register and day mostly follow one another: they are counted together.
  mutating func add(_ entry: Entry, _ count: Count) {
    let key = UInt64(entry.place) << 32 | UInt64(entry.time / 86_400)
    if key != self.key {
      flush()
      self.key = key
    }
    run += count
  }

  mutating func flush() {
    if key != .max { counts[key, default: Count()] += run }
    key = .max
    run = Count()
  }

  static func += (a: inout Presence, b: Presence) {
    a.counts.merge(b.counts) { mine, theirs in
      var sum = mine
      sum += theirs
      return sum
    }
  }

  var total: Count { counts.values.reduce(into: Count()) { $0 += $1 } }

  /// By place, in order: what there is in all and by day.
  var byPlace: [(place: UInt32, all: Count, days: [(day: CalendarDay, count: Count)])] {
    Dictionary(grouping: counts.keys) { UInt32($0 >> 32) }.sorted { $0.key < $1.key }.map { place, keys in
      let days = keys.sorted().map { key in
        (day: CalendarDay(number: Int(UInt32(truncatingIfNeeded: key))), count: counts[key] ?? Count())
      }
      return (place, days.reduce(into: Count()) { $0 += $1.count }, days)
    }
  }
}

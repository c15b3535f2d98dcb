import Fiscal

/// What each side has of the shifts whose closing report counts receipts or sums.
struct ShiftCounts: Sendable {
  /// Of one sign.
  struct Sums: Hashable, Sendable {
    var receipts = 0
    var total = Kopecks.zero
    var payments = Payments.zero

    static func += (a: inout Sums, b: Sums) {
      a.receipts += b.receipts
      a.total += b.total
      a.payments += b.payments
    }

    static func -= (a: inout Sums, b: Sums) {
      a.receipts -= b.receipts
      a.total -= b.total
      a.payments = a.payments - b.payments
    }
  }

  struct Count: Sendable {
    var receipts = 0
    var all: [Sign: Sums] = [:]
    /// Of those, corrections: it is not known of every operator whether it counts them.
    var corrections: [Sign: Sums] = [:]
    /// Whether documents came under a number that an unlike one has.
    var hasDuplicates = false

    var sums: [Sign: Payments] { all.mapValues(\.payments) }

    static func += (a: inout Count, b: Count) {
      a.receipts += b.receipts
      a.hasDuplicates = a.hasDuplicates || b.hasDuplicates
      for (sign, sums) in b.all { a.all[sign, default: Sums()] += sums }
      for (sign, sums) in b.corrections { a.corrections[sign, default: Sums()] += sums }
    }
  }

  private let wanted: Set<UInt64>
  private var counts: [UInt64: Count] = [:]

  static func key(drive: UInt32, shift: UInt32) -> UInt64 { UInt64(drive) << 32 | UInt64(shift) }

  init(_ shifts: [Shift], _ places: Places) {
    wanted = Set(
      shifts.filter { $0.report?.receipts != nil || $0.report?.sums != nil || $0.report?.stated != nil }.map {
        Self.key(drive: places.drives.number(of: $0.id.drive.text), shift: $0.id.number)
      })
  }

  mutating func add(_ rows: Rows, of table: ReceiptTable) {
    guard !wanted.isEmpty else { return }
    for (at, entry) in rows.entries.enumerated() where rows.states[at] != .copy {
      let key = Self.key(drive: entry.drive, shift: entry.shift)
      guard wanted.contains(key) else { continue }
      let row = Int(entry.row)
      let sums = Sums(receipts: 1, total: table.total(row), payments: table.payments(row))
      counts[key, default: Count()].receipts += 1
      counts[key, default: Count()].all[entry.settlement, default: Sums()] += sums
      if table.kind(row).isCorrection {
        counts[key, default: Count()].corrections[entry.settlement, default: Sums()] += sums
      }
      if rows.states[at] == .duplicate { counts[key]?.hasDuplicates = true }
    }
  }

  static func += (a: inout ShiftCounts, b: ShiftCounts) {
    for (key, count) in b.counts { a.counts[key, default: Count()] += count }
  }

  func count(drive: UInt32, shift: UInt32) -> Count { counts[Self.key(drive: drive, shift: shift)] ?? Count() }
}

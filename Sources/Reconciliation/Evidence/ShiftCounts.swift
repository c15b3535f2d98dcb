import Fiscal

/// What each side has of the shifts whose closing report counts receipts or sums.
struct ShiftCounts: Sendable {
  struct Count: Sendable {
    var receipts = 0
    var sums: [Sign: Payments] = [:]
  }

  private let wanted: Set<UInt64>
  private var counts: [UInt64: Count] = [:]

  static func key(drive: UInt32, shift: UInt32) -> UInt64 { UInt64(drive) << 32 | UInt64(shift) }

  init(_ shifts: [Shift], _ places: Places) {
    wanted = Set(
      shifts.filter { $0.report?.receipts != nil || $0.report?.sums != nil }.map {
        Self.key(drive: places.drives.number(of: $0.id.drive.text), shift: $0.id.number)
      })
  }

  mutating func add(_ rows: Rows, of table: ReceiptTable) {
    guard !wanted.isEmpty else { return }
    for (at, entry) in rows.entries.enumerated() where rows.states[at] != .copy {
      let key = Self.key(drive: entry.drive, shift: entry.shift)
      guard wanted.contains(key) else { continue }
      counts[key, default: Count()].receipts += 1
      counts[key, default: Count()].sums[entry.settlement, default: .zero] += table.payments(Int(entry.row))
    }
  }

  static func += (a: inout ShiftCounts, b: ShiftCounts) {
    for (key, count) in b.counts {
      a.counts[key, default: Count()].receipts += count.receipts
      for (sign, sums) in count.sums { a.counts[key, default: Count()].sums[sign, default: .zero] += sums }
    }
  }

  func count(drive: UInt32, shift: UInt32) -> Count { counts[Self.key(drive: drive, shift: shift)] ?? Count() }
}

import Fiscal

/// The frame of a shift and what is planted in it. It is quick to make; what happened in the shift is told by
/// ``ShiftStory`` when somebody asks.
struct ShiftPlan: Sendable {
  /// The register's place in the chain.
  var till: Int
  /// The day on which it was opened, counted from the chain's first; a day has a second part where the drive was changed.
  var day: Int
  var part = 0
  var id: ShiftID
  var opened: WallClock
  /// Receipts are made for so long; the shift is closed a quarter of an hour later.
  var seconds: Int64
  /// № ФД of the opening report.
  var opening: UInt32
  /// All that are made in it, both reports, numbers of a gap and the settlement report counted.
  var documents: Int
  var isOpen = false
  /// A report that begins a drive (form 11) stands before the opening report.
  var beginsDrive = false
  /// A report that closes a drive (form 6) stands behind the closing report.
  var endsDrive = false
  /// A report on settlements (form 21) stands in the middle.
  var hasSettlementReport = false
  var plants: [Plant] = []
  /// The drive could not send the last documents.
  var isCutOff = false

  var closed: WallClock? { isOpen ? nil : opened.adding(seconds: seconds + 900) }

  /// Numbers that nobody holds.
  var gap: Plant? { plants.first { $0.variant == .gap } }

  var receipts: Int { documents - 2 - (gap?.size ?? 0) - (hasSettlementReport ? 1 : 0) }

  var closing: UInt32 { opening + UInt32(documents) - 1 }

  /// № ФД of the receipt with a number in the shift.
  func document(_ number: Int) -> UInt32 {
    var document = opening + UInt32(number)
    if hasSettlementReport, number > receipts / 2 { document += 1 }
    if let gap, number > gap.number { document += UInt32(gap.size) }
    return document
  }

  /// № ФД of the settlement report, behind the receipt in the middle.
  var settlementReport: UInt32? { hasSettlementReport ? document(receipts / 2) + 1 + gapAt(receipts / 2) : nil }

  /// So many numbers of the gap lie right behind the receipt with this number.
  private func gapAt(_ number: Int) -> UInt32 { gap.map { $0.number == number ? UInt32($0.size) : 0 } ?? 0 }
}

import Fiscal

/// What happened in a shift, and what either side made of it.
struct ShiftStory: Sendable {
  /// A receipt in the books.
  struct Booking: Sendable {
    var receipt: Receipt
    /// Its place among the shift's bookings: that of the receipt, or behind all receipts where it is another booking.
    var slot: Int
  }

  /// A document without a settlement.
  struct Report: Sendable {
    var form: DocumentForm
    var document: UInt32
    var datetime: WallClock
  }

  let plan: ShiftPlan
  /// As the operator has them.
  var received: [Receipt] = []
  var booked: [Booking] = []
  /// Those that the operator has.
  var reports: [Report] = []
  var truth: [PlantedFinding] = []

  /// A second booking's slot lies so far behind.
  static let again = 128

  mutating func book(_ receipt: Receipt, again: Bool = false) {
    let number = Int(receipt.number ?? 0)
    booked.append(Booking(receipt: receipt, slot: again ? number + Self.again : number))
  }
}

import Fiscal

/// A shift as an operator's list of shifts tells it.
struct ToldShift: Sendable {
  var id: ShiftID
  var register: RegistrationNumber?
  var opened: WallClock?
  var closed: WallClock?
  /// Nil where the operator does not tell.
  var isOpen: Bool?
  var openingDocument: UInt32?
  var closingDocument: UInt32?
  /// All documents of the shift.
  var documents: Int?
  /// What the operator adds up, as far as it does; nil where it tells no sums or only a part of them.
  var stated: [Sign: StatedSums]?

  /// The closing report's figures of a closed shift; what an open one adds up to is old at once.
  var report: ClosingReport? {
    guard isOpen != true, stated != nil || documents != nil else { return nil }
    let counts = stated?.values.map(\.receipts) ?? []
    let all = counts.isEmpty || counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0) { $0 &+ $1 }
    return ClosingReport(receipts: all, documents: documents, stated: stated)
  }

  /// Whether a shift without a time of closing is open: asked for up to now, or long enough for 24 hours to be over, it
  /// would have come with one.
  static func isOpen(opened: WallClock?, closed: WallClock?, asked: Period, now: WallClock) -> Bool? {
    if closed != nil { return false }
    guard let opened else { return nil }
    return asked.to >= now || opened.adding(seconds: 86_400) <= asked.to ? true : nil
  }
}

/// What an operator has to say about a register's shifts.
struct ToldShifts: Sendable {
  var shifts: [ToldShift] = []
  var notes: [Message] = []
}

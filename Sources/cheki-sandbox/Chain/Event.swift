import Fiscal

/// A receipt as it happened, and what either side made of it.
struct Event {
  var till: Int
  var received: Receipt?
  /// Empty: not booked. Two: booked twice.
  var booked: [Receipt]
}

/// A shift's frame.
struct Frame {
  var till: Int
  var shift: Shift
  var receipts: Int
}

/// A discrepancy that was put in on purpose.
struct Planted {
  var kind: String
  var receipt: Receipt
}

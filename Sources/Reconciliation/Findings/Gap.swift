import Fiscal

/// Document numbers inside a shift that neither side holds.
struct Gap: Sendable {
  var place: UInt32
  var drive: UInt32
  var shift: UInt32
  var first: UInt32
  var last: UInt32
  /// Times of the documents before and after, where they are known.
  var before: WallClock?
  var after: WallClock?

  /// `30012`, or `30012-30014`.
  var range: String { first == last ? "\(first)" : "\(first)-\(last)" }
}

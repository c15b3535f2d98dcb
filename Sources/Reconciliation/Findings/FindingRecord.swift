/// A finding as it is kept: rows and marks, no texts. ``Findings`` makes a ``Finding`` of it when it is looked at.
struct FindingRecord: Sendable {
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// The operator's row counts in what was asked.
    static let receivedCounts = Marks(rawValue: 1)
    static let bookedCounts = Marks(rawValue: 2)
    /// The operator's row only names the receipt: the finding is about another booking of it.
    static let receivedNames = Marks(rawValue: 4)
    /// The drive still holds the document.
    static let unsent = Marks(rawValue: 8)
  }

  var kind: FindingKind
  var rule: MatchRule?
  var differing: Facts = []
  var marks: Marks = []
  /// Rows of the tables, −1 for none.
  var received: Int32 = -1
  var booked: Int32 = -1
  var place: UInt32
  var drive: UInt32
  /// Of a gap or an ambiguity: where its particulars are.
  var particulars: Int32 = -1
}

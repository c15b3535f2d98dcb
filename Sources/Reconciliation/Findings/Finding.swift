import Fiscal

/// One thing that differs between the two sides.
public struct Finding: Hashable, Sendable {
  public var kind: FindingKind
  /// РНМ as the side spells it; nil where neither side knows it.
  public var register: String?
  public var drive: String?
  /// Shift, number, document and time are the operator's where it has the receipt, else the books'.
  public var shift: UInt32?
  public var number: UInt32?
  /// Of a gap: the first number that is missing.
  public var document: UInt32?
  public var datetime: WallClock?
  public var sign: Sign?
  /// The receipt's sum on either side, without a sign; nil where it is not there.
  public var operatorSum: Kopecks?
  public var booksSum: Kopecks?
  /// What the finding adds to books − operator in what was asked, net and signed.
  public var difference: Kopecks
  public var booksShift: UInt32?
  public var rule: MatchRule?
  /// Words and numbers of no language: `sum,payments`, `unsent`, `30012-30014`, the members of an ambiguity.
  public var detail: String
  /// The same difference by sign and payment, plain like the totals.
  public var cells: SettlementCells
  /// All in which the pair differs.
  public var differing: Facts
  /// The drive still holds the document.
  public var isUnsent: Bool
  /// Rows of the two tables. Of a duplicate in the books, the operator's row is the receipt that was booked again.
  public var operatorRow: Int?
  public var booksRow: Int?
  /// Of an ambiguity: the rows that agree equally well.
  public var operatorMembers: [Int]
  public var booksMembers: [Int]
}

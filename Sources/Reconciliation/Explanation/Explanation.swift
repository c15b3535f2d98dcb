import Fiscal

/// The bridge from the operator's total to the books', part by part.
public struct Explanation: Sendable {
  /// Findings of one cause.
  public struct Part: Sendable {
    public var cause: Cause
    public var certainty: Certainty
    /// The register where the cause lies in one: an export without it, its clock.
    public var register: String?
    /// The shift whose totals differ, where one side has totals only.
    public var shift: ShiftID?
    /// What the part adds to books − operator, net and by cell.
    public var difference: Kopecks
    public var cells: SettlementCells
    /// Places in ``Reconciliation/findings``.
    public var findings: [Int]
    public var evidence: [Message]
    /// Where one side has totals only: the few receipts of the other side that can make the gap.
    public var guesses: [Guess] = []
    /// Receipts that are no finding: their lines say it.
    public var receipts: [NamedReceipt] = []

    public var next: Message { cause.next }
  }

  /// What was explained.
  public var reconciliation: Reconciliation
  public var operatorTotal: Kopecks
  public var booksTotal: Kopecks
  /// Those that move the total first, by how much they do; then the others.
  public var parts: [Part]
  /// What the parts leave unexplained.
  public var remainder: Kopecks
  public var complete: Bool
  public var notes: [Message]

  public var difference: Kopecks { booksTotal - operatorTotal }

  /// Adds what lines tell of receipts at an old rate of VAT; nothing where there are none.
  public mutating func add(oldRates receipts: [Receipt]) {
    if let part = OldRate.part(receipts) { parts.append(part) }
  }
}

/// Says why the two sides differ. Nil where a side is absent. Where a side has only totals of a shift, see
/// ``Explanation/Part/guesses``.
public func explain(_ reconciliation: Reconciliation) -> Explanation? {
  guard let received = reconciliation.operatorTotals, let booked = reconciliation.booksTotals else { return nil }
  var reasoning = Reasoning(reconciliation)
  return Explanation(
    reconciliation: reconciliation, operatorTotal: received.total, booksTotal: booked.total, parts: reasoning.parts(),
    remainder: reconciliation.remainder, complete: reconciliation.complete, notes: reconciliation.notes)
}

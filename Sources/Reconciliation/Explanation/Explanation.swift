import Fiscal

/// The bridge from the operator's total to the books', part by part.
public struct Explanation: Sendable {
  /// Findings of one cause.
  public struct Part: Sendable {
    public var cause: Cause
    public var certainty: Certainty
    /// The register where the cause lies in one: an export without it, its clock.
    public var register: String?
    /// What the part adds to books − operator, net and by cell.
    public var difference: Kopecks
    public var cells: SettlementCells
    /// Places in ``Reconciliation/findings``.
    public var findings: [Int]
    public var evidence: [Message]

    public var next: Message { cause.next }
  }

  public var operatorTotal: Kopecks
  public var booksTotal: Kopecks
  /// Those that move the total first, by how much they do; then the others.
  public var parts: [Part]
  /// What the parts leave unexplained.
  public var remainder: Kopecks
  public var complete: Bool
  public var notes: [Message]

  public var difference: Kopecks { booksTotal - operatorTotal }
}

/// Says why the two sides differ. Nil where a side is absent: with totals alone see ``guesses(at:among:)``.
public func explain(_ reconciliation: Reconciliation) -> Explanation? {
  guard let received = reconciliation.operatorTotals, let booked = reconciliation.booksTotals else { return nil }
  var reasoning = Reasoning(reconciliation)
  return Explanation(
    operatorTotal: received.total, booksTotal: booked.total, parts: reasoning.parts(),
    remainder: reconciliation.remainder, complete: reconciliation.complete, notes: reconciliation.notes)
}

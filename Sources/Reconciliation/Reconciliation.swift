import Fiscal

/// What came of setting the two sides against each other.
public struct Reconciliation: Sendable {
  /// What may be asked for besides the defaults.
  public struct Options: Hashable, Sendable {
    /// Times that differ by no more than so many seconds are the same.
    public var tolerance: Int64

    public init(tolerance: Int64 = 30) { self.tolerance = max(0, tolerance) }
  }

  public let scope: Scope
  public let options: Options
  /// Nil where the side is not there.
  public let operatorTotals: Totals?
  public let booksTotals: Totals?
  /// Books − operator; nil where a side is not there.
  public let difference: Totals?
  /// The cashiers of both sides beside each other.
  public let persons: [Totals.OfPerson]
  public let findings: Findings
  /// What the findings add up to, net and by cell.
  public let explained: Kopecks
  public let explainedCells: SettlementCells
  /// Pairs by the rule that found them, those that do not differ included.
  public let matched: [MatchRule: Int]
  /// Findings by kind.
  public let counts: [FindingKind: Int]
  /// Whether both sides hold all that was asked: shifts closed, nothing unsent, no gap, nothing missing from an answer,
  /// no register or day that one side lacks.
  public let complete: Bool
  /// What is not complete, and what the sides have to say.
  public let notes: [Message]
  /// Registers' days that a side lacks wholly.
  let lacking: [SideName: Set<RegisterDay>]
  /// Shifts of which a side has totals only.
  let told: [ToldTotals]

  /// What the findings leave unexplained of the difference; zero unless the shell errs.
  public var remainder: Kopecks { (difference?.total ?? .zero) - explained }

  /// Whether anything differs: a gap in the numbers alone is no difference.
  public var differs: Bool {
    counts.contains { $0.key != .gapInDocuments && $0.value > 0 } || remainder != .zero
  }
}

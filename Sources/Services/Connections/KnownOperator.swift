import Operators

/// An operator that cheki can talk to, for `operators` and `connect`.
public struct KnownOperator: Sendable {
  /// The word that `connect` takes.
  public let kind: String
  public let name: String
  public let url: String
  /// What it can do: `registers`, `receipts` …
  public let abilities: [String]
}

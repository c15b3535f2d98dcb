import Fiscal
import Operators
import Transport

/// An operator that cheki can talk to, for `operators` and `connect`.
public struct KnownOperator: Sendable {
  /// The word that `connect` takes.
  public let kind: String
  public let name: String
  public let url: String
  /// What it can do: `registers`, `receipts` …
  public let abilities: [String]

  public static let all: [KnownOperator] = []

  public static func named(_ kind: String) -> KnownOperator? { all.first { $0.kind == kind } }

  static func make(_ settings: OperatorSettings, _ secret: Secret, _ transport: any Transport) throws
    -> any FiscalDataOperator
  {
    throw Fault(ServiceFault.operatorUnknown, ["name": settings.kind, "known": ""])
  }
}

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

  public static let all: [KnownOperator] = OperatorCatalogue.all.map {
    KnownOperator(kind: $0.name, name: $0.title, url: $0.url, abilities: $0.abilities.map(\.rawValue))
  }

  /// The operator of that name, in any of its spellings.
  public static func named(_ kind: String) -> KnownOperator? {
    guard let name = OperatorCatalogue.entry(kind)?.name else { return nil }
    return all.first { $0.kind == name }
  }

  static func make(_ settings: OperatorSettings, _ secret: Secret, _ transport: any Transport) throws
    -> any FiscalDataOperator
  {
    try OperatorCatalogue.make(
      name: settings.kind, url: settings.url, key: secret.value, organization: settings.organization,
      clock: settings.clock, zone: settings.zone, transport: transport)
  }
}

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
  /// What it cannot.
  public let lacking: [String]
  /// What must be given to connect: `token`, `login` …
  public let needs: [String]

  public static let all: [KnownOperator] = OperatorCatalogue.all.map {
    KnownOperator(
      kind: $0.name, name: $0.title, url: $0.url, abilities: $0.abilities.map(\.rawValue),
      lacking: $0.lacking.map(\.rawValue), needs: $0.needs.map(\.rawValue))
  }

  /// The operator of that name, in any of its spellings.
  public static func named(_ kind: String) -> KnownOperator? {
    guard let name = OperatorCatalogue.entry(kind)?.name else { return nil }
    return all.first { $0.kind == name }
  }

  /// Whether it is signed in to with a login and a password.
  var wantsPassword: Bool { needs.contains("password") }
  var wantsToken: Bool { needs.contains("token") }

  static func make(_ settings: OperatorSettings, _ secrets: OperatorSecrets, _ transport: any Transport) throws
    -> any FiscalDataOperator
  {
    var options = OperatorOptions(token: secrets.token?.value ?? "")
    options.url = settings.url
    options.authURL = settings.authURL
    options.organization = settings.organization
    options.clock = settings.clock
    options.zone = settings.zone
    options.login = settings.login
    options.password = secrets.password?.value
    options.periodDays = settings.periodDays
    options.spacing = settings.spacing
    options.parallel = settings.network?.parallel
    options.units = settings.units
    return try OperatorCatalogue.make(name: settings.kind, options, transport: transport)
  }
}

/// What an operator is given to know who asks.
struct OperatorSecrets: Sendable {
  var token: Secret?
  var password: Secret?
  /// Those that a person typed.
  var typed = OperatorCredentials()
}

/// How an operator is reached.
public struct OperatorSettings: Codable, Hashable, Sendable {
  /// `astral` …
  public var kind: String
  public var url: String?
  /// Only this organisation of the key's; all of them otherwise.
  public var organization: String?
  /// `local` or `instant`: how the operator's times are to be read.
  public var clock: String?
  /// The registers' zone, for `instant` clocks; Europe/Moscow otherwise.
  public var zone: String?
  public var login: String?
  /// Where it signs in, if that is another server.
  public var authURL: String?
  /// The variable of the environment, or the command, that gives the login's password.
  public var passwordEnv: String?
  public var passwordCommand: String?
  /// `rubles` or `kopecks`, where the operator does not say in what its sums are.
  public var units: String?
  /// The longest period in days that may be asked for at once, where it is shorter than the operator's own.
  public var periodDays: Int?
  /// Seconds between the beginnings of two requests.
  public var spacing: Double?
  /// The variable of the environment, or the command, that gives the key.
  public var tokenEnv: String?
  public var tokenCommand: String?
  public var network: NetworkSettings?

  enum CodingKeys: String, CodingKey {
    case kind
    case url
    case organization
    case clock
    case zone
    case login
    case authURL = "auth_url"
    case passwordEnv = "password_env"
    case passwordCommand = "password_command"
    case units
    case periodDays = "period_days"
    case spacing
    case tokenEnv = "token_env"
    case tokenCommand = "token_command"
    case network
  }

  public init(kind: String) { self.kind = kind }

  /// What it is called beside other operators of a profile, and in the credentials.
  public var label: String { organization.map { "\(kind) \($0)" } ?? kind }
}

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
    case tokenEnv = "token_env"
    case tokenCommand = "token_command"
    case network
  }

  public init(kind: String) { self.kind = kind }
}

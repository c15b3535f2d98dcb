/// How the books are reached.
public struct BooksSettings: Codable, Hashable, Sendable {
  /// `1c` or `files`.
  public var kind: String
  public var url: String?
  public var user: String?
  public var passwordEnv: String?
  public var passwordCommand: String?
  /// `unf3` …; read from `$metadata` when it is not said.
  public var configuration: String?
  /// Lines of the configuration's profile of names that this infobase has otherwise.
  public var names: NameTree?
  /// Of `files`.
  public var paths: [String]?
  public var network: NetworkSettings?

  enum CodingKeys: String, CodingKey {
    case kind
    case url
    case user
    case passwordEnv = "password_env"
    case passwordCommand = "password_command"
    case configuration
    case names
    case paths
    case network
  }

  public init(kind: String) { self.kind = kind }
}

/// An operator's secrets, as the credentials file keeps them.
public struct OperatorCredentials: Codable, Hashable, Sendable {
  public var token: String?
  /// Of the login.
  public var password: String?

  public init(token: String? = nil, password: String? = nil) {
    self.token = token
    self.password = password
  }
}

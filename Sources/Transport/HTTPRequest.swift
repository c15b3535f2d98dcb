/// A request to an operator or to the books. Its headers and body may hold secrets: neither is ever logged.
public struct HTTPRequest: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  public var method: Method
  /// The whole address, percent-encoded.
  public var url: String
  /// Query parameters that are secret are given here and not in `url`: they are added when the request is sent and
  /// stay out of every message.
  public var secretQuery: [(name: String, value: String)]
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]?
  /// Whether sending it twice does no harm; only such requests are retried after a broken connection.
  public var repeatable: Bool

  public init(
    _ method: Method, _ url: String, secretQuery: [(name: String, value: String)] = [],
    headers: [(name: String, value: String)] = [], body: [UInt8]? = nil, repeatable: Bool = true
  ) {
    self.method = method
    self.url = url
    self.secretQuery = secretQuery
    self.headers = headers
    self.body = body
    self.repeatable = repeatable
  }
}

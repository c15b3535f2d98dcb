/// A request to an operator or to the books. Its headers and body may hold secrets: neither is ever logged.
public struct HTTPRequest: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  public var method: Method
  /// The whole address, percent-encoded: see ``Address/url(_:query:)``.
  public var url: String
  /// Query parameters that are secret are given here and not in `url`: they are added when the request is sent and
  /// stay out of every message.
  public var secretQuery: [(name: String, value: String)]
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]?
  /// Whether sending it twice does no harm; only such requests are retried after a broken connection.
  public var repeatable: Bool
  /// What an answer means where its status does not say it: services put errors into HTTP 200, and call a mistake of
  /// the caller 500.
  public var verdict: @Sendable (HTTPResponse) -> Verdict
  /// Waited for before every try: a service that counts requests counts those that are tried again, too.
  public var turn: @Sendable () async throws -> Void = {}

  /// What is done with an answer.
  public enum Verdict: Sendable, Hashable {
    /// The HTTP status decides: 429 and 5xx are tried again, everything else is the answer.
    case byStatus
    /// It is the answer, whatever its status.
    case answer
    /// It is to be taken as an answer with this status, and tried again; `after` so many seconds where the body says it
    /// and no header Retry-After does.
    case again(status: Int, after: Double? = nil)
  }

  public init(
    _ method: Method, _ url: String, secretQuery: [(name: String, value: String)] = [],
    headers: [(name: String, value: String)] = [], body: [UInt8]? = nil, repeatable: Bool = true,
    verdict: @escaping @Sendable (HTTPResponse) -> Verdict = { _ in .byStatus }
  ) {
    self.method = method
    self.url = url
    self.secretQuery = secretQuery
    self.headers = headers
    self.body = body
    self.repeatable = repeatable
    self.verdict = verdict
  }
}

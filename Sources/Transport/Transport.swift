import Fiscal

/// Sends requests. The real one is ``CurlTransport``; there is one for a connection, shared by all of its requests.
public protocol Transport: Sendable {
  /// Sends the request and waits for the whole answer, retrying what may be retried.
  ///
  /// A status that is not retried (400, 401, 404 …) is an answer; 429 and 5xx that stay after the last try are a fault,
  /// and so is a redirection: it is never followed, as it would carry credentials to another host.
  /// - Throws: a ``Fault`` with a code of ``TransportFault``; `CancellationError` within a tenth of a second when the
  ///   task is cancelled.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

import Fiscal

/// Why a request came to nothing. Every fault has the fact `host`, with the port where it is not the usual one, and
/// `tries`, how often it was tried; none has the path, the query, headers or the body.
public enum TransportFault: String, MessageCode {
  /// The address is none: facts `host` (empty where there is none).
  case badURL = "transport.bad-url"
  case notResolved = "transport.not-resolved"
  case refused = "transport.refused"
  /// Fact `seconds`.
  case connectTimeout = "transport.connect-timeout"
  /// No byte for `seconds`.
  case silence = "transport.silence"
  /// The whole answer did not come in `seconds`.
  case wholeTimeout = "transport.whole-timeout"
  /// TLS failed: `cause` in the words of the TLS library.
  case tls = "transport.tls"
  /// The server's certificate is not trusted: `cause`.
  case certificate = "transport.certificate"
  /// Our own certificate or key cannot be used: `cause`.
  case clientCertificate = "transport.client-certificate"
  /// The file of certificate authorities cannot be used: `file`.
  case authorities = "transport.authorities"
  /// The connection ended before the answer did.
  case broken = "transport.broken"
  /// What came is not an HTTP answer, or cannot be decompressed: `cause`.
  case badAnswer = "transport.bad-answer"
  /// The answer is larger than `limit` mebibytes.
  case tooLarge = "transport.too-large"
  /// A redirection with `status` to `target`, a host.
  case redirected = "transport.redirected"
  /// The proxy would not connect: `proxy`, `status` (0 where it gave none).
  case proxy = "transport.proxy"
  /// Answered with `status` at the last of `tries`.
  case status = "transport.status"
  /// Answered with `status` and asks to wait `seconds`, longer than we do.
  case busy = "transport.busy"
  /// Anything else: `cause` in libcurl's words.
  case failed = "transport.failed"
}

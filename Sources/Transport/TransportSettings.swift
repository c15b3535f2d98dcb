import Foundation

/// How a connection is made: part of a profile, each with a sensible default. Times are seconds.
public struct TransportSettings: Sendable {
  /// Seconds to connect, from the look-up of the name to the end of the TLS handshake.
  public var connectTimeout = 10.0
  /// Seconds without a byte before the answer begins, and between its pieces.
  public var firstByteTimeout = 60.0
  /// Seconds for the whole answer.
  public var wholeTimeout = 300.0
  /// How often a request is tried in all (429, 5xx, time-outs, broken connections).
  public var tries = 5
  /// The first pause between tries in seconds; it doubles, with some chance in it, up to `longestPause`.
  public var firstPause = 0.5
  public var longestPause = 30.0
  /// The longest pause that a server may ask for with Retry-After; asked for more, the request fails at once.
  public var longestRetryAfter = 120.0
  /// Requests under way at once.
  public var parallel = 4
  /// The largest answer taken, in bytes after decompression.
  public var largestBody = 512 << 20
  /// `http://host:port`, `socks5://host:port`; nil takes the environment's (`https_proxy` …), an empty text takes none.
  public var proxy: String?
  /// A PEM file of certificate authorities besides the system's.
  public var caFile: String?
  /// A client certificate and its key, PEM files.
  public var clientCertificate: String?
  public var clientKey: String?

  public init() {}

  /// The proxy's host for messages; `-` where the environment names it. Credentials stay out.
  var proxyPlace: String {
    guard let proxy else { return "-" }
    let afterScheme = proxy.range(of: "://").map { proxy[$0.upperBound...] } ?? proxy[...]
    let authority = afterScheme.prefix { $0 != "/" }
    return String(authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority)
  }
}

/// How a connection is made: part of a profile, each with a sensible default.
public struct TransportSettings: Sendable {
  /// Seconds to connect.
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
  /// Requests under way at once.
  public var parallel = 4
  /// `http://host:port`, `socks5://host:port`; nil takes the environment's (`https_proxy` …).
  public var proxy: String?
  /// A PEM file of certificate authorities besides the system's.
  public var caFile: String?
  /// A client certificate and its key, PEM files.
  public var clientCertificate: String?
  public var clientKey: String?

  public init() {}
}

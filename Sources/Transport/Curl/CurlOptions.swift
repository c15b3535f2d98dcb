import CLibcurl
import Fiscal

/// What of a transport's settings every request of it takes.
struct CurlOptions: Sendable {
  let settings: TransportSettings
  /// Certificate authorities as PEM; nil takes the system's.
  let authorities: [UInt8]?

  /// - Throws: a fault when the file of authorities cannot be used.
  init(_ settings: TransportSettings) throws(TryFailure) {
    self.settings = settings
    authorities =
      if let file = settings.caFile {
        if let found = CurlLibrary.authorities(besides: file) {
          found
        } else {
          throw TryFailure(code: .authorities, facts: ["file": file])
        }
      } else {
        nil
      }
  }

  /// Sets them on a handle.
  func apply(to easy: UnsafeMutableRawPointer) {
    func set(_ option: CURLoption, _ value: Int) { _ = cheki_curl_set_long(easy, option, value) }
    func set(_ option: CURLoption, _ value: String) { _ = cheki_curl_set_text(easy, option, value) }
    set(CURLOPT_NOSIGNAL, 1)
    // Without this, giving a request up while its host's name is looked up waits for the look-up to end.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(clamping: settings.connectTimeout * 1000)))
    if let proxy = settings.proxy { set(CURLOPT_PROXY, proxy) }
    if let certificate = settings.clientCertificate { set(CURLOPT_SSLCERT, certificate) }
    if let key = settings.clientKey { set(CURLOPT_SSLKEY, key) }
    if let authorities {
      _ = authorities.withUnsafeBytes {
        cheki_curl_set_blob(easy, CURLOPT_CAINFO_BLOB, $0.baseAddress, $0.count)
      }
    }
  }
}

extension Int {
  /// The nearest integer to a number of any size; 0 for NaN.
  init(clamping value: Double) {
    self = value.isNaN ? 0 : Int(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
  }
}

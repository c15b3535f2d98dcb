import CLibcurl
import Foundation

/// What libcurl needs once in a process.
enum CurlLibrary {
  /// Initialises libcurl at the first use; false when it cannot.
  static let isReady = cheki_curl_global_init() == CURLE_OK

  /// The certificate authorities of the system with those of `file` besides them, as PEM; nil when the file cannot be
  /// read or holds no certificate. libcurl takes one file or one text, so both are put into one.
  static func authorities(besides file: String) -> [UInt8]? {
    guard let own = FileManager.default.contents(atPath: file),
      own.range(of: Data("-----BEGIN CERTIFICATE-----".utf8)) != nil
    else { return nil }
    let known = cheki_curl_system_authorities().map { [String(cString: $0)] } ?? []
    let candidates = known + ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"]
    let system = candidates.lazy.compactMap { FileManager.default.contents(atPath: $0) }.first ?? Data()
    return Array(system) + [UInt8(ascii: "\n")] + Array(own)
  }
}

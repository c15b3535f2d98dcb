import Fiscal
import Foundation

/// The address of a service as a person types it, made fit for requests: Cyrillic hosts and paths encoded, credentials
/// set apart so that they get into no message.
public struct Address: Hashable, Sendable {
  /// `http` or `https`.
  public let scheme: String
  /// In ASCII: `xn--80akn5b.xn--p1ai`; an IPv6 address in brackets.
  public let host: String
  public let port: Int?
  /// Percent-encoded, empty or beginning with `/`, without a `/` at the end.
  public let path: String
  /// What stood before `@`, decoded.
  public let user: String?
  public let password: String?

  /// Nil unless the text is an address of HTTP with a host. A query and a fragment are left out.
  public init?(_ text: some StringProtocol) {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = parts.encodedHost, !host.isEmpty,
      parts.port.map({ (1...65_535).contains($0) }) ?? true
    else { return nil }
    self.scheme = scheme
    self.host = host.lowercased()
    port = parts.port
    user = parts.user
    password = parts.password
    var path = Substring(parts.percentEncodedPath)
    while path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
  }

  private init(_ other: Address, path: String) {
    scheme = other.scheme
    host = other.host
    port = other.port
    user = other.user
    password = other.password
    self.path = path
  }

  /// The host, and the port where one was given: what messages show.
  public var place: String { port.map { "\(host):\($0)" } ?? host }

  /// The whole address without credentials.
  public var text: String { "\(scheme)://\(place)\(path)" }

  /// The same server with another path: `/oauth/service`; an empty one is its root.
  public func replacing(path: String) -> Address { Address(self, path: path) }

  /// The same address with this path where it has none: `/api/v4.2`.
  public func defaulting(path: String) -> Address {
    self.path.isEmpty ? Address(self, path: path) : self
  }

  /// An address below this one, encoded and without credentials.
  /// - Parameters:
  ///   - path: what comes after the base, not encoded: `Catalog_Номенклатура(guid'…')`.
  ///   - query: names and values, not encoded.
  public func url(_ path: String = "", query: [(name: String, value: String)] = []) -> String {
    var url = text
    if !path.isEmpty { url += (path.hasPrefix("/") ? "" : "/") + PercentEncoding.path(path) }
    if !query.isEmpty { url += "?" + PercentEncoding.query(query) }
    return url
  }
}

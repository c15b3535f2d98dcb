/// Percent-encoding of addresses (RFC 3986) over UTF-8.
public enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
  /// What may stand bare in a path; OData keys are written with quotes, commas and brackets.
  private static let inPath = unreserved.union("/!$&'()*+,;=:@".utf8)
  /// What may stand bare in a name or value of a query and is no separator there.
  private static let inQuery = unreserved.union("!$'()*,:;/@".utf8)

  /// A path; its slashes stay.
  public static func path(_ text: some StringProtocol) -> String { encode(text, keeping: inPath) }

  /// `name=value&name=value`. A space becomes `%20`.
  public static func query(_ parts: [(name: String, value: String)]) -> String {
    parts.map { encode($0.name, keeping: inQuery) + "=" + encode($0.value, keeping: inQuery) }.joined(separator: "&")
  }

  /// Everything but letters, digits and `-._~`.
  public static func component(_ text: some StringProtocol) -> String { encode(text, keeping: unreserved) }

  private static func encode(_ text: some StringProtocol, keeping kept: Set<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

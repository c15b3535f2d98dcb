import Foundation

/// HTTP's Basic authentication (RFC 7617) in UTF-8, as 1С reads it.
public enum BasicAuthorization {
  public static func header(user: String, password: String) -> (name: String, value: String) {
    ("Authorization", "Basic " + Data("\(user):\(password)".utf8).base64EncodedString())
  }
}

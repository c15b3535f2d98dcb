/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    case unexpectedEnd = "json.unexpected-end"
    case unexpectedByte = "json.unexpected-byte"
    case badNumber = "json.bad-number"
    case badEscape = "json.bad-escape"
    case badUTF8 = "json.bad-utf8"
    case controlCharacter = "json.control-character"
    case tooDeep = "json.too-deep"
    case duplicateKey = "json.duplicate-key"
    case trailingText = "json.trailing-text"
  }

  public let reason: Reason
  /// Byte offset from the start of the text.
  public let offset: Int
  /// Line of the text, from 1.
  public let line: Int
  /// The key, where one is repeated.
  public let key: String?
}

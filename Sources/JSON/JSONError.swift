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

  /// What the grammar wants where something else came.
  public enum Expected: String, CaseIterable, Sendable {
    case value = "json.expected.value"
    case key = "json.expected.key"
    case colon = "json.expected.colon"
    case commaOrBracket = "json.expected.comma-or-bracket"
    case commaOrBrace = "json.expected.comma-or-brace"
    case quote = "json.expected.quote"
  }

  public let reason: Reason
  /// Byte offset from the start of the text.
  public let offset: Int
  /// Line of the text, from 1.
  public let line: Int
  /// The key, where one is repeated.
  public let key: String?
  /// What was expected instead, where the reader can tell.
  public let expected: Expected?

  public init(reason: Reason, offset: Int, line: Int, key: String? = nil, expected: Expected? = nil) {
    self.reason = reason
    self.offset = offset
    self.line = line
    self.key = key
    self.expected = expected
  }
}

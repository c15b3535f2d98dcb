/// ФПД (tag 1077): a number of four bytes, printed with zeros in front to ten digits.
public struct FiscalSign: Hashable, Sendable, CustomStringConvertible {
  public let value: UInt32

  public init(_ value: UInt32) { self.value = value }

  /// Nil unless the text, trimmed, is digits that fit four bytes.
  public init?(_ text: some StringProtocol) {
    let text = text.trimmed
    guard text.isDigits, let value = UInt32(text) else { return nil }
    self.value = value
  }

  public var description: String {
    let text = String(value)
    return String(repeating: "0", count: 10 - text.count) + text
  }
}

/// Номер ФН (tag 1041): exactly 16 digits.
public struct DriveNumber: DigitsText {
  public let text: String

  /// Nil unless the text, trimmed, is exactly 16 digits.
  public init?(_ text: some StringProtocol) {
    let text = text.trimmed
    guard text.utf8.count == 16, text.isDigits else { return nil }
    self.text = text
  }

  /// Debugging drives (МГМ) begin with 9999.
  public var isForDebugging: Bool { text.hasPrefix("9999") }
}

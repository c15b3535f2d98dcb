/// ИНН: 10 digits of an organisation or 12 of a person.
public struct TaxNumber: DigitsText {
  public let text: String

  /// Nil unless the text, trimmed, is 10 or 12 digits. A ten-digit number that a register padded with two zeros in
  /// front loses them (seen in operators' data). The check digit is not looked at: see ``isValid``.
  public init?(_ text: some StringProtocol) {
    var text = text.trimmed
    if text.utf8.count == 12, text.hasPrefix("00") { text.removeFirst(2) }
    guard text.utf8.count == 10 || text.utf8.count == 12, text.isDigits else { return nil }
    self.text = text
  }

  /// Whether the check digits fit: weights 2 4 10 3 5 9 4 6 8 for ten digits; for twelve the 11th with
  /// 7 2 4 10 3 5 9 4 6 8 and the 12th with 3 in front of those.
  public var isValid: Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    func check(_ weights: [Int]) -> Int { zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10 }
    guard digits[0] != 0 || digits[1] != 0 else { return false }
    if digits.count == 10 { return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9] }
    return check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10]
      && check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
  }
}

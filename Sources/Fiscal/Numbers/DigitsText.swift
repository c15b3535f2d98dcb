/// A number of the field that is text: РНМ, ФН, ИНН. Never an integer: leading zeros count.
public protocol DigitsText: Hashable, Sendable, Comparable, CustomStringConvertible {
  var text: String { get }
}

extension DigitsText {
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
  public var description: String { text }
}

extension StringProtocol {
  /// True for one or more ASCII digits and nothing else.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

  /// Without white space at both ends, no-break space included.
  var trimmed: String {
    // Nearly every text has plain letters or digits at both ends; asking Unicode for each of them is slow.
    let whole = String(self)
    if let first = whole.utf8.first, let last = whole.utf8.last, first.isInk, last.isInk { return whole }
    var text = Substring(whole)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension UInt8 {
  /// True for a visible ASCII character, which is no white space and no part of any.
  fileprivate var isInk: Bool { self > 0x20 && self < 0x7F }
}

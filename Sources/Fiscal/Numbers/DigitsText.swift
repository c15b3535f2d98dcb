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
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

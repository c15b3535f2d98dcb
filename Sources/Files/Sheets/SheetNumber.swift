import Fiscal

/// Numbers of a sheet, which are binary fractions written in decimal.
enum SheetNumber {
  /// The number as it was typed: without an exponent and rounded to the 15 digits that a spreadsheet keeps, so that
  /// `0.28999999999999998` is 0.29. Nil when it is no number.
  static func plain(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0, abs(exponent) < 40 else {
      return nil
    }
    let isNegative = first.hasPrefix("-")
    let mantissa = (isNegative ? first.dropFirst() : first).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = mantissa.first else { return nil }
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    var digits = (whole + fraction).utf8.map { Int($0) - 48 }
    guard !digits.isEmpty, digits.count <= 400, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    var point = whole.utf8.count + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    round(&digits, &point)
    while digits.last == 0 { digits.removeLast() }
    guard !digits.isEmpty else { return "0" }
    let text = digits.map { String($0) }.joined()
    let written =
      if point <= 0 {
        "0." + String(repeating: "0", count: -point) + text
      } else if point >= digits.count {
        text + String(repeating: "0", count: point - digits.count)
      } else {
        "\(text.prefix(point)).\(text.dropFirst(point))"
      }
    return (isNegative ? "-" : "") + written
  }

  /// Whether the number stands there as it was typed: a few digits, a point among them at the most.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 15, let first = bytes.first, first &- 48 <= 9, let last = bytes.last, last &- 48 <= 9 else {
      return false
    }
    return bytes.allSatisfy { $0 &- 48 <= 9 || $0 == UInt8(ascii: ".") } && bytes.count { $0 == UInt8(ascii: ".") } <= 1
  }

  private static func round(_ digits: inout [Int], _ point: inout Int) {
    guard digits.count > 15 else { return }
    let up = digits[15] >= 5
    digits.removeLast(digits.count - 15)
    guard up else { return }
    var at = 14
    while at >= 0, digits[at] == 9 {
      digits[at] = 0
      at -= 1
    }
    if at >= 0 {
      digits[at] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// A serial number of days, to the second, as a text that ``WallClock`` reads; a time of day alone for less than a
  /// day. Nil when it is no date of our time.
  static func clock(_ text: String, from1904: Bool) -> String? {
    guard let serial = Double(text), serial >= 0, serial < 100_000 else { return nil }
    let seconds = (serial * 86_400).rounded()
    if serial < 1 { return String(WallClock(seconds: Int64(seconds)).description.dropFirst(11)) }
    // Day 1 of 1900 is 25 568 days before 1970, one more for the 29 February 1900 that spreadsheets believe in.
    let days: Int64 = from1904 ? 24_107 : 25_569
    guard serial > 20_000 else { return nil }
    return WallClock(seconds: Int64(seconds) - days * 86_400).description
  }
}

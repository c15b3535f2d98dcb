/// The code by which a product is known everywhere: its GTIN, whatever the receipt writes around it.
///
/// A barcode (EAN-8, EAN-13, UPC, ITF-14) and a marking code of one piece (GS1 with `01`, a pack of tobacco, ФФД 1.05's
/// tag 1162 in hexadecimal) of the same product give the same code.
public struct ProductCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Fourteen digits, zeros in front.
  public let gtin: String

  /// Nil where the text holds no GTIN whose check digit fits.
  public init?(_ text: some StringProtocol) {
    guard let gtin = Self.find(in: Self.bare(text)) else { return nil }
    self.gtin = gtin
  }

  /// As a barcode has it: EAN-13, or EAN-8 where that is all; 14 digits for a package of several.
  public var description: String {
    let rest = gtin.drop { $0 == "0" }
    return String(gtin.suffix(rest.count <= 8 ? 8 : rest.count <= 13 ? 13 : 14))
  }

  public static func < (a: ProductCode, b: ProductCode) -> Bool { a.gtin < b.gtin }

  // MARK: Reading

  /// Without spaces, brackets around identifiers, a scanner's `]d2` in front, and the group separator.
  private static func bare(_ text: some StringProtocol) -> [UInt8] {
    // A serial number may have brackets of its own.
    let ignored = text.trimmed.hasPrefix("(") ? " \t\u{1D}()" : " \t\u{1D}"
    var bytes = text.utf8.filter { !ignored.utf8.contains($0) }
    if bytes.count > 3, bytes[0] == UInt8(ascii: "]") { bytes.removeFirst(3) }
    return bytes
  }

  private static func find(in bytes: [UInt8]) -> String? {
    let digits = bytes.prefix { isDigit($0) }
    if digits.count == bytes.count, [8, 12, 13, 14].contains(digits.count) { return checked(digits) }
    if digits.count >= 16, digits.starts(with: "01".utf8), let gtin = checked(bytes[2..<16]) { return gtin }
    // A pack of cigarettes: GTIN, serial number, price, signature; 21, 25 or 29 characters.
    if digits.count >= 14, [21, 25, 29].contains(bytes.count), let gtin = checked(bytes[..<14]) { return gtin }
    return hexadecimal(bytes)
  }

  /// Tag 1162: two bytes that tell the kind, then the code as a number of six bytes: `444D…` of a marked piece.
  private static func hexadecimal(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 16 else { return nil }
    let head = String(decoding: bytes[..<4], as: UTF8.self).uppercased()
    guard ["444D", "450D", "4508", "490E"].contains(head),
      let number = UInt64(String(decoding: bytes[4..<16], as: UTF8.self), radix: 16), number < 100_000_000_000_000
    else { return nil }
    return checked(Array(String(number).utf8)[...])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The digits filled up to fourteen when the last one is their check digit (GS1 General Specifications, 7.9).
  private static func checked(_ digits: ArraySlice<UInt8>) -> String? {
    guard (2...14).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    let text = String(repeating: "0", count: 14 - digits.count) + String(decoding: digits, as: UTF8.self)
    var sum = 0
    for (at, digit) in text.utf8.enumerated() { sum += Int(digit - 48) * (at % 2 == 0 ? 3 : 1) }
    return sum % 10 == 0 && sum > 0 ? text : nil
  }
}

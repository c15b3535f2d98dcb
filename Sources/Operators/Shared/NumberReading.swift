import Fiscal
import Foundation
import JSON

extension DocumentReader {
  /// A number that counts from 1; nil for 0.
  static func number(_ json: JSONValue?) -> UInt32? { json?.integer.flatMap { $0 > 0 ? UInt32(exactly: $0) : nil } }

  /// РНМ, blanks and lost zeros in front forgiven.
  static func registration(_ text: String) -> RegistrationNumber? {
    let digits = text.filter { !$0.isWhitespace }
    guard !digits.isEmpty, digits.utf8.count <= 16 else { return nil }
    return RegistrationNumber(String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }

  /// № ФН, blanks forgiven.
  static func drive(_ text: String) -> DriveNumber? { DriveNumber(text.filter { !$0.isWhitespace }) }

  /// ФПД: a number, or base64 of the six bytes of tag 1077, of which the last four count.
  static func fiscalSign(_ json: JSONValue) -> FiscalSign? {
    if let number = json.integer { return UInt32(exactly: number).map { FiscalSign($0) } }
    guard let bytes = json.text.flatMap({ Data(base64Encoded: $0) }), bytes.count == 6 else { return nil }
    return FiscalSign(bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  /// A binary fraction that was written out (`0.45400000000000001`) is rounded to the eight digits of tag 1023.
  static func quantity(_ text: String) -> Quantity? {
    if let exact = Quantity(text) { return exact }
    guard var long = Decimal(string: text, locale: nil) else { return nil }
    var rounded = Decimal()
    NSDecimalRound(&rounded, &long, 8, .plain)
    return Quantity(rounded.description)
  }
}

import Fiscal

/// What a correction says of itself, in a receipt's body.
enum PackedCorrection {
  private static let kind: UInt8 = 1
  private static let date: UInt8 = 2
  private static let number: UInt8 = 4

  static func pack(_ correction: Correction, into packer: inout Packer) {
    var known: UInt8 = 0
    if correction.kind != nil { known |= kind }
    if correction.date != nil { known |= date }
    if correction.number != nil { known |= number }
    packer.append(byte: known)
    if let value = correction.kind { packer.append(signed: Int64(value.rawValue)) }
    if let value = correction.date { packer.append(signed: Int64(value.number)) }
    if let value = correction.number { packer.append(value) }
  }

  static func unpack(_ unpacker: inout Unpacker) throws -> Correction {
    var correction = Correction()
    let known = try unpacker.byte()
    if known & kind != 0 { correction.kind = Correction.Kind(rawValue: Int(try unpacker.signed())) }
    if known & date != 0 { correction.date = try day(try unpacker.signed()) }
    if known & number != 0 { correction.number = try unpacker.text() }
    return correction
  }

  /// A day that the calendar can count to.
  private static func day(_ number: Int64) throws -> CalendarDay {
    guard (-10_000_000...10_000_000).contains(number) else { throw Damage(what: "day of a correction") }
    return CalendarDay(number: Int(number))
  }
}

/// РНМ (tag 1037): the registration number of a register, 16 digits. The first ten are given by the ФНС, the last six
/// are a CRC over them, the owner's ИНН and the serial number.
public struct RegistrationNumber: DigitsText {
  public let text: String

  /// Nil unless the text, trimmed, is exactly 16 digits. The check part is not looked at: see ``isPlausible`` and
  /// ``isValid(owner:serial:)``.
  public init?(_ text: some StringProtocol) {
    let text = text.trimmed
    guard text.utf8.count == 16, text.isDigits else { return nil }
    self.text = text
  }

  /// False when no CRC-16 can give the last six digits: they are above 065535.
  public var isPlausible: Bool { (Int(text.suffix(6)) ?? .max) <= 65535 }

  /// Whether the check part fits the owner and the serial number (заводской номер): CRC-16/CCITT-FALSE over
  /// order number padded to 10, ИНН to 12 and serial number to 20 digits, all with zeros in front.
  public func isValid(owner: TaxNumber, serial: String) -> Bool {
    let padded = { (text: String, width: Int) in String(repeating: "0", count: max(0, width - text.utf8.count)) + text }
    let subject = text.prefix(10) + padded(owner.text, 12) + padded(serial.trimmed, 20)
    return Int(text.suffix(6)) == Int(Self.crc16(subject.utf8))
  }

  /// CRC-16/CCITT-FALSE: polynomial 0x1021, initial 0xFFFF, no reflection. `123456789` gives 0x29B1.
  static func crc16(_ bytes: some Sequence<UInt8>) -> UInt16 {
    var crc: UInt16 = 0xFFFF
    for byte in bytes {
      crc ^= UInt16(byte) << 8
      for _ in 0..<8 { crc = crc & 0x8000 != 0 ? (crc << 1) ^ 0x1021 : crc << 1 }
    }
    return crc
  }
}

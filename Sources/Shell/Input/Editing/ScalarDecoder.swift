/// Letters out of bytes that come one at a time. Bytes that are no UTF-8 are dropped: a terminal sends them only by mistake.
struct ScalarDecoder {
  private var bytes: [UInt8] = []

  mutating func add(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes = [] }
    bytes.append(byte)
    let length =
      switch bytes[0] {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard bytes.count >= length else { return nil }
    defer { bytes = [] }
    return length == 0 ? nil : String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }
}

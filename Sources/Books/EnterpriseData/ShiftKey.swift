import Fiscal

/// The key that a shift's report has in files: made of the shift, so that the same shift has the same key for ever.
enum ShiftKey {
  /// A GUID of version 8 (RFC 9562: of one's own making).
  static func key(of shift: ShiftID) -> String {
    var digits = Array(hex(hash(shift, 0)) + hex(hash(shift, 1)))
    digits[12] = "8"
    digits[16] = ["8", "9", "a", "b"][Int(hash(shift, 2) % 4)]
    let text = String(digits)
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst()).map { from, to in String(Array(text)[from..<to]) }.joined(separator: "-")
  }

  /// Eleven characters, as many as the number of a document has.
  static func number(of shift: ShiftID) -> String {
    let text = String(hash(shift, 3) % 2_821_109_907_456, radix: 36, uppercase: true)
    return "CK-" + String(repeating: "0", count: max(0, 8 - text.count)) + text
  }

  private static func hex(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  /// FNV-1a.
  private static func hash(_ shift: ShiftID, _ salt: Int) -> UInt64 {
    "cheki \(salt) \(shift.drive.text):\(shift.number)".utf8.reduce(14_695_981_039_346_656_037) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
  }
}

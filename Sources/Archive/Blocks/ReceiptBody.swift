import Fiscal

/// What a receipt has beside its figures. Lines and warnings stay packed: storing compares and carries them, only reading
/// looks into them.
struct ReceiptBody: Equatable {
  private static let fiscalSign: UInt8 = 1
  private static let key: UInt8 = 2
  private static let inn: UInt8 = 4
  private static let taxation: UInt8 = 8
  private static let correction: UInt8 = 16
  private static let warnings: UInt8 = 32
  private static let lines: UInt8 = 64

  var fiscalSign: FiscalSign?
  /// The source's own key of the record.
  var key: String?
  var inn: TaxNumber?
  var taxation: Int?
  var correction: Correction?
  /// ``PackedWarnings``; nil for none.
  var warnings: ArraySlice<UInt8>?
  /// ``PackedLines``; nil for none.
  var lines: ArraySlice<UInt8>?

  init(_ bytes: ArraySlice<UInt8>) throws {
    var unpacker = Unpacker(bytes)
    let known = try unpacker.byte()
    if known & Self.fiscalSign != 0 { fiscalSign = FiscalSign(try Self.fourBytes(&unpacker)) }
    if known & Self.key != 0 { key = try unpacker.text() }
    if known & Self.inn != 0 { inn = try Self.taxNumber(try unpacker.number()) }
    if known & Self.taxation != 0 { taxation = Int(try unpacker.signed()) }
    if known & Self.correction != 0 { correction = try PackedCorrection.unpack(&unpacker) }
    if known & Self.warnings != 0 { warnings = try unpacker.counted() }
    if known & Self.lines != 0 { lines = try unpacker.counted() }
    guard unpacker.isAtEnd else { throw Damage(what: "body of a receipt") }
  }

  func packed() -> [UInt8] {
    var packer = Packer()
    Self.pack(
      &packer, fiscalSign: fiscalSign, key: key, inn: inn, taxation: taxation, correction: correction,
      warnings: warnings, lines: lines)
    return packer.bytes
  }

  /// The fiscal sign alone.
  static func fiscalSign(of bytes: ArraySlice<UInt8>) throws -> FiscalSign? {
    var unpacker = Unpacker(bytes)
    return try unpacker.byte() & fiscalSign == 0 ? nil : FiscalSign(try fourBytes(&unpacker))
  }

  fileprivate static func pack(
    _ packer: inout Packer, fiscalSign: FiscalSign?, key: String?, inn: TaxNumber?, taxation: Int?,
    correction: Correction?, warnings: ArraySlice<UInt8>?, lines: ArraySlice<UInt8>?
  ) {
    var known: UInt8 = 0
    if fiscalSign != nil { known |= Self.fiscalSign }
    if key != nil { known |= Self.key }
    if inn != nil { known |= Self.inn }
    if taxation != nil { known |= Self.taxation }
    if correction != nil { known |= Self.correction }
    if warnings != nil { known |= Self.warnings }
    if lines != nil { known |= Self.lines }
    packer.append(byte: known)
    if let value = fiscalSign?.value {
      for shift: UInt32 in [0, 8, 16, 24] { packer.append(byte: UInt8(truncatingIfNeeded: value >> shift)) }
    }
    if let key { packer.append(key) }
    if let inn { packer.append(number(of: inn)) }
    if let taxation { packer.append(signed: Int64(taxation)) }
    if let correction { PackedCorrection.pack(correction, into: &packer) }
    if let warnings { packer.append(counted: warnings) }
    if let lines { packer.append(counted: lines) }
  }

  private static func fourBytes(_ unpacker: inout Unpacker) throws -> UInt32 {
    var value: UInt32 = 0
    for shift: UInt32 in [0, 8, 16, 24] { value |= UInt32(try unpacker.byte()) << shift }
    return value
  }

  /// Ten or twelve digits as a number, the width in its lowest bit.
  private static func number(of inn: TaxNumber) -> UInt64 {
    var value: UInt64 = 0
    for digit in inn.text.utf8 { value = value &* 10 &+ UInt64(digit &- 48) }
    return value << 1 | (inn.text.utf8.count == 12 ? 1 : 0)
  }

  private static func taxNumber(_ number: UInt64) throws -> TaxNumber {
    let digits = String(number >> 1)
    let width = number & 1 == 0 ? 10 : 12
    guard let inn = TaxNumber(String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits) else {
      throw Damage(what: "ИНН of a receipt")
    }
    return inn
  }
}

/// Packs bodies one after another, in the same memory.
struct BodyPacker: Sendable {
  /// The body packed last.
  private(set) var body = Packer()
  private var lines = Packer()
  private var warnings = Packer()

  /// - Parameter name: Gives the number of an item's name.
  mutating func pack(_ receipt: Receipt, key: String?, name: (String) throws -> UInt32) rethrows {
    lines.removeAll()
    if !receipt.items.isEmpty { try PackedLines.pack(receipt.items, into: &lines, name: name) }
    warnings.removeAll()
    if !receipt.warnings.isEmpty { PackedWarnings.pack(receipt.warnings, into: &warnings) }
    body.removeAll()
    ReceiptBody.pack(
      &body, fiscalSign: receipt.fiscalSign, key: key, inn: receipt.inn, taxation: receipt.taxation,
      correction: receipt.correction == Correction() ? nil : receipt.correction,
      warnings: warnings.bytes.isEmpty ? nil : warnings.bytes[...],
      lines: lines.bytes.isEmpty ? nil : lines.bytes[...])
  }
}

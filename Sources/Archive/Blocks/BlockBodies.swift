/// The bodies of a block's receipts as bytes: a format byte, then each behind its count.
enum BlockBodies {
  private static let format: UInt8 = 1

  /// - Parameter bodies: The bodies one after another, each behind its count already.
  static func pack(counted bodies: [UInt8]) -> [UInt8] { [format] + bodies }

  static func pack(_ bodies: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
    var packer = Packer()
    packer.append(byte: format)
    for body in bodies { packer.append(counted: body) }
    return packer.bytes
  }

  static func unpack(_ bytes: [UInt8], rows: Int) throws -> [ArraySlice<UInt8>] {
    guard bytes.first == format else { throw Damage(what: "format of bodies") }
    return try split(bytes.dropFirst(), rows: rows)
  }

  /// Bodies that follow one another without a format byte.
  static func split(_ bytes: ArraySlice<UInt8>, rows: Int) throws -> [ArraySlice<UInt8>] {
    var unpacker = Unpacker(bytes)
    var bodies: [ArraySlice<UInt8>] = []
    bodies.reserveCapacity(rows)
    for _ in 0..<rows { bodies.append(try unpacker.counted()) }
    guard unpacker.isAtEnd else { throw Damage(what: "bodies of a block") }
    return bodies
  }
}

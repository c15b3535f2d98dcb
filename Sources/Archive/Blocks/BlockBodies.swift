/// The bodies of a block's receipts as bytes: a format byte, then each behind its count; compressed when there is
/// enough of them, since remarks and lines repeat.
enum BlockBodies {
  private static let plain: UInt8 = 1
  private static let compressed: UInt8 = 2
  private static let few = 512
  /// What the bodies of a block never reach; more is damage.
  private static let most = 1 << 30

  /// - Parameter bodies: The bodies one after another, each behind its count already.
  static func pack(counted bodies: [UInt8]) throws -> [UInt8] {
    var packer = Packer()
    if bodies.count < few {
      packer.append(byte: plain)
      packer.append(raw: bodies)
    } else {
      packer.append(byte: compressed)
      packer.append(UInt64(bodies.count))
      packer.append(counted: try Zstd.compress(bodies))
    }
    return packer.bytes
  }

  static func pack(_ bodies: some Sequence<ArraySlice<UInt8>>) throws -> [UInt8] {
    var packer = Packer()
    for body in bodies { packer.append(counted: body) }
    return try pack(counted: packer.bytes)
  }

  static func unpack(_ bytes: [UInt8], rows: Int) throws -> [ArraySlice<UInt8>] {
    try split(try unpack(bytes), rows: rows)
  }

  /// The bodies one after another, each behind its count.
  static func unpack(_ bytes: [UInt8]) throws -> ArraySlice<UInt8> {
    var unpacker = Unpacker(bytes)
    switch try unpacker.byte() {
    case plain: return bytes.dropFirst()
    case compressed:
      guard let size = Int(exactly: try unpacker.number()), size <= most else { throw Damage(what: "size of bodies") }
      let packed = try unpacker.counted()
      guard unpacker.isAtEnd else { throw Damage(what: "end of bodies") }
      return try Zstd.decompress(packed, size: size)[...]
    default: throw Damage(what: "format of bodies")
    }
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

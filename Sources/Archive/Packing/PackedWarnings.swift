import Fiscal

/// A receipt's warnings in one cell: codes with their facts.
enum PackedWarnings {
  /// Nil for no warnings.
  static func pack(_ warnings: [Message]) -> [UInt8]? {
    if warnings.isEmpty { return nil }
    var packer = Packer()
    packer.append(UInt64(warnings.count))
    for warning in warnings {
      packer.append(warning.code)
      packer.append(UInt64(warning.facts.count))
      for (name, value) in warning.facts.sorted(by: { $0.key < $1.key }) {
        packer.append(name)
        packer.append(value)
      }
    }
    return packer.bytes
  }

  static func unpack(_ bytes: [UInt8]?) throws -> [Message] {
    guard let bytes else { return [] }
    var unpacker = Unpacker(bytes)
    return try (0..<unpacker.count()).map { _ in
      let code = try unpacker.text()
      var facts: [String: String] = [:]
      for _ in 0..<(try unpacker.count()) {
        let name = try unpacker.text()
        facts[name] = try unpacker.text()
      }
      return Message(code: code, facts: facts)
    }
  }
}

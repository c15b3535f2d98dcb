import Fiscal

/// A receipt's warnings in one cell: codes with their facts.
enum PackedWarnings {
  static func pack(_ warnings: [Message], into packer: inout Packer) {
    packer.append(UInt64(warnings.count))
    for warning in warnings {
      packer.append(warning.code)
      packer.append(UInt64(warning.facts.count))
      // Most have one fact at most, and every receipt of a demonstration's register may have a remark.
      if warning.facts.count < 2 {
        for fact in warning.facts { append(fact, to: &packer) }
      } else {
        for fact in warning.facts.sorted(by: { $0.key < $1.key }) { append(fact, to: &packer) }
      }
    }
  }

  private static func append(_ fact: (key: String, value: String), to packer: inout Packer) {
    packer.append(fact.key)
    packer.append(fact.value)
  }

  static func unpack(_ bytes: ArraySlice<UInt8>) throws -> [Message] {
    var unpacker = Unpacker(bytes)
    let warnings = try (0..<unpacker.count()).map { _ in
      let code = try unpacker.text()
      var facts: [String: String] = [:]
      for _ in 0..<(try unpacker.count()) {
        let name = try unpacker.text()
        facts[name] = try unpacker.text()
      }
      return Message(code: code, facts: facts)
    }
    guard unpacker.isAtEnd else { throw Damage(what: "warnings of a receipt") }
    return warnings
  }
}

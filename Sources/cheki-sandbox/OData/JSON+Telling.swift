import JSON

/// Rows told otherwise.
extension JSONValue {
  func renamed(_ names: [String: String]) -> JSONValue {
    .object((members ?? []).map { JSONMember(names[$0.key] ?? $0.key, $0.value) })
  }

  func without(_ names: [String]) -> JSONValue { .object((members ?? []).filter { !names.contains($0.key) }) }

  func adding(_ more: [(String, JSONValue)]) -> JSONValue {
    .object((members ?? []) + more.map { JSONMember($0.0, $0.1) })
  }

  func replaced(_ name: String, _ change: (String) -> String) -> JSONValue {
    .object(
      (members ?? []).map { member in
        member.key == name ? JSONMember(name, .string(change(member.value.text ?? ""))) : member
      })
  }

  func replacedValue(_ name: String, _ value: JSONValue) -> JSONValue {
    .object((members ?? []).map { $0.key == name ? JSONMember(name, value) : $0 })
  }

  /// With the rows of a table told otherwise.
  func mapped(_ table: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
    .object(
      (members ?? []).map { member in
        guard member.key == table, let rows = member.value.elements else { return member }
        return JSONMember(table, .array(rows.map(change)))
      })
  }
}

extension EntitySet {
  /// The same rows told otherwise.
  func told(
    as name: String? = nil, keys: [String]? = nil, targets: [String: String] = [:],
    _ change: @escaping @Sendable (JSONValue) -> JSONValue
  ) -> EntitySet {
    var told: EntitySet
    switch rows {
    case .fixed(let rows): told = EntitySet(name ?? self.name, keys: keys ?? self.keys, rows.map(change))
    case .dated(let date, let make):
      told = EntitySet(name ?? self.name, keys: keys ?? self.keys, sample: change(sample), date: date) { plan in
        make(plan).map(change)
      }
    }
    told.targets = self.targets.merging(targets) { $1 }
    return told
  }

  /// The rows of two sets as those of one.
  func joined(_ other: EntitySet) -> EntitySet {
    guard case .dated(let date, let mine) = rows, case .dated(_, let others) = other.rows else { return self }
    var joined = EntitySet(name, keys: keys, sample: sample, date: date) { mine($0) + others($0) }
    joined.targets = targets
    return joined
  }
}

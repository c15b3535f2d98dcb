import Fiscal
import JSON

/// What was sent against what 1С keeps: the only way to find what it silently ignored.
enum RecordComparison {
  /// The names of what differs: attributes, tables (`Запасы`), columns of tables (`Запасы.Цена`), each once.
  static func differing(_ sent: JSONValue, _ kept: JSONValue) -> [String] {
    var names: [String] = []
    func note(_ name: String) { if !names.contains(name) { names.append(name) } }
    for member in sent.members ?? [] where !member.key.contains("@") {
      guard let rows = member.value.elements else {
        if !isSame(member.value, kept[member.key]) { note(member.key) }
        continue
      }
      let keptRows = inOrder(kept[member.key]?.elements ?? [])
      guard rows.count == keptRows.count else {
        note(member.key)
        continue
      }
      for (row, keptRow) in zip(inOrder(rows), keptRows) {
        for cell in row.members ?? [] where cell.key != "LineNumber" && !isSame(cell.value, keptRow[cell.key]) {
          note("\(member.key).\(cell.key)")
        }
      }
    }
    return names
  }

  private static func inOrder(_ rows: [JSONValue]) -> [JSONValue] {
    let numbers = rows.map { $0["LineNumber"]?.integer ?? 0 }
    return rows.indices.sorted { numbers[$0] == numbers[$1] ? $0 < $1 : numbers[$0] < numbers[$1] }.map { rows[$0] }
  }

  /// Numbers may come as texts, sums with the noise of a binary fraction; what is empty may not come at all.
  static func isSame(_ sent: JSONValue, _ kept: JSONValue?) -> Bool {
    if case .bool(let flag) = sent { return kept?.bool == flag }
    let (a, b) = (sent.text ?? "", kept?.text ?? "")
    if a == b || isEmpty(a) && isEmpty(b) { return true }
    if case .string = sent, ObjectKey(a) != nil { return a.lowercased() == b.lowercased() }
    guard let x = Decimal.plain(a), let y = Decimal.plain(b) else { return a.foldedName == b.foldedName }
    if x == y { return true }
    guard let x = Decimal.kopecks(a), let y = Decimal.kopecks(b) else { return false }
    return x == y
  }

  private static func isEmpty(_ text: String) -> Bool {
    ["", "0", ObjectKey.empty, "StandardODATA.Undefined", "0001-01-01T00:00:00"].contains(text)
  }
}

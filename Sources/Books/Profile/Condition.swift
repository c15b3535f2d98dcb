import Fiscal

/// An attribute that must have one of some values: `{ field: Статус, values: [Пробит] }`.
public struct Condition: Hashable, Sendable {
  public let field: String
  public let values: [String]

  /// Nil where the field is left empty.
  init?(_ section: SettingSection) throws(Fault) {
    guard let field = try section.text("field") else { return nil }
    self.field = field
    values = try section.list("values") + section.list("value")
    guard !values.isEmpty else { throw section.bad("values", "", expected: "@setting.list") }
  }

  /// Whether the record satisfies it; true where the record does not have the attribute at all.
  func holds(for record: ODataRecord) -> Bool {
    guard record.has(field) else { return true }
    return values.contains(record.text(field) ?? "")
  }
}

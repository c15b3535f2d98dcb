/// What `$metadata` says of an infobase: the sets that are included in the interface, and the types that were wanted.
public struct Metadata: Hashable, Sendable {
  /// A type of a set, or of a table's rows.
  public struct EntityType: Hashable, Sendable {
    /// Types by property: `Edm.Double`, `Collection(StandardODATA.Document_ЧекККМ_Запасы_RowType)`.
    public var properties: [String: String] = [:]
    /// The set to which a reference leads: `КассаККМ` to `Catalog_КассыККМ`.
    public var references: [String: String] = [:]
  }

  public var sets: Set<String> = []
  /// By the set's name; types of rows by `Document_ЧекККМ_Запасы`.
  public var types: [String: EntityType] = [:]

  /// Values of enumerations by their names, of those that were wanted.
  public var enumerations: [String: Set<String>] = [:]

  public init() {}

  /// How a reference is written in a set.
  public enum ReferenceForm: Hashable, Sendable {
    /// `Name_Key`, a key: one type.
    case key
    /// `Name` with `Name_Type`: several types.
    case typed
    /// `Name`, a value that is no key.
    case plain
  }

  public func has(_ property: String, in set: String) -> Bool { types[set]?.properties[property] != nil }

  public func form(of name: String, in set: String) -> ReferenceForm? {
    if has(name + "_Key", in: set) { return .key }
    guard has(name, in: set) else { return nil }
    return has(name + "_Type", in: set) ? .typed : .plain
  }

  /// The properties in which a reference, or a plain attribute, is written.
  public func columns(of name: String, in set: String) -> [String] {
    switch form(of: name, in: set) {
    case nil: []
    case .key: [name + "_Key"]
    case .typed: [name, name + "_Type"]
    case .plain: [name]
    }
  }
}

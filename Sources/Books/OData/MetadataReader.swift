import Fiscal

/// Reads `$metadata` (EDMX, CSDL 3) as a stream. Full configurations have some 15 MB and 3 800 types: only the names of
/// the sets are kept, and the properties of the types that are wanted.
public final class MetadataReader {
  private var metadata = Metadata()
  private let types: Set<String>
  private let properties: Set<String>
  /// The type that is being read, and whether all of its properties are wanted.
  private var current: (name: String, whole: Bool)?
  /// References of wanted types: type, property, association.
  private var links: [(type: String, property: String, association: String)] = []
  private var association: String?
  private var enumeration: String?
  private static let wantedEnumerations: Set = ["СтавкиНДС"]
  /// The type at the far end of an association.
  private var targets: [String: String] = [:]

  private init(types: Set<String>, properties: Set<String>) {
    self.types = types
    self.properties = properties
  }

  /// - Parameters:
  ///   - types: sets of which every property is kept, and those of their tables.
  ///   - properties: properties that are kept of every document.
  /// - Throws: a ``Fault`` with ``BooksFault/metadataUnreadable``.
  public static func read(
    _ bytes: [UInt8], types: Set<String>, properties: Set<String> = []
  ) throws(Fault) -> Metadata {
    let reader = MetadataReader(types: types, properties: properties)
    let stream = XMLStream(
      begin: { [unowned reader] in reader.begin($0, $1) }, end: { [unowned reader] in reader.end($0) })
    do {
      try stream.read(bytes)
    } catch {
      throw Fault(BooksFault.metadataUnreadable, ["line": String(error.line), "cause": error.cause])
    }
    for link in reader.links {
      reader.metadata.types[link.type]?.references[link.property] = reader.targets[link.association]
    }
    return reader.metadata
  }

  private func begin(_ element: String, _ attributes: XMLStream.Attributes) {
    switch element {
    case "EntityType", "ComplexType": beginType(attributes["Name"] ?? "")
    case "Property":
      guard let current, let name = attributes["Name"], current.whole || properties.contains(name) else { return }
      metadata.types[current.name, default: Metadata.EntityType()].properties[name] = attributes["Type"] ?? ""
    case "NavigationProperty":
      guard let current, let name = attributes["Name"], let association = attributes["Relationship"] else { return }
      links.append((current.name, name, Self.tail(association)))
    case "Association": association = attributes["Name"]
    case "End":
      guard let association, attributes["Role"] == "End", let type = attributes["Type"] else { return }
      targets[association] = Self.tail(type)
    case "EnumType": enumeration = attributes["Name"].flatMap { Self.wantedEnumerations.contains($0) ? $0 : nil }
    case "Member":
      if let enumeration, let name = attributes["Name"] { metadata.enumerations[enumeration, default: []].insert(name) }
    case "EntitySet":
      if let name = attributes["Name"] { metadata.sets.insert(name) }
    default: break
    }
  }

  private func end(_ element: String) {
    switch element {
    case "EntityType", "ComplexType": current = nil
    case "Association": association = nil
    case "EnumType": enumeration = nil
    default: break
    }
  }

  private func beginType(_ name: String) {
    let base = name.hasSuffix("_RowType") ? String(name.dropLast("_RowType".count)) : name
    if types.contains(where: { base == $0 || base.hasPrefix($0 + "_") }) {
      current = (base, true)
    } else if base.hasPrefix("Document_"), base == name {
      current = (base, false)
    } else {
      current = nil
    }
  }

  /// A name without its namespace: `StandardODATA.Catalog_КассыККМ`.
  private static func tail(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
  }
}

import Fiscal
import JSON

/// Writes members of a record the way a set has them: `Name_Key`, `Name` with `Name_Type`, whole numbers of ten digits as
/// texts. What the set has not is left out: 1С would ignore it without a word.
struct RecordWriting {
  let metadata: Metadata
  /// A set, or a table of it: `Document_ОтчетОРозничныхПродажах_Запасы`.
  let set: String

  /// Where `$metadata` does not have the type, names are taken as they are.
  private var isKnown: Bool { metadata.types[set] != nil }

  func has(_ name: String?) -> Bool { name.map { !isKnown || metadata.form(of: $0, in: set) != nil } ?? false }

  /// - Parameter key: nil writes an empty reference.
  func reference(_ name: String?, _ key: String?, to target: String? = nil) -> [JSONMember] {
    guard let name, has(name) else { return [] }
    let text = key ?? ObjectKey.empty
    switch isKnown ? metadata.form(of: name, in: set) : .key {
    case .typed?:
      let type = key == nil ? "Undefined" : target
      return [
        JSONMember(name, .string(key ?? "")),
        JSONMember(name + "_Type", .string("StandardODATA.\(type ?? "Undefined")")),
      ]
    case .plain?: return [JSONMember(name, .string(key ?? ""))]
    default: return [JSONMember(name + "_Key", .string(text))]
    }
  }

  func number(_ name: String?, _ text: String) -> [JSONMember] {
    guard let name, has(name) else { return [] }
    let isText = ["Edm.Int64", "Edm.String"].contains(metadata.types[set]?.properties[name] ?? "")
    return [JSONMember(name, isText ? .string(text) : .number(text))]
  }

  func sum(_ name: String?, _ sum: Kopecks) -> [JSONMember] {
    number(name, Quantity(sum.rubles)?.text ?? sum.rubles)
  }

  func text(_ name: String?, _ text: String) -> [JSONMember] {
    guard let name, has(name) else { return [] }
    return [JSONMember(name, .string(text))]
  }

  func clock(_ name: String?, _ clock: WallClock?) -> [JSONMember] {
    guard let name, let clock, has(name) else { return [] }
    return [JSONMember(name, .string(clock.description))]
  }

  /// A value that a profile gives: `true`, a number, or a text, by the attribute's type.
  func plain(_ name: String, _ value: String) -> [JSONMember] {
    guard has(name) else { return [] }
    switch metadata.types[set]?.properties[name] ?? "" {
    case "Edm.Boolean": return [JSONMember(name, .bool(value == "true"))]
    case "Edm.Double", "Edm.Int16", "Edm.Int32", "Edm.Decimal":
      return [JSONMember(name, Decimal.plain(value) == nil ? .string(value) : .number(value))]
    case "" where value == "true" || value == "false": return [JSONMember(name, .bool(value == "true"))]
    default: return [JSONMember(name, .string(value))]
    }
  }
}

import Fiscal
import JSON

/// A record as 1С told it: names and values of JSON. Numbers may come as texts and texts as numbers; an empty text, an
/// empty date (`0001-01-01T00:00:00`) and an empty key are nil.
public struct ODataRecord: Hashable, Sendable {
  public let json: JSONValue

  public init(_ json: JSONValue) { self.json = json }

  /// Whether there is such a member, be it empty.
  public func has(_ name: String) -> Bool { json.members?.contains { $0.key == name } ?? false }

  /// A text, trimmed, inner spaces folded.
  public func text(_ name: String?) -> String? { name.flatMap { json[$0]?.text?.foldedName } }

  public func flag(_ name: String?) -> Bool? { name.flatMap { json[$0]?.bool } }

  public func clock(_ name: String?) -> WallClock? { text(name).flatMap { WallClock($0) } }

  public func key(_ name: String?) -> ObjectKey? { text(name).flatMap { ObjectKey($0) } }

  /// A whole number above 0, as numbers of documents and shifts are; nil for 0.
  public func number(_ name: String?) -> UInt32? {
    guard let value = name.flatMap({ json[$0]?.integer }), value > 0 else { return nil }
    return UInt32(exactly: value)
  }

  /// A count, 0 included.
  public func count(_ name: String?) -> Int? {
    guard let value = name.flatMap({ json[$0]?.integer }), value >= 0 else { return nil }
    return Int(exactly: value)
  }

  /// A sum in rubles, to the kopeck.
  public func sum(_ name: String?) -> Kopecks? { text(name).flatMap { Decimal.kopecks($0) } }

  public func quantity(_ name: String?) -> Quantity? { text(name).flatMap { Quantity(Decimal.plain($0) ?? $0) } }

  /// The rows of a table.
  public func rows(_ name: String?) -> [ODataRecord] {
    name.flatMap { json[$0]?.elements }?.map(ODataRecord.init) ?? []
  }

  /// A reference written `Name_Key`, or `Name` with `Name_Type` beside it.
  public func reference(_ name: String?) -> ObjectReference? {
    guard let name else { return nil }
    if let key = key(name + "_Key") { return ObjectReference(set: nil, key: key) }
    guard let key = key(name) else { return nil }
    return ObjectReference(
      set: text(name + "_Type").map { $0.split(separator: ".").last.map(String.init) ?? $0 }, key: key)
  }

  /// The record as JSON on one line, without the bytes of value storages (`…_Base64Data`), which would be most of it.
  public var original: String {
    guard let members = json.members else { return json.serialized() }
    return JSONValue.object(members.filter { !$0.key.hasSuffix("_Base64Data") }).serialized()
  }
}

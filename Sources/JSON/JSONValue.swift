/// A JSON text as a tree. Numbers keep the text that was written, so that `149.90` never becomes a binary fraction.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number's own text: `149.90`, `1e3`.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order in which they were written; where a key repeats, the first one is found.
  case object([JSONMember])
}

/// A key of an object with its value.
public struct JSONMember: Hashable, Sendable {
  public var key: String
  public var value: JSONValue

  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue {
  /// The member of an object; nil where there is none, where it is null, or where this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let member = members.first(where: { $0.key == key }),
      member.value != .null
    else { return nil }
    return member.value
  }

  /// The first of several spellings of a member that is there.
  public subscript(keys: [String]) -> JSONValue? {
    for key in keys {
      if let value = self[key] { return value }
    }
    return nil
  }

  public var members: [JSONMember]? { if case .object(let members) = self { members } else { nil } }

  public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The elements of an array, or a single value as the only element, as services write «one or many».
  public var oneOrMany: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The text of a string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The text of a string or of a number, as services write the one for the other; nil for an empty one.
  public var text: String? {
    switch self {
    case .string(let text), .number(let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  /// A whole number written as a number (`12`, `12.0`, `1.2e1`) or as a string of digits.
  public var integer: Int64? {
    guard let text else { return nil }
    if let value = Int64(text) { return value }
    return JSONValue.whole(text)
  }

  public var bool: Bool? {
    switch self {
    case .bool(let value): value
    case .string("true"), .number("1"), .string("1"): true
    case .string("false"), .number("0"), .string("0"): false
    default: nil
    }
  }

  /// A decimal with a fraction of zeros or with an exponent, when it is whole and fits.
  private static func whole(_ text: String) -> Int64? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let exponent = parts.count == 2 ? Int(parts[1]) : 0, (-18...18).contains(exponent) else { return nil }
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard mantissa.allSatisfy({ $0.utf8.last.map { (48...57).contains($0) } ?? false }) else { return nil }
    let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
    guard fraction.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    var digits = String(mantissa[0]) + fraction
    var shift = exponent - fraction.count
    while shift < 0, digits.last == "0" {
      digits.removeLast()
      shift += 1
    }
    guard shift >= 0, shift <= 18 else { return nil }
    return Int64(digits + String(repeating: "0", count: shift))
  }
}

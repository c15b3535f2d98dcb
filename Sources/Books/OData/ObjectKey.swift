/// The key of an object of 1С: a GUID in small letters, never the empty one.
public struct ObjectKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  /// How a reference that leads nowhere is written.
  static let empty = "00000000-0000-0000-0000-000000000000"

  /// Nil for the empty key and for what is none, so that a key may stand in a query as it is.
  public init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    guard text.utf8.count == 36, text != Self.empty else { return nil }
    for (at, byte) in text.utf8.enumerated() {
      let isDash = byte == UInt8(ascii: "-")
      guard isDash == [8, 13, 18, 23].contains(at) else { return nil }
      guard isDash || (48...57).contains(byte) || (97...102).contains(byte) else { return nil }
    }
    description = text
  }

  public static func < (a: ObjectKey, b: ObjectKey) -> Bool { a.description < b.description }
}

/// A reference to an object: its set, as far as that is known, and its key.
public struct ObjectReference: Hashable, Sendable {
  public let set: String?
  public let key: ObjectKey
}

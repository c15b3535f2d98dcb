/// Something to be told to a person, before it is put into words: a stable code, and the facts that its wording takes.
///
/// The words stand in the shell's catalogue, in Russian and in English, under the code. A fact is data (a name, a
/// number, a path); one that begins with `@` names another entry of the catalogue (`@sign.sale`).
public struct Message: Hashable, Sendable {
  public let code: String
  public let facts: [String: String]

  public init(_ code: some MessageCode, _ facts: [String: String] = [:]) {
    self.code = code.rawValue
    self.facts = facts
  }

  /// A message that was kept as text and is read back.
  public init(code: String, facts: [String: String]) {
    self.code = code
    self.facts = facts
  }
}

/// The codes of one room: an enum of texts such as `transport.timeout`. All cases are known, so that a test can
/// refuse a code without words.
public protocol MessageCode: RawRepresentable<String>, CaseIterable, Sendable {}

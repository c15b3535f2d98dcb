import Fiscal

/// An entry of the journal as it is read back.
public struct JournalRecord: Hashable, Sendable {
  /// By this machine's wall clock.
  public var datetime: WallClock
  public var user: String
  public var register: RegistrationNumber?
  /// The code, of ``JournalEvent`` unless a newer program wrote it, and its facts.
  public var message: Message

  /// The facts as scripts take them: a word of the catalogue (`@side.operator`) as the plain word (`operator`).
  public var facts: [String: String] {
    message.facts.mapValues { value in
      guard value.hasPrefix("@"), let dot = value.lastIndex(of: ".") else { return value }
      return String(value[value.index(after: dot)...])
    }
  }

  /// The same as one line: `shift=76 reason="…"`.
  public var details: String { FactsText.text(facts) }
}

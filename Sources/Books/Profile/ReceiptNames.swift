import Fiscal

/// Where documents of receipts stand. Several roles may share a set; then `operation` tells them apart.
public struct ReceiptNames: Hashable, Sendable {
  enum Choice: String, CaseIterable { case yes, no }

  /// `sale`, `return`, `correction` …
  public let role: String
  public let set: String
  /// Nil where the document does not say it by itself: a correction.
  public let sign: Sign?
  public let operation: Condition?
  /// When the document is punched.
  public let when: Condition?
  /// Nil where the document does not refer to a register.
  public let register: String?
  public let shift: String?
  public let number: String?
  public let total: String?
  /// True once the shift's report holds the receipt.
  public let archived: String?
  public let archivedWhen: Condition?
  /// References to the person, the first that is filled counts.
  public let cashiers: [String]
  /// Table of lines.
  public let lines: String?
  /// Whether a document without a fiscal operation is a receipt.
  public let alone: Bool

  init?(role: String, _ section: SettingSection) throws(Fault) {
    guard let set = try section.text("set") else { return nil }
    self.role = role
    self.set = set
    sign = try section.text("sign").map { text throws(Fault) in
      guard let sign = Sign(name: text) else {
        throw section.bad("sign", text, expected: Sign.allCases.map(\.name).joined(separator: " | "))
      }
      return sign
    }
    operation = try Condition(section.section("operation"))
    when = try Condition(section.section("when"))
    register = try section.text("register")
    shift = try section.text("shift")
    number = try section.text("number")
    total = try section.text("total")
    archived = try section.text("archived")
    archivedWhen = try Condition(section.section("archived-when"))
    cashiers = try section.list("cashier")
    lines = try section.text("lines")
    let isAlone = try section.choice("alone", otherwise: Choice.yes) == .yes
    if isAlone, sign != nil {
      for line in ["register", "total"] { _ = try section.required(line) }
    }
    alone = isAlone && sign != nil
  }
}

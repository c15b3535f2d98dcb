/// Keys of objects: made of what the object is, and read back, so that no object has to be kept to be found.
enum ODataKey {
  enum Kind: Int {
    case organization = 1
    case outlet, register, employee, goods, shift, document, operation, report
    case equipment, rate, user, unit, currency, other
  }

  static let empty = "00000000-0000-0000-0000-000000000000"

  static func text(_ kind: Kind, _ number: Int) -> String {
    let digits = String(UInt32(truncatingIfNeeded: number), radix: 16)
    let zeros = String(repeating: "0", count: max(0, 8 - digits.count))
    return "\(zeros)\(digits)-c0de-11f1-9a0\(String(kind.rawValue, radix: 16))-0050569f0001"
  }

  /// Of something that happened in a shift.
  static func text(_ kind: Kind, _ plan: ShiftPlan, _ slot: Int = 0) -> String {
    text(kind, number(plan, slot))
  }

  static func number(_ plan: ShiftPlan, _ slot: Int) -> Int {
    plan.till << 20 | plan.day << 10 | plan.part << 8 | slot & 0xFF
  }

  /// The number in a key; nil where it is none of ours.
  static func number(of text: String) -> Int? {
    guard text.count == 36, text.hasSuffix("-0050569f0001") else { return nil }
    return Int(text.prefix(8), radix: 16)
  }

  /// The register and the day on which something of that key happened.
  static func place(of text: String) -> (till: Int, day: Int)? {
    number(of: text).map { ($0 >> 20, $0 >> 10 & 0x3FF) }
  }
}

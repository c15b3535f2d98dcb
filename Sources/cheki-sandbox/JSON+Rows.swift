import Fiscal
import JSON

extension JSONValue {
  static func record(_ members: [(String, JSONValue)]) -> JSONValue { .object(members.map { JSONMember($0.0, $0.1) }) }
  static func whole(_ number: Int) -> JSONValue { .number(String(number)) }
  static func kopecks(_ sum: Kopecks) -> JSONValue { .number(String(sum.count)) }
  /// Rubles as 1С writes them: a number without superfluous zeros.
  static func rubles(_ sum: Kopecks) -> JSONValue { .number(Quantity(sum.rubles)?.text ?? "0") }
}

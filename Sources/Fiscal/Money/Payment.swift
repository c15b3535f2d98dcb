/// How a settlement is paid (вид оплаты): the five sums of a fiscal receipt.
public enum Payment: Int, CaseIterable, Sendable, Hashable {
  /// Наличными, tag 1031.
  case cash
  /// Безналичными, tag 1081.
  case electronic
  /// Предоплатой (зачёт аванса), tag 1215.
  case prepaid
  /// Постоплатой (в кредит), tag 1216.
  case postpaid
  /// Встречным предоставлением, tag 1217.
  case provision

  /// The name in the machine formats.
  public var name: String {
    switch self {
    case .cash: "cash"
    case .electronic: "electronic"
    case .prepaid: "prepaid"
    case .postpaid: "postpaid"
    case .provision: "provision"
    }
  }

  public init?(name: String) {
    guard let found = Payment.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

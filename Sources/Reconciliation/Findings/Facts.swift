/// In what two receipts can agree or differ, in the order of the findings.
public struct Facts: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let sign = Facts(rawValue: 1)
  public static let sum = Facts(rawValue: 2)
  public static let payments = Facts(rawValue: 4)
  public static let shift = Facts(rawValue: 8)
  public static let time = Facts(rawValue: 16)
  public static let cashier = Facts(rawValue: 32)
  public static let number = Facts(rawValue: 64)

  /// The words of `detail`, in order.
  public var names: [String] {
    let all: [(Facts, String)] = [
      (.sign, "sign"), (.sum, "sum"), (.payments, "payments"), (.shift, "shift"), (.time, "time"),
      (.cashier, "cashier"), (.number, "number"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }

  /// How telling the facts are where two pairs agree in equally many: a number and a time name a receipt better than a
  /// sum, a shift or a cashier, which many receipts share.
  var weight: Int {
    var weight = 0
    if contains(.number) { weight += 8 }
    if contains(.time) { weight += 7 }
    if contains(.sum) { weight += 5 }
    if contains(.payments) { weight += 4 }
    if contains(.sign) { weight += 4 }
    if contains(.shift) { weight += 3 }
    if contains(.cashier) { weight += 1 }
    return weight
  }
}

/// Ставка НДС of a line (tag 1199).
public enum VATRate: Int, CaseIterable, Sendable, Hashable {
  case twenty = 1
  case ten = 2
  case twentyOf120 = 3
  case tenOf110 = 4
  case zero = 5
  case none = 6
  case five = 7
  case seven = 8
  case fiveOf105 = 9
  case sevenOf107 = 10
  /// 22 %, since 2026-01-01.
  case twentyTwo = 11
  case twentyTwoOf122 = 12

  /// As printed and exported: `22%`, `22/122`, `0%`, `none`.
  public var name: String {
    switch self {
    case .twenty: "20%"
    case .ten: "10%"
    case .twentyOf120: "20/120"
    case .tenOf110: "10/110"
    case .zero: "0%"
    case .none: "none"
    case .five: "5%"
    case .seven: "7%"
    case .fiveOf105: "5/105"
    case .sevenOf107: "7/107"
    case .twentyTwo: "22%"
    case .twentyTwoOf122: "22/122"
    }
  }

  /// Whole percents of the rate; nil for «без НДС».
  public var percent: Int64? {
    switch self {
    case .twenty, .twentyOf120: 20
    case .ten, .tenOf110: 10
    case .zero: 0
    case .none: nil
    case .five, .fiveOf105: 5
    case .seven, .sevenOf107: 7
    case .twentyTwo, .twentyTwoOf122: 22
    }
  }

  /// The tax inside a gross sum, to the kopeck, half up: sum × r ÷ (100 + r). That of a sum taken back is its mirror.
  public func tax(in gross: Kopecks) -> Kopecks {
    guard let percent, percent > 0 else { return .zero }
    if gross.count < 0 { return -tax(in: -gross) }
    let base = 100 + percent
    let whole = gross.count / base
    let rest = gross.count % base
    return Kopecks(whole * percent + (rest * percent * 2 + base) / (base * 2))
  }
}

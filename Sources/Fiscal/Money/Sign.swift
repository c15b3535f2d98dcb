/// Признак расчёта (tag 1054).
public enum Sign: Int, CaseIterable, Sendable, Hashable, Comparable {
  /// Приход: the buyer pays.
  case sale = 1
  /// Возврат прихода.
  case `return` = 2
  /// Расход: the shop pays.
  case expense = 3
  /// Возврат расхода.
  case expenseReturn = 4

  public static func < (a: Sign, b: Sign) -> Bool { a.rawValue < b.rawValue }

  /// +1 when the sum adds to a net total (sale, expense return), −1 when it takes away from it.
  public var direction: Int64 {
    switch self {
    case .sale, .expenseReturn: 1
    case .return, .expense: -1
    }
  }

  /// The sum with the sign that it has in a net total.
  public func net(_ sum: Kopecks) -> Kopecks { direction > 0 ? sum : -sum }

  /// The name in the machine formats and in commands.
  public var name: String {
    switch self {
    case .sale: "sale"
    case .return: "return"
    case .expense: "expense"
    case .expenseReturn: "expense-return"
    }
  }

  public init?(name: String) {
    guard let found = Sign.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

import Fiscal

/// What a licence allows.
public enum Tariff: String, CaseIterable, Sendable, Comparable {
  /// Reconciliation before closing, list of receipts.
  case basic
  /// Loading of sales, too.
  case extended

  /// For a register and a year.
  public var price: Kopecks { self == .basic ? Kopecks(120_000) : Kopecks(360_000) }

  public static func < (a: Tariff, b: Tariff) -> Bool { a == .basic && b == .extended }
}

/// What a register is connected for.
public enum Scenario: String, CaseIterable, Sendable {
  /// Сверка.
  case check
  /// Сверка и загрузка.
  case load

  /// The least tariff that allows it.
  public var tariff: Tariff { self == .check ? .basic : .extended }
}

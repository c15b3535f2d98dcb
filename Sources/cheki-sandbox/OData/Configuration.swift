/// A configuration of 1С, each with names of its own.
enum Configuration: String, CaseIterable, Sendable {
  case unf3
  case retail3
  case retail2
  case ut11
  case bp3

  /// What the configuration calls itself, and its release.
  var release: (name: String, version: String) {
    switch self {
    case .unf3: ("УправлениеНебольшойФирмой", "3.0.8.73")
    case .retail3: ("Розница", "3.0.13.374")
    case .retail2: ("Розница", "2.3.21.35")
    case .ut11: ("УправлениеТорговлей", "11.5.22.134")
    case .bp3: ("БухгалтерияПредприятия", "3.0.151.27")
    }
  }

  /// Whether VAT rates are an enumeration.
  var hasRatesByName: Bool { self == .retail2 || self == .bp3 }

  /// Attributes of the report that 1С wants filled before it posts.
  var required: [String] {
    switch self {
    case .unf3, .retail3:
      [
        "ВалютаДокумента_Key", "ВидЦен_Key", "КассаККМ_Key", "НалогообложениеНДС", "Организация_Key",
        "Подразделение_Key",
        "СтатусКассовойСмены", "Статья_Key", "СтруктурнаяЕдиница_Key",
      ]
    case .retail2: ["КассаККМ_Key", "Магазин_Key"]
    case .ut11: ["Валюта_Key", "ВидЦены_Key", "КассаККМ_Key", "Организация_Key", "Склад_Key"]
    case .bp3: ["ВидОперации", "Организация_Key", "Склад_Key", "СчетКасса_Key", "ВалютаДокумента_Key"]
    }
  }

  /// The report's tables whose sums make its total: with which sign.
  var totals: [(table: String, column: String, sign: Int64)] {
    switch self {
    case .unf3, .retail3: [("Запасы", "Всего", 1)]
    case .retail2, .ut11: [("Товары", "Сумма", 1)]
    case .bp3: [("Товары", "Сумма", 1), ("Возвраты", "Сумма", -1)]
    }
  }
}

/// How people name an object of 1С whose set is `Document_КассоваяСмена`: «Документ.КассоваяСмена».
enum ObjectName {
  private static let kinds = [
    "Catalog": "Справочник", "Document": "Документ", "DocumentJournal": "ЖурналДокументов", "Constant": "Константа",
    "InformationRegister": "РегистрСведений", "AccumulationRegister": "РегистрНакопления",
    "AccountingRegister": "РегистрБухгалтерии", "ExchangePlan": "ПланОбмена", "ChartOfAccounts": "ПланСчетов",
    "ChartOfCharacteristicTypes": "ПланВидовХарактеристик",
  ]

  static func people(_ set: String) -> String {
    let parts = set.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let kind = kinds[String(parts[0])] else { return set }
    return "\(kind).\(parts[1])"
  }

  static func people(_ sets: some Sequence<String>) -> String {
    Set(sets).sorted().map(people).joined(separator: ", ")
  }
}

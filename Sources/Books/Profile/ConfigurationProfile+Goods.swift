extension ConfigurationProfile {
  /// The built-in trees with what they say of goods.
  static let trees: [String: SettingTree] = builtIn.reduce(into: [:]) { trees, profile in
    trees[profile.key] = (goodsLines[profile.key] ?? goodsOfOthers).overridden(by: profile.value)
  }

  /// Barcodes and matches, read from УНФ 3.0.8.73, БП 3.0.151, УТ 11.5.22 and Розница 2.2. The register of matches
  /// belongs to 1С's library of operators.
  private static let goodsLines: [String: SettingTree] = [
    "unf3": goods(barcodes: byUnit, mappings: byName),
    "retail3": goods(barcodes: byUnit, mappings: byName),
    "bp3": goods(barcodes: ["set": "InformationRegister_ШтрихкодыНоменклатуры"], mappings: byNameAndCode),
    "ut11": goods(barcodes: byPackaging, mappings: byName, vat: "СтавкаНДС"),
    "retail2": goods(
      barcodes: [
        "set": "InformationRegister_Штрихкоды", "goods": "Владелец", "characteristic": "Характеристика",
        "packaging": "Упаковка",
      ], mappings: byName, vat: "СтавкаНДС"),
  ]

  private static let goodsOfOthers = goods(
    barcodes: ["set": "InformationRegister_ШтрихкодыНоменклатуры"], mappings: byNameAndCode)

  private static let byUnit: SettingTree = [
    "set": "InformationRegister_ШтрихкодыНоменклатуры", "characteristic": "Характеристика",
    "packaging": "ЕдиницаИзмерения",
  ]

  private static let byPackaging: SettingTree = [
    "set": "InformationRegister_ШтрихкодыНоменклатуры", "characteristic": "Характеристика", "packaging": "Упаковка",
  ]

  private static let byName: SettingTree = ["name": "Наименование", "characteristic": "Характеристика"]

  private static let byNameAndCode: SettingTree = ["name": "НоменклатураНаименование", "code": "Штрихкод"]

  private static func goods(
    barcodes: SettingTree, mappings: SettingTree, vat: String = "ВидСтавкиНДС"
  ) -> SettingTree {
    let empty: SettingTree = [
      "set": "", "name": "", "code": "", "goods": "Номенклатура", "characteristic": "", "packaging": "",
    ]
    let register: SettingTree = ["set": "InformationRegister_СопоставлениеНоменклатурыОФД"]
    return [
      "goods": [
        "full-name": "НаименованиеПолное", "article": "Артикул", "code": "Code", "vat": .text(vat),
      ],
      "barcodes": empty.overridden(by: ["code": "Штрихкод"]).overridden(by: barcodes),
      "goods-matches": empty.overridden(by: register).overridden(by: mappings),
    ]
  }
}

import Fiscal
import JSON

/// Tells what a УНФ keeps the way another configuration does.
struct Dialect: Sendable {
  let configuration: Configuration
  let chain: Chain

  func sets(_ sets: [EntitySet]) -> [EntitySet] {
    var all: [EntitySet] = []
    for set in sets { if let told = told(set) { all.append(told) } }
    if configuration == .retail2 { all = merged(all, ["Document_ЧекККМ"]) }
    if configuration == .bp3 { all = merged(all, ["Document_РозничнаяПродажа"]) }
    return all + more
  }

  /// Sale and return are one document in some configurations.
  private func merged(_ sets: [EntitySet], _ names: Set<String>) -> [EntitySet] {
    var all: [EntitySet] = []
    for set in sets {
      if names.contains(set.name), let at = all.firstIndex(where: { $0.name == set.name }) {
        all[at] = all[at].joined(set)
      } else {
        all.append(set)
      }
    }
    return all
  }

  // MARK: Set by set

  private func told(_ set: EntitySet) -> EntitySet? {
    switch configuration {
    case .unf3, .retail3: set
    case .retail2: retail2(set)
    case .ut11: ut11(set)
    case .bp3: bp3(set)
    }
  }

  private func retail2(_ set: EntitySet) -> EntitySet? {
    switch set.name {
    case "Catalog_СтруктурныеЕдиницы":
      set.told(as: "Catalog_Магазины") { $0.without(["ТипСтруктурнойЕдиницы"]) }
    case "Catalog_КассыККМ": set.told { register($0, outlet: "Магазин_Key") }
    case "Catalog_СтавкиНДС", "InformationRegister_НастройкиКассОФД": nil
    case "InformationRegister_СопоставлениеНоменклатурыОФД": nil
    case "Catalog_КлассификаторЕдиницИзмерения": set.told(as: "Catalog_БазовыеЕдиницыИзмерения") { $0 }
    case "Catalog_Номенклатура": set.told { goods($0) }
    case "InformationRegister_ШтрихкодыНоменклатуры":
      set.told(as: "InformationRegister_Штрихкоды", keys: ["Штрихкод"]) { row in
        .record([
          ("Штрихкод", row["Штрихкод"] ?? .null), ("Владелец", row["Номенклатура_Key"] ?? .null),
          ("Владелец_Type", .string("StandardODATA.Catalog_Номенклатура")),
          ("Характеристика_Key", .string(ODataKey.empty)), ("Упаковка_Key", .string(ODataKey.empty)),
        ])
      }
    case "Document_ЧекККМ": set.told { receipt2($0, isReturn: false) }
    case "Document_ЧекККМВозврат": set.told(as: "Document_ЧекККМ") { receipt2($0, isReturn: true) }
    case "Document_ЧекККМКоррекции": set.told(as: "Document_ЧекКоррекции") { $0.without(["ПозицииЧека", "Оплата"]) }
    case "InformationRegister_ФискальныеОперации":
      set.told { $0.replaced("ДокументОснование_Type") { $0.replacing("ЧекККМВозврат", with: "ЧекККМ") } }
    case "Document_ОтчетОРозничныхПродажах": set.told { report2($0) }
    default: set
    }
  }

  private func ut11(_ set: EntitySet) -> EntitySet? {
    switch set.name {
    case "Catalog_СтруктурныеЕдиницы": set.told(as: "Catalog_Склады") { $0.without(["ТипСтруктурнойЕдиницы"]) }
    case "Catalog_КассыККМ": set.told { register($0, outlet: "Склад_Key", keepsCurrency: true) }
    case "Catalog_КлассификаторЕдиницИзмерения": set.told(as: "Catalog_УпаковкиЕдиницыИзмерения") { $0 }
    case "Catalog_Номенклатура": set.told { goods($0) }
    case "Document_КассоваяСмена":
      set.told { row in
        row.renamed(["КассаККМ_Key": "КассаККМ"])
          .adding([("КассаККМ_Type", .string("StandardODATA.Catalog_КассыККМ"))])
      }
    case "Document_ЧекККМ", "Document_ЧекККМВозврат":
      set.told(targets: ["КассоваяСмена": "Document_КассоваяСмена", "Кассир": "Catalog_Пользователи"]) {
        receipt11($0)
      }
    case "Document_ОтчетОРозничныхПродажах": set.told { report11($0) }
    default: set
    }
  }

  private func bp3(_ set: EntitySet) -> EntitySet? {
    switch set.name {
    case "Catalog_СтруктурныеЕдиницы": set.told(as: "Catalog_Склады") { $0.without(["ТипСтруктурнойЕдиницы"]) }
    case "Catalog_КассыККМ", "Catalog_СтавкиНДС", "InformationRegister_НастройкиКассОФД",
      "Document_ЧекККМКоррекции":
      nil
    case "InformationRegister_СопоставлениеНоменклатурыОФД":
      set.told(keys: ["НоменклатураНаименование", "Штрихкод"]) { row in
        .record([
          ("НоменклатураНаименование", row["Наименование"] ?? .null), ("Штрихкод", .string("")),
          ("Номенклатура_Key", row["Номенклатура_Key"] ?? .null),
        ])
      }
    case "InformationRegister_ШтрихкодыНоменклатуры":
      set.told(keys: ["Штрихкод"]) { row in
        .record([("Штрихкод", row["Штрихкод"] ?? .null), ("Номенклатура_Key", row["Номенклатура_Key"] ?? .null)])
      }
    // A text of ten characters, whatever it is for.
    case "Document_КассоваяСмена":
      set.told { $0.renamed(["КассаККМ_Key": "КассаККМ"]).replaced("КассаККМ") { _ in "" } }
    case "Document_ЧекККМ": set.told(as: "Document_РозничнаяПродажа") { sale3($0, isReturn: false) }
    case "Document_ЧекККМВозврат": set.told(as: "Document_РозничнаяПродажа") { sale3($0, isReturn: true) }
    case "InformationRegister_ФискальныеОперации":
      set.told { row in
        row.replaced("ДокументОснование_Type") { type in
          type.replacing("ЧекККМВозврат", with: "РозничнаяПродажа").replacing(
            "ЧекККМКоррекции", with: "РозничнаяПродажа"
          )
          .replacing("ЧекККМ", with: "РозничнаяПродажа")
        }
      }
    case "Document_ОтчетОРозничныхПродажах": set.told { report3($0) }
    default: set
    }
  }

  /// Goods with a rate instead of a kind of rate.
  private func goods(_ row: JSONValue) -> JSONValue {
    let names = ["Общая": "НДС22", "Пониженная": "НДС10", "Нулевая": "НДС0"]
    return row.renamed(["ВидСтавкиНДС": "СтавкаНДС"]).replaced("СтавкаНДС") { names[$0] ?? "БезНДС" }
  }

  // MARK: Catalogs that a УНФ has not

  private var more: [EntitySet] {
    func kinds(_ set: String, _ names: [(String, String)]) -> EntitySet {
      EntitySet(
        set,
        names.enumerated().map { at, kind in
          Catalogs.item(.other, 20 + at, kind.0, [("ТипОплаты", .string(kind.1))])
        })
    }
    switch configuration {
    case .unf3, .retail3: return []
    case .retail2:
      return [
        EntitySet("Catalog_Склады", chain.shops.map { Catalogs.item(.outlet, $0.id, "Склад: \($0.name)", []) }),
        kinds(
          "Catalog_ВидыОплатЧекаККМ",
          [
            ("Наличные", "Наличные"), ("Банковская карта", "ПлатежнаяКарта"),
            ("Подарочный сертификат", "ПодарочныйСертификат"),
            ("Рассрочка", "ВРассрочку"),
          ]),
      ]
    case .ut11: return []
    case .bp3:
      return [
        kinds(
          "Catalog_ВидыОплатОрганизаций",
          [
            ("Платежная карта", "ПлатежнаяКарта"), ("Подарочный сертификат", "ПодарочныйСертификат"),
            ("Банковский кредит", "БанковскийКредит"),
          ]),
        EntitySet(
          "ChartOfAccounts_Хозрасчетный",
          [
            Catalogs.item(.other, 3, "Касса организации", [], code: "50.01"),
            Catalogs.item(.other, 4, "Операционная касса", [], code: "50.02"),
          ]),
      ]
    }
  }
}

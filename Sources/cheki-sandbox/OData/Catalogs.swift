import Fiscal
import JSON

/// What seldom changes in the infobase: places, equipment, people, goods.
struct Catalogs {
  let chain: Chain

  var sets: [EntitySet] {
    [
      EntitySet("Catalog_Организации", [organization]),
      EntitySet("Catalog_СтруктурныеЕдиницы", chain.shops.map(outlet)),
      EntitySet("Catalog_КассыККМ", chain.tills.map(register)),
      EntitySet("Catalog_ПодключаемоеОборудование", chain.tills.map(equipment)),
      EntitySet("Catalog_Сотрудники", people(.employee)),
      EntitySet("Catalog_Пользователи", people(.user)),
      EntitySet(
        "Catalog_Номенклатура",
        Assortment.goods.indices.map { goods($0) } + [goods(Assortment.doubled, as: Assortment.goods.count)]),
      EntitySet("Catalog_СтавкиНДС", Self.rates.indices.map(rate)),
      EntitySet("Catalog_КлассификаторЕдиницИзмерения", Self.units.indices.map(unit)),
      EntitySet("InformationRegister_НастройкиКассОФД", keys: ["Касса", "Касса_Type"], chain.tills.map(settings)),
      EntitySet(
        "InformationRegister_ШтрихкодыНоменклатуры",
        keys: ["Штрихкод", "Номенклатура_Key", "Характеристика_Key", "Партия_Key", "ЕдиницаИзмерения_Key"],
        Assortment.goods.indices.filter { !Assortment.goods[$0].barcode.isEmpty }.map(barcode)),
      EntitySet(
        "InformationRegister_СопоставлениеНоменклатурыОФД", keys: ["Наименование"], Assortment.matches.map(match)),
      EntitySet("Catalog_Валюты", [Self.item(.currency, 643, "руб.", [], code: "643")]),
      EntitySet("Catalog_ВидыЦен", [Self.item(.other, 1, "Розничная цена", [])]),
      EntitySet("Catalog_СтатьиДвиженияДенежныхСредств", [Self.item(.other, 2, "Оплата от покупателей", [])]),
    ]
  }

  // MARK: Rows

  static func item(
    _ kind: ODataKey.Kind, _ number: Int, _ name: String, _ more: [(String, JSONValue)], code: String? = nil
  ) -> JSONValue {
    let digits = String(number)
    let code = code ?? "00-" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    return .record(
      [
        ("Ref_Key", .string(ODataKey.text(kind, number))), ("DataVersion", .string("AAAAAAABLyA=")),
        ("DeletionMark", .bool(false)), ("Code", .string(code)), ("Description", .string(name)),
      ] + more + [("Predefined", .bool(false)), ("PredefinedDataName", .string(""))])
  }

  private var organization: JSONValue {
    Self.item(
      .organization, 1, Chain.organization,
      [
        ("НаименованиеПолное", .string(Chain.organization)), ("ИНН", .string(Chain.inn)), ("КПП", .string("402701001")),
        ("Префикс", .string("00")),
      ])
  }

  private func outlet(_ shop: Shop) -> JSONValue {
    Self.item(
      .outlet, shop.id, shop.name,
      [
        ("Parent_Key", .string(ODataKey.empty)), ("IsFolder", .bool(false)),
        ("ТипСтруктурнойЕдиницы", .string("Розница")),
        ("Организация_Key", .string(ODataKey.text(.organization, 1))),
      ])
  }

  private func register(_ till: Till) -> JSONValue {
    Self.item(
      .register, till.id, till.name,
      [
        ("Owner_Key", .string(ODataKey.text(.organization, 1))),
        ("СтруктурнаяЕдиница_Key", .string(ODataKey.text(.outlet, chain.shops[till.shop].id))),
        ("Подразделение_Key", .string(ODataKey.text(.outlet, chain.shops[till.shop].id))),
        ("ТипКассы", .string("ФискальныйРегистратор")),
        ("ВалютаДенежныхСредств_Key", .string(ODataKey.text(.currency, 643))),
        ("ПодключаемоеОборудование_Key", .string(ODataKey.text(.equipment, till.id))),
        ("ИспользоватьБезПодключенияОборудования", .bool(false)), ("СерийныйНомер", .string(till.serial)),
        ("ТипОборудования", .string("ККТ")), ("СверятьСДаннымиОФД", .bool(till.index % 2 == 0)),
      ])
  }

  private func equipment(_ till: Till) -> JSONValue {
    let parameters = [
      ("РегистрационныйНомерККТ", till.registration.text), ("ЗаводскойНомерФН", till.drive.text),
      ("ОрганизацияИНН", Chain.inn), ("ОрганизацияНазвание", Chain.organization),
      ("АдресПроведенияРасчетов", chain.shops[till.shop].address),
    ]
    let key = ODataKey.text(.equipment, till.id)
    let rows = parameters.enumerated().map { at, parameter -> JSONValue in
      .record([
        ("Ref_Key", .string(key)), ("LineNumber", .string(String(at + 1))),
        ("НаименованиеПараметра", .string(parameter.0)), ("ЗначениеПараметра", .string(parameter.1)),
      ])
    }
    return Self.item(
      .equipment, till.id, "АТОЛ 30Ф № \(till.serial)",
      [
        ("ТипОборудования", .string("ККТ")), ("СерийныйНомер", .string(till.serial)),
        ("УстройствоИспользуется", .bool(true)), ("ПараметрыРегистрации", .array(rows)),
      ])
  }

  private func people(_ kind: ODataKey.Kind) -> [JSONValue] {
    Assortment.cashiers.enumerated().map { Self.item(kind, $0.offset + 1, $0.element, []) }
  }

  /// - Parameter number: where it stands in the catalog, when that is another place.
  private func goods(_ at: Int, as number: Int? = nil) -> JSONValue {
    let goods = Assortment.goods[at]
    let kinds: [VATRate: String] = [.twentyTwo: "Общая", .ten: "Пониженная", .zero: "Нулевая", .none: "БезНДС"]
    return Self.item(
      .goods, (number ?? at) + 1, goods.name,
      [
        ("Parent_Key", .string(ODataKey.empty)), ("IsFolder", .bool(false)),
        ("НаименованиеПолное", .string(goods.name)),
        ("Артикул", .string(goods.article)), ("Штрихкод", .string(goods.barcode)),
        ("ТипНоменклатуры", .string(goods.isService ? "Услуга" : "Запас")),
        ("ВидСтавкиНДС", .string(kinds[goods.vat] ?? "БезНДС")),
        ("ЕдиницаИзмерения_Key", .string(ODataKey.text(.unit, goods.isWeighed ? 2 : 1))),
      ])
  }

  static let rates: [(rate: VATRate, name: String, kind: String)] = [
    (.twentyTwo, "22%", "Общая"), (.ten, "10%", "Пониженная"), (.zero, "0%", "Нулевая"), (.none, "Без НДС", "БезНДС"),
    (.twentyTwoOf122, "22/122", "ОбщаяРасчетная"), (.tenOf110, "10/110", "ПониженнаяРасчетная"),
  ]

  private func rate(_ at: Int) -> JSONValue {
    let (rate, name, kind) = Self.rates[at]
    return Self.item(
      .rate, at + 1, name,
      [
        ("Ставка", .whole(Int(rate.percent ?? 0))), ("НеОблагается", .bool(rate == .none)),
        ("Расчетная", .bool(name.contains("/"))), ("ВидСтавкиНДС", .string(kind)),
      ])
  }

  /// Codes of ОКЕИ.
  private static let units = [("796", "шт"), ("166", "кг")]

  private func unit(_ at: Int) -> JSONValue {
    let row = Self.item(.unit, at + 1, Self.units[at].1, [("НаименованиеПолное", .string(Self.units[at].1))])
    let members = (row.members ?? []).map { $0.key == "Code" ? JSONMember("Code", .string(Self.units[at].0)) : $0 }
    return .object(members)
  }

  /// 1С's own service was connected long ago: it knows the drive of that day.
  private func settings(_ till: Till) -> JSONValue {
    .record([
      ("Касса", .string(ODataKey.text(.register, till.id))), ("Касса_Type", .string("StandardODATA.Catalog_КассыККМ")),
      ("РегистрационныйНомерККТ", .string(till.registration.text)),
      ("ЗаводскойНомерФН", .string(till.changesDrive ? till.formerDrive.text : till.drive.text)),
      ("СценарийИспользования", .string("Сверка")),
    ])
  }

  private func match(_ match: (words: String, place: Int)) -> JSONValue {
    .record([
      ("Наименование", .string(match.words)), ("Номенклатура_Key", .string(ODataKey.text(.goods, match.place + 1))),
      ("Характеристика_Key", .string(ODataKey.empty)),
    ])
  }

  private func barcode(_ at: Int) -> JSONValue {
    .record([
      ("Штрихкод", .string(Assortment.goods[at].barcode)),
      ("Номенклатура_Key", .string(ODataKey.text(.goods, at + 1))), ("Характеристика_Key", .string(ODataKey.empty)),
      ("Партия_Key", .string(ODataKey.empty)),
      ("ЕдиницаИзмерения_Key", .string(ODataKey.text(.unit, Assortment.goods[at].isWeighed ? 2 : 1))),
    ])
  }
}

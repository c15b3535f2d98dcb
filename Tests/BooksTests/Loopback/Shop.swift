import Fiscal
import JSON

/// A generated shop: one register unless more are added, as many receipts as asked for.
struct Shop: Sendable {
  static let registration = "0000000010000001"
  static let drive = "9960440300000001"
  static let registers = "Catalog_КассыККМ"
  static let operations = "InformationRegister_ФискальныеОперации"
  static let sales = "Document_ЧекККМ"
  static let returns = "Document_ЧекККМВозврат"
  static let shifts = "Document_КассоваяСмена"

  var sets: [String: [JSONValue]] = [
    Shop.registers: [], Shop.operations: [], Shop.sales: [], Shop.returns: [], Shop.shifts: [],
    "Catalog_СтруктурныеЕдиницы": [], "Catalog_Организации": [], "Catalog_Сотрудники": [], "Catalog_Номенклатура": [],
  ]

  static func key(_ number: Int, _ kind: Int = 0) -> String {
    let hex = { (value: Int, width: Int) in
      let text = String(value, radix: 16)
      return String(repeating: "0", count: width - text.count) + text
    }
    return "\(hex(number, 8))-c0de-11f1-9a01-0050569f\(hex(kind, 4))"
  }

  /// The beginning of the shop's first day, and so many seconds more.
  static func clock(_ seconds: Int) -> String {
    (WallClock("2026-11-20T09:00:00") ?? WallClock(seconds: 0)).adding(seconds: Int64(seconds)).description
  }

  init(registers count: Int = 1) {
    for at in 1...count {
      add(
        Shop.registers,
        [
          "Ref_Key": .string(Shop.key(at, 1)), "DeletionMark": .bool(false), "Owner_Key": .string(Shop.key(1, 2)),
          "Code": .string("00-\(at)"), "Description": .string("Касса \(at)"),
          "СтруктурнаяЕдиница_Key": .string(Shop.key(1, 3)), "СерийныйНомер": .string("0010610000000\(at)"),
        ])
    }
    add(
      "Catalog_Организации",
      ["Ref_Key": .string(Shop.key(1, 2)), "Description": .string("ООО «Пример»"), "ИНН": .string("7700000009")])
    for (at, name, kind) in [(1, "Магазин на Садовой", "Розница"), (2, "Бухгалтерия", "Подразделение")] {
      add(
        "Catalog_СтруктурныеЕдиницы",
        [
          "Ref_Key": .string(Shop.key(at, 3)), "Description": .string(name), "ТипСтруктурнойЕдиницы": .string(kind),
          "DeletionMark": .bool(false),
        ])
    }
    add("Catalog_Сотрудники", ["Ref_Key": .string(Shop.key(1, 4)), "Description": .string("Иванова  А.П. ")])
    add("Catalog_Номенклатура", ["Ref_Key": .string(Shop.key(1, 5)), "Description": .string("Молоко 3,2%")])
  }

  mutating func add(_ set: String, _ members: [String: JSONValue]) {
    sets[set, default: []].append(
      .object(members.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) }))
  }

  /// A receipt with its document and its fiscal operation, either of which may be left out or changed.
  mutating func receipt(
    _ number: Int, at seconds: Int, rubles: String = "10.5", register: Int = 1, isReturn: Bool = false,
    operation: Bool = true, document: Bool = true, changes: [String: JSONValue] = [:],
    documentChanges: [String: JSONValue] = [:]
  ) {
    let set = isReturn ? Shop.returns : Shop.sales
    if operation {
      var members: [String: JSONValue] = [
        "ДокументОснование": .string(Shop.key(number, 7)), "ДокументОснование_Type": .string("StandardODATA.\(set)"),
        "ИдентификаторЗаписи": .string(Shop.key(number, 8)), "Дата": .string(Shop.clock(seconds)),
        "ТипДокумента": .string("КассовыйЧек"),
        "ТипРасчета": .string(isReturn ? "ВозвратДенежныхСредств" : "ПриходДенежныхСредств"),
        "НомерЧекаККМ": .number(String(number)), "НомерСменыККМ": .string("17"),
        "ФискальныйПризнак": .string("1234567890"), "Сумма": .number(rubles), "ОплатаНаличные": .number(rubles),
        "ОплатаЭлектронно": .number("0"), "ОплатаПостоплата": .number("0"), "ОплатаПредоплата": .number("0"),
        "ОплатаВстречноеПредоставление": .number("0"), "ЗаводскойНомерФН": .string(Shop.drive),
        "РегистрационныйНомерККТ": .string(register == 1 ? Shop.registration : "000000002000000\(register)"),
        "ДанныеXML_Base64Data": .string("AAAA"),
      ]
      members.merge(changes) { $1 }
      add(Shop.operations, members)
    }
    guard document else { return }
    var members: [String: JSONValue] = [
      "Ref_Key": .string(Shop.key(number, 7)), "DeletionMark": .bool(false), "Posted": .bool(true),
      "Number": .string("00-\(number)"), "Date": .string(Shop.clock(seconds)),
      "КассаККМ_Key": .string(Shop.key(register, 1)), "НомерСменыККМ": .number("17"),
      "НомерЧекаККМ": .number(String(number)), "СуммаДокумента": .number(rubles), "Архивный": .bool(false),
      "Статус": .string("Пробит"), "Ответственный_Key": .string(Shop.key(1, 4)),
      "Запасы": .array([
        .object([
          JSONMember("LineNumber", .string("1")), JSONMember("Номенклатура_Key", .string(Shop.key(1, 5))),
          JSONMember("Количество", .number("1")), JSONMember("Цена", .number(rubles)),
          JSONMember("Всего", .number(rubles)),
        ])
      ]), "БезналичнаяОплата": .array([]),
    ]
    if isReturn { members["Статус"] = nil }
    members.merge(documentChanges) { $1 }
    add(set, members)
  }

  mutating func shift(_ number: Int, from: Int, to: Int?, register: Int = 1, unsent: Int = 0) {
    add(
      Shop.shifts,
      [
        "Ref_Key": .string(Shop.key(number, 9)), "DeletionMark": .bool(false), "Date": .string(Shop.clock(from)),
        "КассаККМ_Key": .string(Shop.key(register, 1)), "НомерСменыККТ": .string(String(number)),
        "НачалоКассовойСмены": .string(Shop.clock(from)),
        "ОкончаниеКассовойСмены": .string(to.map(Shop.clock) ?? "0001-01-01T00:00:00"),
        "Статус": .string(to == nil ? "Открыта" : "Закрыта"), "КоличествоЧеков": .string("3"),
        "КоличествоФД": .string("5"), "КоличествоНепереданныхФД": .string(String(unsent)),
        "ДатаПервогоНепереданногоФД": .string(unsent > 0 ? Shop.clock(from + 60) : "0001-01-01T00:00:00"),
      ])
  }

  func served(_ quirks: Quirks = Quirks(), without: [String] = [], ballast: Int = 0) -> LoopbackInfobase {
    let sets = sets.filter { !without.contains($0.key) }
    let properties = [
      Shop.operations: [
        "ДокументОснование", "ДокументОснование_Type", "ИдентификаторЗаписи", "Дата", "ТипДокумента", "ТипРасчета",
        "НомерЧекаККМ", "НомерСменыККМ", "Сумма", "ЗаводскойНомерФН", "РегистрационныйНомерККТ",
      ],
      Shop.sales: ["Ref_Key", "Date", "КассаККМ_Key", "СуммаДокумента", "Запасы", "Статус"],
      Shop.returns: ["Ref_Key", "Date", "КассаККМ_Key", "СуммаДокумента"],
      Shop.shifts: [
        "Ref_Key", "КассаККМ_Key", "НомерСменыККТ", "НачалоКассовойСмены", "ОкончаниеКассовойСмены", "Статус",
        "КоличествоНепереданныхФД", "ДатаПервогоНепереданногоФД",
      ],
    ]
    let references = [
      "\(Shop.sales).Ответственный": "Catalog_Сотрудники", "\(Shop.returns).Ответственный": "Catalog_Сотрудники",
    ]
    return LoopbackInfobase(
      metadata: MetadataText.of(sets, references: references, extra: properties, ballast: ballast), sets: sets,
      quirks: quirks)
  }

  static let day = Period(
    from: CalendarDay(year: 2026, month: 11, day: 20) ?? CalendarDay(number: 0),
    to: CalendarDay(year: 2026, month: 11, day: 20) ?? CalendarDay(number: 0))

  static let register = Register(
    registration: RegistrationNumber(registration), drive: DriveNumber(drive), name: "Касса 1", sourceID: key(1, 1))
}

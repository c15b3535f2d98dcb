import Fiscal
import JSON

/// A set of the interface.
struct EntitySet: Sendable {
  enum Rows: Sendable {
    case fixed([JSONValue])
    /// What happened in shifts, made when it is asked for; `date` is the attribute by which it is mostly asked for.
    case dated(date: String, @Sendable (ShiftPlan) -> [JSONValue])
  }

  let name: String
  /// What names a record.
  var keys = ["Ref_Key"]
  /// A row with all attributes, from which their types are read.
  let sample: JSONValue
  let rows: Rows
  /// References that lead elsewhere than their names say.
  var targets: [String: String] = [:]

  init(_ name: String, keys: [String] = ["Ref_Key"], _ rows: [JSONValue]) {
    self.name = name
    self.keys = keys
    sample = rows.first ?? .record([])
    self.rows = .fixed(rows)
  }

  init(
    _ name: String, keys: [String] = ["Ref_Key"], sample: JSONValue, date: String,
    _ rows: @escaping @Sendable (ShiftPlan) -> [JSONValue]
  ) {
    self.name = name
    self.keys = keys
    self.sample = sample
    self.rows = .dated(date: date, rows)
  }

  /// What names a row among the others.
  func identity(_ row: JSONValue) -> String {
    keys.map { row[$0]?.text ?? "" }.joined(separator: "\u{1F}")
  }

  /// Whether a table of documents.
  func isTable(_ attribute: String) -> Bool { sample[attribute]?.elements != nil }

  /// Whether an attribute is there, be it as a reference by its name without `_Key`.
  func has(_ attribute: String) -> Bool {
    sample.members?.contains { $0.key == attribute || $0.key == attribute + "_Key" } ?? false
  }

  /// To which sets an attribute's references lead.
  func target(of attribute: String) -> String? { targets[attribute] ?? Self.target(of: attribute, in: name) }

  private static func target(of attribute: String, in set: String) -> String? {
    switch attribute {
    case "Owner": set == "Catalog_КассыККМ" ? "Catalog_Организации" : nil
    case "Организация": "Catalog_Организации"
    case "СтруктурнаяЕдиница", "Подразделение", "ТорговыйОбъект": "Catalog_СтруктурныеЕдиницы"
    case "ВалютаДокумента", "Валюта", "ВалютаДенежныхСредств": "Catalog_Валюты"
    case "ВидЦен", "ВидЦены": "Catalog_ВидыЦен"
    case "Статья": "Catalog_СтатьиДвиженияДенежныхСредств"
    case "СчетКасса": "ChartOfAccounts_Хозрасчетный"
    case "Магазин": "Catalog_Магазины"
    case "Склад": "Catalog_Склады"
    case "Продавец": "Catalog_Сотрудники"
    case "КассаККМ": "Catalog_КассыККМ"
    case "ПодключаемоеОборудование", "ФискальноеУстройство": "Catalog_ПодключаемоеОборудование"
    case "Ответственный": "Catalog_Сотрудники"
    case "Автор": "Catalog_Пользователи"
    case "Номенклатура": "Catalog_Номенклатура"
    case "СтавкаНДС": "Catalog_СтавкиНДС"
    case "ЕдиницаИзмерения": "Catalog_КлассификаторЕдиницИзмерения"
    case "ЧекККМ": "Document_ЧекККМ"
    case "КассоваяСмена":
      set == "Document_ОтчетОРозничныхПродажах" ? "Document_КассоваяСмена" : "Document_ОтчетОРозничныхПродажах"
    default: nil
    }
  }

  /// The references of a row, by the attribute's name without `_Key`.
  func references(_ members: [JSONMember]) -> [(name: String, target: String)] {
    members.compactMap { member in
      guard member.key.hasSuffix("_Key"), member.key != "Ref_Key" else { return nil }
      let name = String(member.key.dropLast(4))
      return target(of: name).map { (name, $0) }
    }
  }
}

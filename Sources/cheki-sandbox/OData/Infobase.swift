import Fiscal
import JSON

/// The books: a УНФ 3.0 infobase in which the chain's sales are booked, as sets of rows.
struct Infobase {
  private(set) var sets: [(name: String, rows: [JSONValue])] = []
  private static let empty = "00000000-0000-0000-0000-000000000000"
  private static let owner = key(1, 1)

  init(_ chain: Chain) {
    sets = [
      (
        "Catalog_Организации",
        [
          Self.item(
            Self.owner, "00-000001", Chain.organization, [("ИНН", .string(Chain.inn)), ("КПП", .string("402701001"))])
        ]
      ),
      (
        "Catalog_СтруктурныеЕдиницы",
        chain.shops.map {
          Self.item(Self.key(2, $0.id), String($0.id), $0.name, [("ТипСтруктурнойЕдиницы", .string("Розница"))])
        }
      ),
      ("Catalog_КассыККМ", chain.shops.flatMap { shop in shop.tills.map { Self.register($0, shop) } }),
      (
        "Catalog_Сотрудники",
        Chain.cashiers.enumerated().map { Self.item(Self.key(4, $0.offset), String($0.offset), $0.element, []) }
      ),
      (
        "Catalog_Номенклатура",
        Chain.goods.enumerated().map { Self.item(Self.key(5, $0.offset), String($0.offset), $0.element.name, []) }
      ),
      ("Document_КассоваяСмена", chain.frames.enumerated().map { Self.shift($0.offset, $0.element) }),
    ]
    var sales: [JSONValue] = []
    var returns: [JSONValue] = []
    var operations: [JSONValue] = []
    var at = 0
    for event in chain.events {
      for receipt in event.booked {
        let key = Self.key(7, at)
        let isReturn = receipt.sign == .return
        if receipt.sign == .sale { sales.append(Self.document(key, at, receipt, event.till)) }
        if isReturn { returns.append(Self.document(key, at, receipt, event.till)) }
        operations.append(Self.operation(key, at, receipt))
        at += 1
      }
    }
    sets += [
      ("Document_ЧекККМ", sales), ("Document_ЧекККМВозврат", returns),
      ("InformationRegister_ФискальныеОперации", operations),
    ]
  }

  func rows(_ set: String) -> [JSONValue]? { sets.first { $0.name == set }?.rows }

  // MARK: Rows

  private static func key(_ kind: Int, _ number: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, 8 - text.count)) + text + "-c0de-11f1-9a0\(kind)-0050569f0001"
  }

  private static func item(_ key: String, _ code: String, _ name: String, _ more: [(String, JSONValue)]) -> JSONValue {
    .record(
      [
        ("Ref_Key", .string(key)), ("DataVersion", .string("AAAAAAABLyA=")), ("DeletionMark", .bool(false)),
        ("Code", .string(code)), ("Description", .string(name)),
      ] + more)
  }

  private static func register(_ till: Shop.Till, _ shop: Shop) -> JSONValue {
    item(
      key(3, till.id), String(till.id), till.name,
      [
        ("Owner_Key", .string(owner)), ("СтруктурнаяЕдиница_Key", .string(key(2, shop.id))),
        ("ТипКассы", .string("ФискальныйРегистратор")), ("ПодключаемоеОборудование_Key", .string(empty)),
        ("СерийныйНомер", .string(till.serial)), ("СверятьСДаннымиОФД", .bool(true)),
      ])
  }

  private static func shift(_ at: Int, _ frame: Frame) -> JSONValue {
    let none = "0001-01-01T00:00:00"
    let unsent = frame.shift.unsent ?? .none
    return .record([
      ("Ref_Key", .string(key(6, at))), ("DataVersion", .string("AAAAAAABMAA=")), ("DeletionMark", .bool(false)),
      ("Number", .string("00-\(at)")), ("Date", .string(frame.shift.opened?.description ?? none)),
      ("Posted", .bool(true)),
      ("КассаККМ_Key", .string(key(3, frame.till))), ("НомерСменыККТ", .string(String(frame.shift.id.number))),
      ("НачалоКассовойСмены", .string(frame.shift.opened?.description ?? none)),
      ("ОкончаниеКассовойСмены", .string(frame.shift.closed?.description ?? none)),
      ("Статус", .string(frame.shift.state == .open ? "Открыта" : "Закрыта")),
      ("КоличествоЧеков", .string(String(frame.receipts))), ("КоличествоФД", .string(String(frame.receipts + 2))),
      ("КоличествоНепереданныхФД", .string(String(unsent.count))),
      ("ДатаПервогоНепереданногоФД", .string(unsent.first?.description ?? none)),
    ])
  }

  private static func document(_ key: String, _ at: Int, _ receipt: Receipt, _ till: Int) -> JSONValue {
    let cashier = Chain.cashiers.firstIndex(of: receipt.cashier ?? "") ?? 0
    return .record([
      ("Ref_Key", .string(key)), ("DataVersion", .string("AAAAAAABMBA=")), ("DeletionMark", .bool(false)),
      ("Number", .string("00-\(at)")), ("Date", .string(receipt.datetime.description)), ("Posted", .bool(true)),
      ("Архивный", .bool(false)), ("КассаККМ_Key", .string(self.key(3, till))),
      ("НомерСменыККМ", .whole(Int(receipt.shift ?? 0))), ("НомерЧекаККМ", .whole(Int(receipt.document ?? 0))),
      ("Ответственный_Key", .string(self.key(4, cashier))), ("СуммаДокумента", rubles(receipt.total)),
      ("ПолученоНаличными", rubles(receipt.payments.cash)), ("Статус", .string("Пробит")),
      ("Запасы", .array(receipt.items.enumerated().map { line($0.offset, $0.element) })),
      ("БезналичнаяОплата", .array(cashless(receipt))),
    ])
  }

  private static func line(_ at: Int, _ item: ReceiptItem) -> JSONValue {
    let goods = Chain.goods.firstIndex { $0.name == item.name } ?? 0
    return .record([
      ("LineNumber", .string(String(at + 1))), ("Номенклатура_Key", .string(key(5, goods))),
      ("Количество", .number(item.quantity?.text ?? "1")), ("Цена", rubles(item.price ?? .zero)),
      ("Сумма", rubles(item.sum ?? .zero)), ("Всего", rubles(item.sum ?? .zero)),
    ])
  }

  private static func cashless(_ receipt: Receipt) -> [JSONValue] {
    let kinds: [(Payment, String)] = [
      (.electronic, "БанковскаяКарта"), (.prepaid, "ПодарочныйСертификат"), (.postpaid, "Кредит"),
    ]
    return kinds.filter { receipt.payments[$0.0] != .zero }.enumerated().map { at, kind in
      .record([
        ("LineNumber", .string(String(at + 1))), ("ВидОплаты", .string(kind.1)),
        ("Сумма", rubles(receipt.payments[kind.0])),
      ])
    }
  }

  private static func operation(_ document: String, _ at: Int, _ receipt: Receipt) -> JSONValue {
    let signs = [
      "ПриходДенежныхСредств", "ВозвратДенежныхСредств", "РасходДенежныхСредств", "ВозвратРасходаДенежныхСредств",
    ]
    let type =
      receipt.sign == .return
      ? "Document_ЧекККМВозврат" : receipt.sign == .sale ? "Document_ЧекККМ" : "Document_РасходИзКассы"
    return .record([
      ("ДокументОснование", .string(document)), ("ДокументОснование_Type", .string("StandardODATA.\(type)")),
      ("ИдентификаторЗаписи", .string(key(8, at))), ("Дата", .string(receipt.datetime.description)),
      ("Организация_Key", .string(owner)), ("ТипДокумента", .string("КассовыйЧек")),
      ("ТипРасчета", .string(signs[receipt.sign.rawValue - 1])), ("НомерЧекаККМ", .whole(Int(receipt.document ?? 0))),
      ("НомерСменыККМ", .string(String(receipt.shift ?? 0))),
      ("ФискальныйПризнак", .string(receipt.fiscalSign?.description ?? "")), ("Сумма", rubles(receipt.total)),
      ("ОплатаНаличные", rubles(receipt.payments.cash)), ("ОплатаЭлектронно", rubles(receipt.payments.electronic)),
      ("ОплатаПостоплата", rubles(receipt.payments.postpaid)), ("ОплатаПредоплата", rubles(receipt.payments.prepaid)),
      ("ОплатаВстречноеПредоставление", rubles(receipt.payments.provision)),
      ("ЗаводскойНомерФН", .string(receipt.drive?.text ?? "")),
      ("РегистрационныйНомерККТ", .string(receipt.register?.text ?? "")),
    ])
  }

  /// Rubles as 1С writes them: a number without superfluous zeros.
  private static func rubles(_ sum: Kopecks) -> JSONValue { .number(Quantity(sum.rubles)?.text ?? "0") }
}

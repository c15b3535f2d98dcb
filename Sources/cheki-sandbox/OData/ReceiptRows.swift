import Fiscal
import JSON

/// The documents of receipts and the fiscal operations that refer to them.
struct ReceiptRows: Sendable {
  let chain: Chain

  /// In which set a receipt is booked.
  enum Kind: String, CaseIterable, Sendable {
    case sale = "Document_ЧекККМ"
    case `return` = "Document_ЧекККМВозврат"
    case correction = "Document_ЧекККМКоррекции"
    case expense = "Document_РасходИзКассы"

    init(_ receipt: Receipt) {
      if receipt.kind.isCorrection {
        self = .correction
      } else if receipt.sign == .sale {
        self = .sale
      } else {
        self = receipt.sign == .return ? .return : .expense
      }
    }
  }

  private static let signs: [Sign: String] = [
    .sale: "ПриходДенежныхСредств", .return: "ВозвратДенежныхСредств", .expense: "РасходДенежныхСредств",
    .expenseReturn: "ВозвратРасходаДенежныхСредств",
  ]

  func document(_ booking: ShiftStory.Booking, _ kind: Kind, _ plan: ShiftPlan) -> JSONValue {
    let receipt = booking.receipt
    let key = ODataKey.text(.document, plan, booking.slot)
    let cashier = (Assortment.cashiers.firstIndex(of: receipt.cashier ?? "") ?? 0) + 1
    let outlet = ODataKey.text(.outlet, chain.shops[chain.tills[plan.till].shop].id)
    let head =
      ShiftRows.head(.document, plan, booking.slot, receipt.datetime) + [
        ("Автор_Key", .string(ODataKey.text(.user, cashier))),
        ("Ответственный_Key", .string(ODataKey.text(.employee, cashier))), ("Комментарий", .string("")),
        ("СтруктурнаяЕдиница_Key", .string(outlet)), ("Подразделение_Key", .string(outlet)),
        ("СуммаДокумента", .rubles(receipt.total)),
      ]
    let (shift, number) = (JSONValue.whole(Int(receipt.shift ?? 0)), JSONValue.whole(Int(receipt.document ?? 0)))
    let lines = JSONValue.array(
      receipt.items.enumerated().map { at, item in
        Self.line(
          at, item, key, quantity: item.quantity ?? .one, sum: item.sum ?? .zero, outlet: outlet, code: item.code)
      })
    let payments = Dictionary(
      uniqueKeysWithValues: Payment.allCases.filter { $0 != .cash && receipt.payments[$0] != .zero }
        .map { ($0, receipt.payments[$0]) })
    let cashless = JSONValue.array(Self.cashless(payments, key))
    switch kind {
    case .expense: return .record(head)
    case .correction:
      return .record(
        head + [
          ("НомерСмены", shift), ("НомерЧека", number), ("ТипРасчета", .string(Self.signs[receipt.sign] ?? "")),
          ("ЭтоСторно", .bool(false)), ("ПозицииЧека", lines), ("Оплата", cashless),
        ])
    case .sale, .return:
      var members =
        head + [
          ("Архивный", .bool(false)), ("НомерСменыККМ", shift), ("НомерЧекаККМ", number),
          ("КассоваяСмена_Key", .string(ODataKey.text(.report, plan))), ("Контрагент_Key", .string(ODataKey.empty)),
          ("ПолученоНаличными", .rubles(receipt.payments.cash)), ("НалогообложениеНДС", .string("ОблагаетсяНДС")),
          ("СуммаВключаетНДС", .bool(true)), ("ОперацияСДенежнымиСредствами", .bool(false)),
        ]
      if kind == .sale {
        members += [
          ("Статус", .string("Пробит")),
          ("ФормаОплаты", .string(receipt.payments.cash == receipt.total ? "Наличные" : "Безналичные")),
        ]
      } else {
        members.append(("ЧекККМ_Key", .string(ODataKey.empty)))
      }
      return .record(members + [("Запасы", lines), ("БезналичнаяОплата", cashless)])
    }
  }

  static func line(
    _ at: Int, _ item: ReceiptItem, _ key: String, quantity: Quantity, sum: Kopecks, outlet: String,
    code: String? = nil
  ) -> JSONValue {
    let place = Assortment.place(of: item.name)
    let goods = Assortment.goods[place]
    let rate = (Catalogs.rates.firstIndex { $0.rate == item.vat } ?? 3) + 1
    let isMarked = code?.count ?? 0 > 13
    return .record([
      ("Ref_Key", .string(key)), ("LineNumber", .string(String(at + 1))),
      ("Номенклатура_Key", .string(ODataKey.text(.goods, place + 1))), ("Характеристика_Key", .string(ODataKey.empty)),
      ("Партия_Key", .string(ODataKey.empty)), ("Количество", .number(quantity.text)),
      ("ЕдиницаИзмерения", .string(ODataKey.text(.unit, goods.isWeighed ? 2 : 1))),
      ("ЕдиницаИзмерения_Type", .string("StandardODATA.Catalog_КлассификаторЕдиницИзмерения")),
      ("Цена", .rubles(item.price ?? .zero)), ("Сумма", .rubles(sum)),
      ("СтавкаНДС_Key", .string(ODataKey.text(.rate, rate))), ("СуммаНДС", .rubles((item.vat ?? .none).tax(in: sum))),
      ("Всего", .rubles(sum)), ("КлючСвязи", .whole(at + 1)), ("Штрихкод", .string(goods.barcode)),
      ("КодМаркировки", .string(isMarked ? code ?? "" : "")), ("СтруктурнаяЕдиница_Key", .string(outlet)),
    ])
  }

  static func cashless(_ sums: [Payment: Kopecks], _ key: String) -> [JSONValue] {
    let kinds: [(Payment, String)] = [
      (.electronic, "БанковскаяКарта"), (.prepaid, "ПодарочныйСертификат"), (.postpaid, "Кредит"),
      (.provision, "ВстречноеПредоставление"),
    ]
    return kinds.filter { sums[$0.0] != nil }.enumerated().map { at, kind in
      // Every third payment without a card came through the system of quick payments.
      let isQuick = kind.0 == .electronic && (sums[kind.0]?.count ?? 0) % 3 == 0
      return .record([
        ("Ref_Key", .string(key)), ("LineNumber", .string(String(at + 1))),
        ("ВидОплаты", .string(isQuick ? "СБП" : kind.1)), ("Сумма", .rubles(sums[kind.0] ?? .zero)),
        ("ЭквайринговыйТерминал_Key", .string(ODataKey.empty)), ("СсылочныйНомер", .string("")),
      ])
    }
  }

  func operation(_ booking: ShiftStory.Booking, _ plan: ShiftPlan) -> JSONValue {
    let receipt = booking.receipt
    return .record([
      ("ДокументОснование", .string(ODataKey.text(.document, plan, booking.slot))),
      ("ДокументОснование_Type", .string("StandardODATA.\(Kind(receipt).rawValue)")),
      ("ИдентификаторЗаписи", .string(ODataKey.text(.operation, plan, booking.slot))),
      ("Дата", .string(receipt.datetime.description)), ("Организация_Key", .string(ODataKey.text(.organization, 1))),
      ("ТорговыйОбъект_Key", .string(ODataKey.text(.outlet, chain.shops[chain.tills[plan.till].shop].id))),
      ("ТипДокумента", .string(receipt.kind.isCorrection ? "КассовыйЧекКоррекции" : "КассовыйЧек")),
      ("ТипРасчета", .string(Self.signs[receipt.sign] ?? "")), ("НомерЧекаККМ", .whole(Int(receipt.document ?? 0))),
      ("НомерСменыККМ", .string(String(receipt.shift ?? 0))),
      ("ФискальныйПризнак", .string(receipt.fiscalSign?.description ?? "")), ("Сумма", .rubles(receipt.total)),
      ("ОплатаНаличные", .rubles(receipt.payments.cash)), ("ОплатаЭлектронно", .rubles(receipt.payments.electronic)),
      ("ОплатаПостоплата", .rubles(receipt.payments.postpaid)), ("ОплатаПредоплата", .rubles(receipt.payments.prepaid)),
      ("ОплатаВстречноеПредоставление", .rubles(receipt.payments.provision)),
      ("АдресСайтаПроверки", .string("www.nalog.gov.ru")), ("ЗаводскойНомерФН", .string(receipt.drive?.text ?? "")),
      ("РегистрационныйНомерККТ", .string(receipt.register?.text ?? "")), ("ДополнительныйРеквизит", .string("")),
      ("КорректируемыйДокумент", .string("")), ("КорректируемыйДокумент_Type", .string("StandardODATA.Undefined")),
      ("ДанныеXML_Type", .string("application/xml+xdto")), ("ДанныеXML_Base64Data", .string("")),
    ])
  }
}

import Fiscal
import JSON

extension Dialect {
  func register(_ row: JSONValue, outlet: String, keepsCurrency: Bool = false) -> JSONValue {
    let till = (ODataKey.number(of: row["Ref_Key"]?.text ?? "") ?? 9001) - 9001
    let number = chain.tills.indices.contains(till) ? chain.tills[till].registration.text : ""
    return row.renamed(["СтруктурнаяЕдиница_Key": outlet])
      .without(["Подразделение_Key", "СверятьСДаннымиОФД"] + (keepsCurrency ? [] : ["ВалютаДенежныхСредств_Key"]))
      .adding([("РегистрационныйНомер", .string(number))])
  }

  // MARK: Розница 2

  func receipt2(_ row: JSONValue, isReturn: Bool) -> JSONValue {
    let total = Kopecks(rubles: row["СуммаДокумента"]?.text ?? "") ?? .zero
    let cashless = row["БезналичнаяОплата"]?.elements ?? []
    let paid = cashless.reduce(Kopecks.zero) { $0 + (Kopecks(rubles: $1["Сумма"]?.text ?? "") ?? .zero) }
    var payments: [(kind: Int, sum: Kopecks)] = total == paid ? [] : [(20, total - paid)]
    for line in cashless {
      let kind = ["ПодарочныйСертификат": 22, "Кредит": 23][line["ВидОплаты"]?.text ?? ""] ?? 21
      payments.append((kind, Kopecks(rubles: line["Сумма"]?.text ?? "") ?? .zero))
    }
    let key = row["Ref_Key"] ?? .null
    let rows = payments.enumerated().map { at, payment -> JSONValue in
      .record([
        ("Ref_Key", key), ("LineNumber", .string(String(at + 1))),
        ("ВидОплаты_Key", .string(ODataKey.text(.other, payment.kind))), ("Сумма", .rubles(payment.sum)),
      ])
    }
    return row.renamed([
      "СтруктурнаяЕдиница_Key": "Магазин_Key", "СуммаВключаетНДС": "ЦенаВключаетНДС", "Запасы": "Товары",
    ])
    .without([
      "Подразделение_Key", "Архивный", "КассоваяСмена_Key", "ПолученоНаличными", "НалогообложениеНДС",
      "ОперацияСДенежнымиСредствами", "Статус", "ФормаОплаты", "ЧекККМ_Key", "БезналичнаяОплата",
    ])
    .mapped("Товары") { line2($0) }
    .adding([
      ("ВидОперации", .string(isReturn ? "Возврат" : "Продажа")), ("СтатусЧекаККМ", .string("Пробитый")),
      ("Продавец_Key", row["Ответственный_Key"] ?? .null), ("ЧекККМПродажа_Key", .string(ODataKey.empty)),
      ("Оплата", .array(rows)),
    ])
  }

  /// The line's warehouse is that of the shop.
  private func line2(_ row: JSONValue) -> JSONValue {
    let outlet = row["СтруктурнаяЕдиница_Key"] ?? .null
    return goodsLine(row).adding([("Склад_Key", outlet)])
  }

  /// A line with packages, and without УНФ's own columns.
  private func goodsLine(_ row: JSONValue) -> JSONValue {
    let told = row.without([
      "Партия_Key", "ЕдиницаИзмерения", "ЕдиницаИзмерения_Type", "Всего", "КлючСвязи", "КодМаркировки",
      "СтруктурнаяЕдиница_Key", "Штрихкод",
    ]).adding([("Упаковка_Key", .string(ODataKey.empty)), ("КоличествоУпаковок", row["Количество"] ?? .null)])
    return configuration.hasRatesByName ? withRateByName(told) : told
  }

  private func withRateByName(_ row: JSONValue) -> JSONValue {
    let place = (ODataKey.number(of: row["СтавкаНДС_Key"]?.text ?? "") ?? 4) - 1
    let rate = Catalogs.rates.indices.contains(place) ? Catalogs.rates[place].rate : .none
    return row.renamed(["СтавкаНДС_Key": "СтавкаНДС"]).replaced("СтавкаНДС") { _ in Self.name(of: rate) }
  }

  static func name(of rate: VATRate) -> String {
    guard let percent = rate.percent else { return "БезНДС" }
    return rate.name.contains("/") ? "НДС\(percent)_\(100 + percent)" : "НДС\(percent)"
  }

  func report2(_ row: JSONValue) -> JSONValue {
    let lines = row["Запасы"]?.elements ?? []
    let sold = numbered(lines.filter { !isNegative($0) }).map { line2($0) }
    let back = numbered(lines.filter(isNegative)).map { line2(positive($0)) }
    let card = (row["БезналичнаяОплата"]?.elements ?? []).map { $0.without(["ВидОплаты"]) }
    return row.renamed(["СтруктурнаяЕдиница_Key": "Магазин_Key", "КассоваяСмена_Key": "КассоваяСмена"])
      .without([
        "НомерКассовойСменыККМ", "НачалоКассовойСмены", "ОкончаниеКассовойСмены", "СтатусКассовойСмены",
        "Подразделение_Key", "НалогообложениеНДС", "СуммаВключаетНДС", "Запасы", "БезналичнаяОплата",
        "ВалютаДокумента_Key",
        "ВидЦен_Key", "Статья_Key", "ХозяйственнаяОперация_Key",
      ])
      .adding([
        ("КассоваяСмена_Type", .string("StandardODATA.Document_КассоваяСмена")), ("ЦенаВключаетНДС", .bool(true)),
        ("СуммаВозвратов", .rubles(sum(back, "Сумма"))), ("СуммаОплатыНаличных", .rubles(.zero)),
        ("Товары", .array(sold)), ("ВозвращенныеТовары", .array(back)), ("ОплатаПлатежнымиКартами", .array(card)),
        ("ОплатаБанковскимиКредитами", .array([])),
      ])
      .replacedValue("СуммаДокумента", .rubles(sum(sold, "Сумма")))
  }

  // MARK: УТ 11

  func receipt11(_ row: JSONValue) -> JSONValue {
    let cashless = row["БезналичнаяОплата"]?.elements ?? []
    let isCertificate = { (line: JSONValue) in line["ВидОплаты"]?.text == "ПодарочныйСертификат" }
    let cards = numbered(cashless.filter { !isCertificate($0) }).map { line in
      line.replaced("ВидОплаты") { $0 == "СБП" ? "СистемаБыстрыхПлатежей" : "ПлатежнаяКарта" }
    }
    let certificates = numbered(cashless.filter(isCertificate)).map {
      $0.without(["ВидОплаты", "ЭквайринговыйТерминал_Key"])
    }
    let shift = (row["КассоваяСмена_Key"]?.text).flatMap { ODataKey.number(of: $0) }
    return row.renamed([
      "СтруктурнаяЕдиница_Key": "Склад_Key", "СуммаВключаетНДС": "ЦенаВключаетНДС", "Запасы": "Товары",
      "Автор_Key": "Кассир_Key",
    ])
    .without([
      "Подразделение_Key", "НомерСменыККМ", "Ответственный_Key", "БезналичнаяОплата", "ОперацияСДенежнымиСредствами",
    ])
    .replaced("КассоваяСмена_Key") { key in shift.map { ODataKey.text(.shift, $0) } ?? key }
    .mapped("Товары") { line in
      goodsLine(line).adding([("Штрихкод", line["Штрихкод"] ?? .string("")), ("ИдентификаторСтроки", .string(""))])
    }
    .adding([
      ("ВидЦены_Key", .string(ODataKey.text(.other, 1))), ("Валюта_Key", .string(ODataKey.text(.currency, 643))),
      ("ОплатаПлатежнымиКартами", .array(cards)), ("ПодарочныеСертификаты", .array(certificates)),
    ])
  }

  func report11(_ row: JSONValue) -> JSONValue {
    let card = (row["БезналичнаяОплата"]?.elements ?? []).map { $0.without(["ВидОплаты"]) }
    return row.renamed([
      "СтруктурнаяЕдиница_Key": "Склад_Key", "СуммаВключаетНДС": "ЦенаВключаетНДС", "Запасы": "Товары",
      "ВалютаДокумента_Key": "Валюта_Key", "ВидЦен_Key": "ВидЦены_Key", "БезналичнаяОплата": "ОплатаПлатежнымиКартами",
    ])
    .without([
      "НомерКассовойСменыККМ", "НачалоКассовойСмены", "ОкончаниеКассовойСмены", "СтатусКассовойСмены",
      "Подразделение_Key", "НалогообложениеНДС", "Статья_Key", "ХозяйственнаяОперация_Key",
    ])
    .mapped("Товары") { line in goodsLine(line).adding([("ДокументРеализации_Key", .string(ODataKey.empty))]) }
    .replacedValue("ОплатаПлатежнымиКартами", .array(card))
  }

  // MARK: БП 3

  func sale3(_ row: JSONValue, isReturn: Bool) -> JSONValue {
    row.renamed(["СтруктурнаяЕдиница_Key": "Склад_Key", "Запасы": "Товары"])
      .without([
        "Подразделение_Key", "КассаККМ_Key", "КассоваяСмена_Key", "НомерСменыККМ", "НомерЧекаККМ", "Архивный", "Статус",
        "ФормаОплаты", "ПолученоНаличными", "НалогообложениеНДС", "ОперацияСДенежнымиСредствами", "ЧекККМ_Key",
        "БезналичнаяОплата", "Автор_Key",
      ])
      .mapped("Товары") { goodsLine($0).without(["Упаковка_Key", "КоличествоУпаковок", "Характеристика_Key"]) }
      .adding([
        ("ВидОперации", .string(isReturn ? "Возврат" : "Продажа")),
        ("Оплата", .array((row["БезналичнаяОплата"]?.elements ?? []).map(payment3))),
      ])
  }

  private func payment3(_ line: JSONValue) -> JSONValue {
    let kind = ["ПодарочныйСертификат": 21, "Кредит": 22][line["ВидОплаты"]?.text ?? ""] ?? 20
    return .record([
      ("Ref_Key", line["Ref_Key"] ?? .null), ("LineNumber", line["LineNumber"] ?? .null),
      ("ВидОплаты_Key", .string(ODataKey.text(.other, kind))), ("СуммаОплаты", line["Сумма"] ?? .null),
    ])
  }

  func report3(_ row: JSONValue) -> JSONValue {
    let lines = row["Запасы"]?.elements ?? []
    func told(_ line: JSONValue) -> JSONValue {
      goodsLine(line).without(["Упаковка_Key", "КоличествоУпаковок", "Характеристика_Key"])
    }
    let back = numbered(lines.filter(isNegative)).map { line in
      told(positive(line)).adding([
        ("НомерФискальногоЧека", .string("")), ("ДатаРеализации", row["Date"] ?? .null),
      ])
    }
    return row.renamed(["СтруктурнаяЕдиница_Key": "Склад_Key"])
      .without([
        "КассаККМ_Key", "КассоваяСмена_Key", "НомерКассовойСменыККМ", "НачалоКассовойСмены", "ОкончаниеКассовойСмены",
        "СтатусКассовойСмены", "Подразделение_Key", "НалогообложениеНДС", "Запасы", "БезналичнаяОплата", "ВидЦен_Key",
        "Статья_Key", "ХозяйственнаяОперация_Key",
      ])
      .adding([
        ("ВидОперации", .string("ОтчетККМОПродажах")), ("СчетКасса_Key", .string(ODataKey.text(.other, 3))),
        ("КурсДокумента", .number("1")), ("КратностьДокумента", .string("1")), ("ДокументБезНДС", .bool(false)),
        ("Товары", .array(numbered(lines.filter { !isNegative($0) }).map(told))), ("Возвраты", .array(back)),
        ("Оплата", .array((row["БезналичнаяОплата"]?.elements ?? []).map(payment3))), ("ВозвратОплаты", .array([])),
      ])
  }

  // MARK: Lines

  private func isNegative(_ line: JSONValue) -> Bool { line["Количество"]?.text?.hasPrefix("-") ?? false }

  private func positive(_ line: JSONValue) -> JSONValue {
    .object(
      (line.members ?? []).map { member in
        guard case .number(let text) = member.value, text.hasPrefix("-") else { return member }
        return JSONMember(member.key, .number(String(text.dropFirst())))
      })
  }

  private func numbered(_ lines: [JSONValue]) -> [JSONValue] {
    lines.enumerated().map { at, line in line.replacedValue("LineNumber", .string(String(at + 1))) }
  }

  private func sum(_ lines: [JSONValue], _ column: String) -> Kopecks {
    lines.reduce(.zero) { $0 + (Kopecks(rubles: $1[column]?.text ?? "") ?? .zero) }
  }
}

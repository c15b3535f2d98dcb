import Fiscal

/// A message of the format EnterpriseData with reports on sales, as 1С's own «Выгрузка загрузка EnterpriseData» takes it.
///
/// All types of the format are ordered: elements follow the schema's order, or reading fails (XDTO packages
/// `ExchangeMessage`, `EnterpriseData_1_17` … `_1_20`).
public struct EnterpriseDataMessage: Sendable {
  /// The version of the format: `1.17`.
  public struct Version: Hashable, Sendable, CustomStringConvertible {
    public let minor: Int

    /// 1.17 is the first whose rates are not an enumeration that knows neither 5, 7 nor 22 %.
    public static let least = Version(minor: 17)

    private init(minor: Int) { self.minor = minor }

    /// Nil unless it is `1.17` or later.
    public init?(_ text: some StringProtocol) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "1", parts[1].count <= 3, let minor = Int(parts[1]), minor >= 17 else {
        return nil
      }
      self.minor = minor
    }

    public var description: String { "1.\(minor)" }
    var namespace: String { "http://v8.1c.ru/edi/edi_stnd/EnterpriseData/\(description)" }
  }

  public let version: Version
  /// In UTC.
  public let created: WallClock
  public private(set) var reports = 0
  /// Items whose unit the books do not tell, taken for pieces.
  public private(set) var assumedUnits: [String] = []
  private var body = XMLText(depth: 2)

  public init(version: Version = .least, created: WallClock) {
    self.version = version
    self.created = created
  }

  public var text: String {
    var text = XMLText(depth: 0)
    text.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    text.line(
      "<Message xmlns:msg=\"http://www.1c.ru/SSL/Exchange/Message\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
    var inner = XMLText(depth: 1)
    inner.element("msg:Header") { header in
      header.element("msg:Format", version.namespace)
      header.element("msg:CreationDate", created.description)
      header.element("msg:AvailableVersion", version.description)
    }
    inner.line("<Body xmlns=\"\(version.namespace)\">")
    return text.text + inner.text + body.text + "\t</Body>\n</Message>\n"
  }

  /// Adds a report. One shift keeps one key: loaded again, the same document is updated.
  public mutating func add(_ prepared: PreparedReport) {
    let (report, parties) = (prepared.report, prepared.parties)
    let name = Self.key(of: prepared)
    reports += 1
    var assumed: [String] = []
    body.element("Документ.ОтчетОРозничныхПродажах") { document in
      document.element("КлючевыеСвойства") { keys in
        keys.element("Ссылка", name.key)
        keys.element("Дата", report.date.description)
        keys.element("Номер", name.number)
        Self.organization(parties, &keys)
        if let opened = report.opened ?? parties.shift?.opened {
          keys.element("КассоваяСмена") { shift in
            shift.element("Ссылка", parties.shift?.key)
            shift.element("Дата", opened.description)
            shift.element("НомерКассовойСмены", String(report.shift.number))
            Self.register(report, parties, &shift)
          }
        }
      }
      document.element("Валюта") { currency in
        currency.element("Ссылка", parties.currency)
        currency.element("ДанныеКлассификатора") { data in
          data.element("Код", "643")
          data.element("Наименование", "руб.")
        }
      }
      document.element("Сумма", report.net.rubles)
      document.element("СуммаВключаетНДС", "true")
      if let outlet = parties.outlet {
        document.element("Склад") { element in
          element.element("Ссылка", outlet.key)
          element.element("Наименование", outlet.name)
          element.element("ТипСклада", "Розничный")
        }
      }
      let isTaxed = (report.lines + report.returns).contains { $0.vat != .none }
      document.element("Налогообложение", isTaxed ? "ПродажаОблагаетсяНДС" : "ПродажаНеОблагаетсяНДС")
      Self.register(report, parties, &document)
      assumed += Self.table("ТоварыПродажа", report.lines, parties, isReturn: false, &document)
      assumed += Self.table("ТоварыВозвратПродажи", report.returns, parties, isReturn: true, &document)
      let cards = report.paid.electronic - report.repaid.electronic
      if cards != .zero {
        document.element("ОплатаПлатежнымиКартами") { table in
          table.element("Строка") { $0.element("СуммаОплаты", cards.rubles) }
        }
      }
      document.element("ОбщиеСвойстваОбъектовФормата") { $0.element("Комментарий", report.mark) }
    }
    for name in assumed where !assumedUnits.contains(name) { assumedUnits.append(name) }
  }

  /// Key and number of a shift's document in the message: those of the one that is there already, so that it is changed
  /// and not repeated; else made of the shift.
  public static func key(of prepared: PreparedReport) -> (key: String, number: String) {
    if let found = prepared.found.first { return (found.key, found.number) }
    return (ShiftKey.key(of: prepared.report.shift), ShiftKey.number(of: prepared.report.shift))
  }

  /// Payments that the format's report cannot tell: without a table they would be taken for cash.
  public static func untold(_ report: SalesReport) -> [(payment: Payment, sum: Kopecks)] {
    [Payment.prepaid, .postpaid, .provision].compactMap { payment in
      let (paid, repaid) = (report.paid[payment], report.repaid[payment])
      return paid == .zero && repaid == .zero ? nil : (payment, paid - repaid)
    }
  }

  // MARK: Parts

  private static func organization(_ parties: ReportParties, _ text: inout XMLText) {
    guard let organization = parties.organization else { return }
    text.element("Организация") { element in
      element.element("Ссылка", organization.key)
      element.element("Наименование", organization.name)
      element.element("НаименованиеПолное", organization.fullName)
      element.element("ИНН", organization.inn)
      element.element("КПП", organization.kpp)
      let isPerson = organization.inn?.count == 12
      element.element("ЮридическоеФизическоеЛицо", isPerson ? "ФизическоеЛицо" : "ЮридическоеЛицо")
    }
  }

  private static func register(_ report: SalesReport, _ parties: ReportParties, _ text: inout XMLText) {
    let name = parties.register?.name ?? report.register.name ?? report.register.registration?.text
    guard let name else { return }
    text.element("КассаККМ") { element in
      element.element("Ссылка", parties.register?.key)
      element.element("Наименование", name)
      organization(parties, &element)
      element.element("РегистрационныйНомер", report.register.registration?.text)
    }
  }

  /// - Returns: the items whose unit was assumed.
  private static func table(
    _ name: String, _ lines: [SalesLine], _ parties: ReportParties, isReturn: Bool, _ text: inout XMLText
  ) -> [String] {
    guard !lines.isEmpty else { return [] }
    var assumed: [String] = []
    text.element(name) { table in
      for (at, line) in lines.enumerated() {
        let goods = parties.goods[line.goods.key]
        if goods?.unit == nil { assumed.append(goods?.name ?? line.name) }
        table.element("Строка") { Self.row(at, line, goods, isReturn: isReturn, &$0) }
      }
    }
    return assumed
  }

  private static func row(
    _ at: Int, _ line: SalesLine, _ goods: ReportParties.Goods?, isReturn: Bool, _ row: inout XMLText
  ) {
    row.element("НомерСтрокиДокумента", String(at + 1))
    row.element("ДанныеНоменклатуры") { data in
      data.element("Номенклатура") { element in
        element.element("Ссылка", line.goods.key)
        element.element("НаименованиеПолное", goods?.fullName)
        element.element("КодВПрограмме", goods?.code)
        element.element("Артикул", goods?.article)
        element.element("Наименование", goods?.name ?? line.name)
      }
      if let characteristic = line.goods.characteristic {
        data.element("Характеристика") { $0.element("Ссылка", characteristic) }
      }
    }
    row.element("ЕдиницаИзмерения") { unit in
      unit.element("Ссылка", goods?.unit?.key)
      unit.element("ДанныеКлассификатора") { data in
        data.element("Код", goods?.unit?.code ?? "796")
        data.element("Наименование", goods?.unit?.name ?? "шт")
      }
    }
    row.element("Количество", line.quantity.text)
    row.element("Сумма", line.sum.rubles)
    row.element("Цена", line.price.rubles)
    row.element("СтавкаНДС") { rate in
      rate.element("Ставка", String(line.vat.percent ?? 0))
      rate.element("РасчетнаяСтавка", line.vat.name.contains("/") ? "true" : "false")
      rate.element("НеОблагается", line.vat == .none ? "true" : "false")
      rate.element("ВидСтавки", line.vat.kindName)
    }
    row.element("СуммаНДС", line.tax.rubles)
    guard isReturn else { return }
    row.element("СуммаВозврата", line.sum.rubles)
    row.element("НомерЧекаККМПродажи", line.sold.map { String($0.document) })
    row.element("ДатаПродажи", line.sold?.datetime.description)
  }
}

extension VATRate {
  /// The kind of a rate in the format; nil for 5 and 7 %, of which it is not known.
  fileprivate var kindName: String? {
    switch self {
    case .twenty, .twentyTwo: "Общая"
    case .ten: "Пониженная"
    case .twentyOf120, .twentyTwoOf122: "ОбщаяРасчетная"
    case .tenOf110: "ПониженнаяРасчетная"
    case .zero: "Нулевая"
    case .none: "БезНДС"
    case .five, .seven, .fiveOf105, .sevenOf107: nil
    }
  }
}

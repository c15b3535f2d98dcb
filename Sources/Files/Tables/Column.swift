/// What a column of a receipt table tells.
enum Column: Int, CaseIterable {
  case datetime, time, register, drive, shift, number, document, sign, total
  case cash, electronic, prepaid, postpaid, provision
  case cashier, kind, fiscalSign, inn, taxation

  /// The name in the header that `export` writes.
  var name: String {
    switch self {
    case .fiscalSign: "fiscal_sign"
    default: String(describing: self)
    }
  }

  static let payments: [Column] = [.cash, .electronic, .prepaid, .postpaid, .provision]
}

extension Column {
  /// The column under a title of a header, and how good a name it is (0 is best); nil for an unknown one.
  static func named(_ title: String) -> (column: Column, rank: Int)? { names[normalized(title)] }

  /// Small letters and digits only, `ё` as `е`: case, spaces and dots do not matter.
  static func normalized(_ title: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case "ё": text.append("е")
      case "№": text.append(scalar)
      default: if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { text.append(scalar) }
      }
    }
    return String(text)
  }

  private static let names: [String: (column: Column, rank: Int)] = {
    var names: [String: (column: Column, rank: Int)] = [:]
    for (column, titles) in titles {
      for (rank, title) in titles.enumerated() where names[normalized(title)] == nil {
        names[normalized(title)] = (column, rank)
      }
    }
    return names
  }()

  /// Titles met in exports of 1С and of operators' cabinets and the ФНС's own names, the best first: where two
  /// columns of a file tell the same, the better title wins.
  private static let titles: [(Column, [String])] = [
    (
      .datetime,
      [
        "datetime", "Дата и время", "ДатаВремя", "date_time", "Дата и время чека", "Дата и время расчёта",
        "Дата и время операции", "Дата и время ФД", "Дата и время документа", "Дата, время", "Дата/время",
        "Дата чека", "Дата расчёта", "Дата операции", "Дата ФД", "Дата документа", "Дата", "date", "timestamp",
      ]
    ),
    (.time, ["time", "Время", "Время чека", "Время расчёта", "Время операции"]),
    (
      .register,
      [
        "register", "РегНомерККТ", "Регистрационный номер ККТ", "registration", "reg", "kktRegId", "rnm", "РНМ",
        "РНМ ККТ", "РН ККТ", "Рег. номер ККТ", "Рег. № ККТ", "Регистрационный № ККТ", "Регистрационный номер кассы",
        "Регистрационный номер", "Рег. номер", "Рег. номер кассы",
      ]
    ),
    (
      .drive,
      [
        "drive", "НомерФН", "fn", "fiscalDriveNumber", "№ ФН", "Заводской номер ФН", "Номер фискального накопителя",
        "Заводской номер фискального накопителя", "Серийный номер ФН", "Зав. номер ФН", "Заводской № ФН",
        "Фискальный накопитель", "ФН",
      ]
    ),
    (
      .shift,
      [
        "shift", "Смена", "Номер смены", "shiftNumber", "№ смены", "Номер смены ККТ", "Номер смены ККМ",
        "Номер кассовой смены",
      ]
    ),
    (
      .number,
      [
        "number", "НомерЧека", "num", "requestNumber", "Номер чека за смену", "Номер чека в смене", "№ чека за смену",
        "№ чека в смене", "№ чека", "Номер чека ККМ", "№ фискального чека", "Номер фискального чека", "receiptNumber",
      ]
    ),
    (
      .document,
      [
        "document", "НомерФД", "fd", "fiscalDocumentNumber", "№ ФД", "Номер фискального документа",
        "№ фискального документа", "Фискальный документ", "ФД",
      ]
    ),
    (
      .sign,
      [
        "sign", "ПризнакРасчета", "operationType", "Признак", "Вид операции", "Тип операции", "Вид расчёта",
        "Тип расчёта", "Операция", "operation",
      ]
    ),
    (
      .total,
      [
        "total", "Сумма чека", "Сумма расчёта", "totalSum", "Сумма", "Итого", "Сумма документа", "Сумма по чеку",
        "Итог", "Итоговая сумма", "Всего", "amount", "sum",
      ]
    ),
    (
      .cash,
      [
        "cash", "Наличные", "Наличными", "cashTotalSum", "Оплата наличные", "Оплата наличными", "Сумма наличными",
        "Сумма оплаты наличными", "Сумма наличных",
      ]
    ),
    (
      .electronic,
      [
        "electronic", "Безналичные", "Безналичными", "ecashTotalSum", "Оплата электронно", "Электронно", "Электронными",
        "Электронными средствами", "Оплата электронными", "Оплата безналичными", "Оплата безналичные",
        "Сумма безналичными", "Сумма оплаты безналичными", "Сумма электронными", "Безнал", "Картой", "card",
      ]
    ),
    (
      .prepaid,
      [
        "prepaid", "Аванс", "Предоплата", "prepaidSum", "Предоплатой", "Авансом", "Зачёт аванса", "Зачёт предоплаты",
        "Оплата предоплата", "Оплата предоплатой", "Сумма предоплатой", "Сумма предоплаты", "Предоплата (аванс)",
      ]
    ),
    (
      .postpaid,
      [
        "postpaid", "Кредит", "Постоплата", "creditSum", "Постоплатой", "В кредит", "Оплата постоплата",
        "Оплата постоплатой", "Оплата в кредит", "Оплата кредит", "Сумма постоплатой", "Сумма постоплаты",
        "Постоплата (кредит)", "credit",
      ]
    ),
    (
      .provision,
      [
        "provision", "Встречное", "Встречное предоставление", "provisionSum", "Встречным предоставлением",
        "Оплата встречное предоставление", "Оплата встречным предоставлением", "Сумма встречным предоставлением",
        "Сумма встречного предоставления",
      ]
    ),
    (.cashier, ["cashier", "Кассир", "operator", "ФИО кассира", "Имя кассира", "Оператор", "Ответственный", "Автор"]),
    (.kind, ["kind", "Вид документа", "Тип документа", "Вид чека", "Тип чека"]),
    (
      .fiscalSign,
      ["fiscal_sign", "Фискальный признак", "ФПД", "ФП", "fp", "fpd", "Фискальный признак документа", "ФПД документа"]
    ),
    (.inn, ["inn", "ИНН", "ИНН пользователя", "ИНН организации", "userInn"]),
    (.taxation, ["taxation", "taxationType", "appliedTaxationType"]),
  ]
}

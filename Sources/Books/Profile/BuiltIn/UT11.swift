extension ConfigurationProfile {
  /// Управление торговлей 11. Names read from 11.5.22: a receipt refers to the shift's document, the register of a shift
  /// may be of two types, and card payments and certificates have a table each.
  static let ut11 = unf3.overridden(by: [
    "detect": [
      "Catalog_УпаковкиЕдиницыИзмерения", "Document_ЧекККМВозврат + Document_ЧекККМ.Товары",
    ],
    "configuration": "ut11",
    "release": ["names": ["УправлениеТорговлей", "УправлениеТорговлейБазовая"], "least": ""],
    "lacks": ["receipt-without-shift-number"],
    "register": ["registration": "РегистрационныйНомер", "outlet": "Склад"],
    "outlet": ["set": "Catalog_Склады", "kind": "", "kinds": []],
    "receipt": [
      "sale": ["shift": "", "cashier": ["Кассир"], "lines": "Товары"],
      "correction": ["shift": "", "number": ""],
    ],
    "line": ["sum": ["Сумма"], "code": ["Штрихкод"]],
    "people": ["Ответственный": "", "Автор": "Catalog_Пользователи"],
    "payment": [
      "rows": [
        "table": "ОплатаПлатежнымиКартами",
        "electronic": ["ПлатежнаяКарта", "СистемаБыстрыхПлатежей"],
        "prepaid": [],
        "postpaid": [],
        "provision": [],
        "discount": [],
        "ignored": [],
      ],
      "certificates": ["table": "ПодарочныеСертификаты", "sum": "Сумма", "other": "prepaid"],
    ],
    "report": [
      "outlet": "Склад",
      "shift-number": "",
      "opened": "",
      "closed": "",
      "state": "",
      "taxation": "НалогообложениеНДС",
      "taxed": "",
      "untaxed": "",
      "lines": "Товары",
      "line": [
        "packs": "КоличествоУпаковок", "unit": "", "packaging": "Упаковка", "total": "", "link": "", "outlet": "",
        "sale": "ДокументРеализации",
      ],
      "cashless": [
        "rows": [
          "table": "ОплатаПлатежнымиКартами", "kind": "", "electronic": "yes", "prepaid": "", "postpaid": "",
          "provision": "",
        ]
      ],
      "required": ["Валюта", "ВидЦены", "КассаККМ", "Организация", "Склад"],
      "required-in-lines": ["Номенклатура", "КоличествоУпаковок", "Количество", "Цена", "СтавкаНДС"],
      "copied": ["Валюта", "ВидЦены", "НалогообложениеНДС"],
      "copied-of-receipts": ["Валюта", "ВидЦены"],
      "of-register": ["ВалютаДокумента": "", "Подразделение": "", "Валюта": "ВалютаДенежныхСредств"],
      "constants": ["СуммаВключаетНДС": "", "ЦенаВключаетНДС": "true"],
      "usual": [
        "ВалютаДокумента": "", "Статья": "", "ВидЦен": "", "Валюта": "Catalog_Валюты.Code=643",
        "ВидЦены": "Catalog_ВидыЦен.Description=Розничная цена",
      ],
    ],
  ])
}

extension ConfigurationProfile {
  /// Розница 2. Names read from a 2.2: sale and return are one document, cash stands among the payments, VAT rates are an
  /// enumeration, and a receipt does not refer to its shift's document.
  static let retail2 = unf3.overridden(by: [
    "detect": [
      "Catalog_Магазины + Catalog_ВидыОплатЧекаККМ", "Document_ЧекККМ.СтатусЧекаККМ",
      "Document_ОтчетОРозничныхПродажах.ВозвращенныеТовары",
    ],
    "configuration": "retail2",
    "release": ["names": ["Розница"], "least": ""],
    "lacks": ["report-without-shift-number"],
    "register": ["registration": "РегистрационныйНомер", "outlet": "Магазин"],
    "outlet": ["set": "Catalog_Магазины", "kind": "", "kinds": []],
    "receipt": [
      "sale": [
        "operation": ["field": "ВидОперации", "values": ["Продажа"]],
        "when": ["field": "СтатусЧекаККМ", "values": ["Пробитый", "Архивный"]],
        "archived": "",
        "archived-when": ["field": "СтатусЧекаККМ", "values": ["Архивный"]],
        "cashier": ["Продавец", "Ответственный"],
        "lines": "Товары",
      ],
      "return": ["set": "Document_ЧекККМ", "operation": ["field": "ВидОперации", "values": ["Возврат"]]],
      "correction": [
        "set": "Document_ЧекКоррекции", "shift": "", "number": "",
        "operation": ["field": "", "values": []],
      ],
    ],
    "line": ["sum": ["Сумма"], "code": []],
    "vat": ["set": ""],
    "people": ["Ответственный": "", "Автор": "Catalog_Пользователи"],
    "payment": [
      "rows": [
        "table": "Оплата",
        "kind": "ВидОплаты",
        "kind-set": "Catalog_ВидыОплатЧекаККМ",
        "kind-attribute": "ТипОплаты",
        "cash": "Наличные",
        "electronic": ["ПлатежнаяКарта"],
        "prepaid": ["ПодарочныйСертификат", "ЗачетАванса"],
        "postpaid": ["БанковскийКредит", "ВРассрочку"],
        "provision": [],
        "discount": ["Бонусы"],
        "ignored": [],
      ]
    ],
    "report": [
      "outlet": "Магазин",
      "shift-number": "",
      "opened": "",
      "closed": "",
      "state": "",
      "taxation": "",
      "total-is": "sales",
      "returns-total": "СуммаВозвратов",
      "cash": "СуммаОплатыНаличных",
      "lines": "Товары",
      "returns": "ВозвращенныеТовары",
      "line": [
        "packs": "КоличествоУпаковок", "unit": "", "packaging": "Упаковка", "total": "", "link": "", "outlet": "",
        "sale": "",
      ],
      "cashless": [
        "rows": [
          "table": "ОплатаПлатежнымиКартами", "kind": "", "electronic": "yes", "prepaid": "", "postpaid": "",
          "provision": "",
        ],
        "credit": [
          "table": "ОплатаБанковскимиКредитами", "returns": "", "kind": "", "kind-set": "", "sum": "Сумма",
          "electronic": "", "prepaid": "", "postpaid": "yes", "provision": "",
        ],
      ],
      "required": ["КассаККМ", "Магазин"],
      "required-in-lines": ["Номенклатура", "Количество", "КоличествоУпаковок", "Цена", "СтавкаНДС", "Склад"],
      "copied": ["ВалютаДокумента"],
      "copied-of-receipts": [],
      "of-register": ["ВалютаДокумента": "", "Подразделение": ""],
      "of-outlet": ["Склад": "Catalog_Склады.Магазин"],
      "constants": ["СуммаВключаетНДС": "", "ЦенаВключаетНДС": "true"],
      "usual": ["ВалютаДокумента": "", "ВидЦен": "", "Статья": ""],
    ],
  ])
}

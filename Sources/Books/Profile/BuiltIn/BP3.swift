extension ConfigurationProfile {
  /// Бухгалтерия предприятия 3.0. Names read from 3.0.151: it has no catalog of registers (the connected equipment stands
  /// for them), a sale at retail is one document of which neither register nor number were read, and its report on
  /// sales refers to no shift. So receipts are those of the fiscal operations.
  static let bp3 = unf3.overridden(by: [
    "detect": [
      "Catalog_ВидыОплатОрганизаций", "Document_РозничнаяПродажа", "Document_ОтчетОРозничныхПродажах.Возвраты",
    ],
    "configuration": "bp3",
    "release": ["names": ["БухгалтерияПредприятия", "БухгалтерияПредприятияБазовая"], "least": "3.0.146"],
    "lacks": ["no-registers", "receipts-of-operations-alone", "report-without-shift"],
    "register": [
      "set": "Catalog_ПодключаемоеОборудование",
      "organisation": "Организация",
      "outlet": "",
      "equipment": "Ref",
      "optional": "yes",
      "when": ["field": "ТипОборудования", "values": ["ККТ", "ФискальныйРегистратор"]],
    ],
    "outlet": ["set": "Catalog_Склады", "kind": "", "kinds": []],
    "shift": ["register": "ФискальноеУстройство"],
    "receipt": [
      "sale": [
        "set": "Document_РозничнаяПродажа",
        "operation": ["field": "ВидОперации", "values": ["Продажа", "Предоплата"]],
        "when": ["field": "", "values": []],
        "register": "",
        "shift": "",
        "number": "",
        "total": "",
        "archived": "",
        "cashier": ["Ответственный"],
        "lines": "Товары",
        "alone": "no",
      ],
      "return": ["set": "Document_РозничнаяПродажа", "operation": ["field": "ВидОперации", "values": ["Возврат"]]],
      "correction": ["set": ""],
    ],
    "line": ["sum": ["Сумма"], "code": []],
    "vat": ["set": ""],
    "people": ["Ответственный": "Catalog_Пользователи", "Автор": ""],
    "payment": [
      "rows": [
        // Of its columns none was read.
        "table": ""
      ]
    ],
    "report": [
      "register": "",
      "outlet": "Склад",
      "shift": "",
      "shift-number": "",
      "opened": "",
      "closed": "",
      "state": "",
      "taxation": "",
      "lines": "Товары",
      "returns": "Возвраты",
      "line": [
        "characteristic": "", "unit": "", "total": "", "link": "", "outlet": "", "sale": "",
        "sale-number": "НомерФискальногоЧека", "sale-date": "ДатаРеализации",
      ],
      "cashless": [
        "rows": [
          "table": "Оплата",
          "returns": "ВозвратОплаты",
          "kind": "ВидОплаты",
          "kind-set": "Catalog_ВидыОплатОрганизаций",
          "sum": "СуммаОплаты",
          "electronic": "ТипОплаты=ПлатежнаяКарта",
          "prepaid": "ТипОплаты=ПодарочныйСертификат",
          "postpaid": "ТипОплаты=БанковскийКредит",
          "provision": "",
        ]
      ],
      "required": ["ВидОперации", "Организация", "Склад", "СчетКасса", "ВалютаДокумента"],
      "required-in-lines": ["Номенклатура", "Количество", "Сумма", "СтавкаНДС"],
      "copied": ["СчетКасса", "СтатьяДвиженияДенежныхСредств", "ВалютаДокумента", "Ответственный"],
      "copied-of-receipts": [],
      "of-register": ["ВалютаДокумента": "", "Подразделение": ""],
      "constants": [
        "ВидОперации": "ОтчетККМОПродажах", "СуммаВключаетНДС": "true", "ДокументБезНДС": "false", "КурсДокумента": "1",
        "КратностьДокумента": "1",
      ],
      "usual": [
        "ВалютаДокумента": "Catalog_Валюты.Code=643", "ВидЦен": "", "Статья": "",
        "СчетКасса": "ChartOfAccounts_Хозрасчетный.Code=50.01",
      ],
    ],
  ])
}

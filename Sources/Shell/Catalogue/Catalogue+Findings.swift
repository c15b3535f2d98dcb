extension Catalogue {
  /// What differs, how it was matched, and the other words that stand in cells.
  static let findings: [String: Wording] = [
    "finding.missing_in_books": Wording(ru: "нет в учёте", en: "missing in books"),
    "finding.missing_in_operator": Wording(ru: "нет в ОФД", en: "missing in operator"),
    "finding.duplicate_in_books": Wording(ru: "дубль в учёте", en: "duplicate in books"),
    "finding.duplicate_in_operator": Wording(ru: "дубль в ОФД", en: "duplicate in operator"),
    "finding.sign_differs": Wording(ru: "другой признак расчёта", en: "sign differs"),
    "finding.sum_differs": Wording(ru: "другая сумма", en: "sum differs"),
    "finding.payment_differs": Wording(ru: "другая оплата", en: "payment differs"),
    "finding.shift_differs": Wording(ru: "другая смена", en: "shift differs"),
    "finding.time_differs": Wording(ru: "другое время", en: "time differs"),
    "finding.cashier_differs": Wording(ru: "другой кассир", en: "cashier differs"),
    "finding.ambiguous": Wording(ru: "неоднозначно", en: "ambiguous"),
    "finding.gap_in_documents": Wording(ru: "пропуск номеров ФД", en: "gap in documents"),
    "finding.totals_differ": Wording(ru: "итоги не равны чекам", en: "totals differ"),

    "rule.document": Wording(ru: "по № ФД", en: "document number"),
    "rule.number": Wording(ru: "по номеру чека", en: "number in the shift"),
    "rule.likeness": Wording(ru: "по времени и сумме", en: "time and sum"),

    "state.open": Wording(ru: "открыта", en: "open"),
    "state.closed": Wording(ru: "закрыта", en: "closed"),

    "kind.receipt": Wording(ru: "чек", en: "receipt"),
    "kind.bso": Wording(ru: "БСО", en: "BSO"),
    "kind.correction": Wording(ru: "чек коррекции", en: "correction receipt"),
    "kind.bso-correction": Wording(ru: "БСО коррекции", en: "correction BSO"),
    "correction.own": Wording(ru: "самостоятельно", en: "own"),
    "correction.prescribed": Wording(ru: "по предписанию", en: "prescribed"),

    "vat.20%": Wording(ru: "20 %", en: "20%"),
    "vat.10%": Wording(ru: "10 %", en: "10%"),
    "vat.20/120": Wording(ru: "20/120", en: "20/120"),
    "vat.10/110": Wording(ru: "10/110", en: "10/110"),
    "vat.0%": Wording(ru: "0 %", en: "0%"),
    "vat.none": Wording(ru: "без НДС", en: "no VAT"),
    "vat.5%": Wording(ru: "5 %", en: "5%"),
    "vat.7%": Wording(ru: "7 %", en: "7%"),
    "vat.5/105": Wording(ru: "5/105", en: "5/105"),
    "vat.7/107": Wording(ru: "7/107", en: "7/107"),
    "vat.22%": Wording(ru: "22 %", en: "22%"),
    "vat.22/122": Wording(ru: "22/122", en: "22/122"),

    "taxation.1": Wording(ru: "ОСН", en: "OSN"),
    "taxation.2": Wording(ru: "УСН доход", en: "USN income"),
    "taxation.4": Wording(ru: "УСН доход − расход", en: "USN income − expense"),
    "taxation.8": Wording(ru: "ЕНВД", en: "ENVD"),
    "taxation.16": Wording(ru: "ЕСХН", en: "ESHN"),
    "taxation.32": Wording(ru: "патент", en: "patent"),
    "taxation.64": Wording(ru: "АУСН", en: "AUSN"),

    "flag.true": Wording(ru: "да", en: "yes"),
    "flag.false": Wording(ru: "нет", en: "no"),
  ]
}

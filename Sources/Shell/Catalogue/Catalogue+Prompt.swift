extension Catalogue {
  /// What stands above the prompt, and beside the candidates of completion.
  static let prompt: [String: Wording] = [
    "prompt.shift-open": Wording(ru: "смена {shift} открыта с {time}", en: "shift {shift} open since {time}"),
    "prompt.as-of": Wording(ru: "{side} на {time}", en: "{side} as of {time}"),
    "prompt.never-asked": Wording(ru: "{side}: ещё не спрашивали", en: "{side} not asked yet"),
    "prompt.side.operator": Wording(ru: "ОФД", en: "operator"),
    "prompt.side.books": Wording(ru: "учёт", en: "books"),
    "prompt.unsent": Wording(
      ru: "не отправлено {count|документ|документа|документов}", en: "{count|document|documents} unsent"),
    "prompt.receipts": Wording(ru: "{count|чек|чека|чеков}", en: "{count|receipt|receipts}"),
    "prompt.sold": Wording(
      ru: "в {count|строке|строках|строках} чеков", en: "in {count|line|lines} of receipts"),
    "prompt.month-begin": Wording(ru: "начало месяца", en: "begin of the month"),
    "prompt.last-month-begin": Wording(ru: "начало прошлого месяца", en: "begin of the last month"),
    "kind.item": Wording(ru: "ПОЗИЦИЯ", en: "ITEM"),
  ]
}

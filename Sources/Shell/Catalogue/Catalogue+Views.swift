extension Catalogue {
  /// Words of answers, and of what was done.
  static let views: [String: Wording] = [
    "column.entry": Wording(ru: "№", en: "no."),
    "column.statement": Wording(ru: "Команда", en: "statement"),
    "column.setting": Wording(ru: "Настройка", en: "setting"),
    "column.value": Wording(ru: "Значение", en: "value"),
    "column.choices": Wording(ru: "Возможные значения", en: "choices"),
    "column.command": Wording(ru: "Команда", en: "command"),
    "column.usage": Wording(ru: "Запись", en: "usage"),
    "column.summary": Wording(ru: "Что делает", en: "summary"),
    "column.profile": Wording(ru: "Подключение", en: "profile"),
    "column.operator_url": Wording(ru: "Адрес ОФД", en: "operator url"),
    "column.books_url": Wording(ru: "Адрес учёта", en: "books url"),
    "column.link": Wording(ru: "Страница", en: "link"),
    "column.url": Wording(ru: "Адрес", en: "url"),
    "column.can": Wording(ru: "Умеет", en: "can"),
    "column.cannot": Wording(ru: "Не умеет", en: "cannot"),
    "column.needs": Wording(ru: "Нужно", en: "needs"),
    "column.advice": Wording(ru: "Что делать", en: "advice"),
    "column.documents": Wording(ru: "Документы", en: "documents"),
    "total.receipts": Wording(ru: "чеков", en: "receipts"),
    "total.net": Wording(ru: "итого", en: "net"),
    "state.unknown": Wording(ru: "состояние неизвестно", en: "state unknown"),
    "view.shift": Wording(
      ru: "Касса {register}, ФН {drive}, смена {shift} ({state})",
      en: "Register {register}, drive {drive}, shift {shift} ({state})"),
    "view.period": Wording(ru: "Касса {register}, {from} – {to}", en: "Register {register}, {from} – {to}"),
    "view.comparison": Wording(ru: "{operator} ↔ {books}", en: "{operator} ↔ {books}"),
    "view.unsent": Wording(
      ru: "{side}: непереданных документов {count}, первый № ФД {document}, {time}",
      en: "{side}: {count|document|documents} unsent, the first № ФД {document}, {time}"),
    "view.equal": Wording(ru: "Расхождений нет.", en: "Nothing differs."),
    "view.bridge": Wording(
      ru:
        "ОФД {operator} · учётная система {books} · разность {difference} = объяснено {explained}, остаток {remainder}",
      en: "operator {operator} · books {books} · difference {difference} = explained {explained}, remainder {remainder}"
    ),
    "view.part": Wording(
      ru: "• {what} ({certainty}): {count}, {difference} — {documents}",
      en: "• {what} ({certainty}): {count}, {difference} — {documents}"),
    "column.cause": Wording(ru: "Причина", en: "cause"),
    "column.certainty": Wording(ru: "Уверенность", en: "certainty"),
    "column.evidence": Wording(ru: "Чем видно", en: "evidence"),
    "view.detail": Wording(ru: "  {text}", en: "  {text}"),
    "view.guess": Wording(
      ru: "{what}: {count|способ|способа|способов}{more}, по {size} — {documents}",
      en: "{what}: {count|way|ways}{more}, of {size} — {documents}"),
    "said.profile-saved": Wording(ru: "{name}: сохранено в {file}", en: "{name}: saved in {file}"),
    "said.profile-deleted": Wording(ru: "{name}: удалено", en: "{name}: deleted"),
    "said.disconnected": Wording(ru: "отключено", en: "disconnected"),
    "said.selected-register": Wording(
      ru: "касса {register}, ФН {drive}, {outlet}", en: "register {register}, drive {drive}, {outlet}"),
    "said.selected-outlet": Wording(ru: "точка {outlet}", en: "outlet {outlet}"),
    "said.selected-shift": Wording(
      ru: "смена {shift}, ФН {drive}, открыта {opened} ({state})",
      en: "shift {shift}, drive {drive}, opened {opened} ({state})"),
    "said.took": Wording(ru: "{time} мс", en: "{time} ms"),
    "ask.token": Wording(ru: "Ключ {name}: ", en: "Key of {name}: "),
    "ask.operator-password": Wording(ru: "Пароль {name} ({login}): ", en: "Password of {name} ({login}): "),
    "ask.password": Wording(ru: "Пароль {name}: ", en: "Password of {name}: "),
  ]
}

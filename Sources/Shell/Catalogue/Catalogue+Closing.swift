extension Catalogue {
  /// The journal, closing a shift, and what is looked after meanwhile.
  static let closing: [String: Wording] = [
    "topic.closing": Wording(ru: "Закрытие смены и надзор", en: "Closing shifts, and watching over them"),
    "help.journal": Wording(ru: "кто, когда и что решил или изменил", en: "who decided and changed what, when"),
    "help.journal.more": Wording(
      ru: "Записи только добавляются. Выгрузка: journal > файл.csv — там коды событий и их подробности.",
      en: "Entries are only ever added. journal > file.csv exports them, with codes and details."),
    "option.register": Wording(ru: "только эта касса", en: "only this register"),
    "column.user": Wording(ru: "Кто", en: "user"),
    "column.what": Wording(ru: "Что", en: "what"),
    "column.details": Wording(ru: "Подробности", en: "details"),
    "column.text": Wording(ru: "Словами", en: "text"),

    "connection.made": Wording(ru: "подключено: {side} {name} {address}", en: "connected: {side} {name} {address}"),
    "terms.accepted": Wording(
      ru: "приняты условия {name} (редакция {version})", en: "terms of {name} accepted (version {version})"),
    "profile.saved": Wording(ru: "сохранено подключение «{name}»", en: "profile “{name}” saved"),
    "profile.deleted": Wording(ru: "удалено подключение «{name}»", en: "profile “{name}” deleted"),
    "register.attached": Wording(
      ru: "касса подключена, сценарий {scenario}", en: "register attached, scenario {scenario}"),
    "register.detached": Wording(ru: "касса отключена", en: "register detached"),
    "register.scenario": Wording(ru: "новый сценарий: {scenario}", en: "new scenario: {scenario}"),
    "licence.added": Wording(ru: "добавлена лицензия {licence} ({holder})", en: "licence {licence} added ({holder})"),
    "shift.equal": Wording(
      ru: "смена {shift} сверена перед закрытием, расхождений нет: {total}",
      en: "shift {shift} reconciled before closing, nothing differs: {total}"),
    "shift.accepted": Wording(
      ru: "смена {shift}: расхождение {difference} принято ({reason})",
      en: "shift {shift}: difference {difference} accepted ({reason})"),
    "shift.refused": Wording(
      ru: "смена {shift}: закрытие с расхождением {difference} отклонено ({reason})",
      en: "shift {shift}: closing with difference {difference} refused ({reason})"),
    "goods.matched": Wording(ru: "«{goods}» — это {item} ({rule})", en: "“{goods}” is {item} ({rule})"),
    "goods.unmatched": Wording(ru: "«{goods}»: сопоставление снято", en: "“{goods}”: match removed"),
    "document.written": Wording(
      ru: "записан {document} на {total}: {reference}", en: "{document} of {total} written: {reference}"),
  ]
}

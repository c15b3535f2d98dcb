extension Catalogue {
  /// Words of answers, and of what was done.
  static let views: [String: Wording] = [
    "column.setting": Wording(ru: "Настройка", en: "setting"),
    "column.value": Wording(ru: "Значение", en: "value"),
    "column.choices": Wording(ru: "Возможные значения", en: "choices"),
    "column.command": Wording(ru: "Команда", en: "command"),
    "column.usage": Wording(ru: "Запись", en: "usage"),
    "column.summary": Wording(ru: "Что делает", en: "summary"),
    "column.profile": Wording(ru: "Подключение", en: "profile"),
    "column.operator_url": Wording(ru: "Адрес ОФД", en: "operator url"),
    "column.books_url": Wording(ru: "Адрес учёта", en: "books url"),
    "column.url": Wording(ru: "Адрес", en: "url"),
    "column.can": Wording(ru: "Умеет", en: "can"),
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
      ru: "{side}: не передано документов {count}, первый № ФД {document}, {time}",
      en: "{side}: {count} documents unsent, the first № ФД {document}, {time}"),
    "view.equal": Wording(ru: "Расхождений нет.", en: "Nothing differs."),
    "view.bridge": Wording(
      ru:
        "ОФД {operator} · учётная система {books} · разность {difference} = объяснено {explained}, остаток {remainder}",
      en: "operator {operator} · books {books} · difference {difference} = explained {explained}, remainder {remainder}"
    ),
    "view.part": Wording(
      ru: "• {what}: {count}, {difference} — {documents}", en: "• {what}: {count}, {difference} — {documents}"),
    "view.advice": Wording(ru: "  {advice}", en: "  {advice}"),
    "view.gaps": Wording(ru: "пропуски номеров: {count}", en: "gaps in the numbers: {count}"),
    "explain.unsent": Wording(
      ru: "ещё в ФН, не передано оператору", en: "still in the drive, not sent to the operator"),
    "explain.unsent.advice": Wording(
      ru: "Проверьте связь кассы с ОФД: через 30 дней ФН заблокирует кассу.",
      en: "Look at the register's connection: after 30 days the drive blocks the register."),
    "explain.missing_in_books": Wording(ru: "есть у ОФД, нет в учёте", en: "at the operator, not in the books"),
    "explain.missing_in_books.advice": Wording(
      ru: "Чек пробит, но не проведён: найдите его на кассе и проведите в учёте.",
      en: "The receipt was printed and not booked: find it at the register and book it."),
    "explain.missing_in_operator": Wording(ru: "есть в учёте, нет у ОФД", en: "in the books, not at the operator"),
    "explain.missing_in_operator.advice": Wording(
      ru: "Если у чека есть № ФД — он не передан или потерян; если нет — пробит не был: пробейте чек коррекции.",
      en: "With a № ФД it was not sent or was lost; without one it was never printed: print a correction receipt."),
    "explain.duplicate_in_books": Wording(ru: "проведено дважды", en: "booked twice"),
    "explain.duplicate_in_books.advice": Wording(
      ru: "Удалите лишний документ в учёте.", en: "Delete the second document in the books."),
    "explain.duplicate_in_operator": Wording(
      ru: "у ОФД дважды под одним номером", en: "twice at the operator under one number"),
    "explain.duplicate_in_operator.advice": Wording(
      ru: "Такого быть не должно: напишите оператору.", en: "This should not be: write to the operator."),
    "explain.sign_differs": Wording(ru: "другой признак расчёта", en: "another sign"),
    "explain.sign_differs.advice": Wording(
      ru: "Возврат проведён как приход или наоборот: исправьте документ в учёте.",
      en: "A return was booked as a sale, or the reverse: mend the document in the books."),
    "explain.sum_differs": Wording(ru: "другая сумма", en: "another sum"),
    "explain.sum_differs.advice": Wording(
      ru: "Верна сумма чека: исправьте документ в учёте.",
      en: "The receipt's sum is right: mend the document in the books."),
    "explain.payment_differs": Wording(ru: "другой вид оплаты", en: "another payment"),
    "explain.payment_differs.advice": Wording(
      ru: "Карта и наличные перепутаны: сверьте с эквайрингом и исправьте вид оплаты.",
      en: "Card and cash were swapped: look at the acquirer's report and mend the payment."),
    "explain.shift_differs": Wording(ru: "в другой смене", en: "in another shift"),
    "explain.shift_differs.advice": Wording(
      ru: "Чек проведён не в той смене: перенесите документ.",
      en: "The receipt is booked in the wrong shift: move the document."),
    "explain.time_differs": Wording(ru: "другое время", en: "another time"),
    "explain.time_differs.advice": Wording(
      ru: "Проверьте часы кассы и часовой пояс.", en: "Look at the register's clock and its zone."),
    "explain.cashier_differs": Wording(ru: "другой кассир", en: "another cashier"),
    "explain.cashier_differs.advice": Wording(ru: "На суммы не влияет.", en: "It does not touch the sums."),
    "explain.ambiguous": Wording(
      ru: "одинаковые чеки, пары не различить", en: "receipts alike, pairs cannot be told apart"),
    "explain.ambiguous.advice": Wording(
      ru: "Сравните их по журналу кассы.", en: "Compare them with the register's journal."),
    "explain.gap_in_documents": Wording(ru: "пропуск в номерах ФД", en: "a gap in the document numbers"),
    "explain.gap_in_documents.advice": Wording(
      ru: "Документов с этими номерами нет ни у кого: проверьте, передал ли их ФН.",
      en: "Neither side has these documents: see whether the drive has sent them."),
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
    "ask.password": Wording(ru: "Пароль {name}: ", en: "Password of {name}: "),
  ]
}

extension Catalogue {
  /// What is said of a reconciliation: kinds of findings, notes, causes with what to do next, evidence.
  static let reconciliation: [String: Wording] = [
    // Kinds of findings.
    "missing_in_books": Wording(ru: "нет в учёте", en: "missing in the books"),
    "missing_in_operator": Wording(ru: "нет в ОФД", en: "missing at the operator"),
    "duplicate_in_books": Wording(ru: "дубль в учёте", en: "duplicate in the books"),
    "duplicate_in_operator": Wording(ru: "дубль в ОФД", en: "duplicate at the operator"),
    "sign_differs": Wording(ru: "другой признак расчёта", en: "another sign"),
    "sum_differs": Wording(ru: "другая сумма", en: "another sum"),
    "payment_differs": Wording(ru: "другая оплата", en: "another payment"),
    "shift_differs": Wording(ru: "другая смена", en: "another shift"),
    "time_differs": Wording(ru: "другое время", en: "another time"),
    "cashier_differs": Wording(ru: "другой кассир", en: "another cashier"),
    "ambiguous": Wording(ru: "неоднозначно", en: "ambiguous"),
    "gap_in_documents": Wording(ru: "пропуск номеров ФД", en: "gap in document numbers"),
    "totals_differ": Wording(ru: "итоги смены не равны чекам", en: "the shift's totals are not its receipts"),

    // Notes.
    "reconciliation.side-absent": Wording(
      ru: "сравнить не с чем: {side} не подключена", en: "nothing to compare with: {side} is not connected"),
    "reconciliation.answer-incomplete": Wording(
      ru: "{side}: ответ неполный, часть документов не пришла", en: "{side}: the answer is incomplete"),
    "reconciliation.side-empty": Wording(
      ru: "{side}: нет ни одного чека, у другой стороны {count|чек|чека|чеков}",
      en: "{side}: no receipts at all, the other side has {count|receipt|receipts}"),
    "reconciliation.register-lacking": Wording(
      ru: "{side}: нет кассы {register} целиком ({count|чек|чека|чеков})",
      en: "{side}: the whole register {register} is missing ({count|receipt|receipts})"),
    "reconciliation.days-lacking": Wording(
      ru: "{side}: у кассы {register} нет {days|дня|дней|дней} целиком, с {from} по {to} ({count|чек|чека|чеков})",
      en: "{side}: register {register} lacks {days|whole day|whole days} from {from} to {to} ({count|receipt|receipts})"
    ),
    "reconciliation.shift-open": Wording(
      ru: "{side}: смена {shift} (ФН {drive}) ещё открыта", en: "{side}: shift {shift} (drive {drive}) is still open"),
    "reconciliation.unsent": Wording(
      ru: "ФН {drive} ещё не передал {count|документ|документа|документов}",
      en: "drive {drive} still holds {count|document|documents} unsent"),
    "reconciliation.gaps": Wording(
      ru: "пропущено номеров ФД: {count} (промежутков: {gaps})",
      en: "document numbers that nobody holds: {count} (gaps: {gaps})"),
    "reconciliation.receipts-lacking": Wording(
      ru: "{side}: в смене {shift} (ФН {drive}) по отчёту о закрытии чеков {counted}, а пришло {count}",
      en: "{side}: the closing report of shift {shift} (drive {drive}) counts {counted} receipts, {count} came"),
    "reconciliation.report-differs": Wording(
      ru: "{side}: суммы отчёта о закрытии смены {shift} (ФН {drive}) не сходятся с чеками",
      en: "{side}: the sums in the closing report of shift {shift} (drive {drive}) are not those of the receipts"),
    "reconciliation.totals-differ": Wording(
      ru: "{side}: итоги смены {shift} (ФН {drive}) не сходятся с её же чеками",
      en: "{side}: the totals of shift {shift} (drive {drive}) are not those of its own receipts"),
    "reconciliation.remainder": Wording(
      ru: "расхождения не объясняют {remainder}", en: "the findings leave {remainder} unexplained"),

    // Causes.
    "cause.booked-twice": Wording(ru: "проведено повторно", en: "booked twice"),
    "cause.received-twice": Wording(
      ru: "в ОФД два разных чека под одним номером", en: "two receipts under one number at the operator"),
    "cause.unsent": Wording(ru: "ещё в ФН, в ОФД не передано", en: "still in the drive, not sent"),
    "cause.unsent-or-lost": Wording(
      ru: "чек пробит, но до ОФД не дошёл: не передан или потерян", en: "made, but unsent or lost on the way"),
    "cause.never-fiscalised": Wording(ru: "чек не пробит на кассе", en: "never made at the register"),
    "cause.not-booked": Wording(ru: "не проведено в учёте", en: "not booked"),
    "cause.incomplete-operator": Wording(ru: "выгрузка ОФД неполная", en: "the operator's data are incomplete"),
    "cause.incomplete-books": Wording(ru: "выгрузка учёта неполная", en: "the books' data are incomplete"),
    "cause.operator-totals-only": Wording(
      ru: "ОФД дал только итоги смены, без чеков", en: "the operator gives the shift's totals only, no receipts"),
    "cause.books-totals-only": Wording(
      ru: "в учёте только итоги смены, без чеков", en: "the books have the shift's totals only, no receipts"),
    "cause.totals-gap": Wording(
      ru: "итоги смены не равны чекам другой стороны", en: "the shift's totals are not the other side's receipts"),
    "cause.old-rate": Wording(
      ru: "НДС 20 % вместо 22 %: на кассе старая прошивка", en: "VAT of 20 % for 22 %: the register has old firmware"),
    "cause.reversed": Wording(
      ru: "возврат проведён как приход или наоборот", en: "a return booked as a sale, or the reverse"),
    "cause.other-sign": Wording(ru: "другой признак расчёта", en: "another sign"),
    "cause.kopecks": Wording(ru: "копейки", en: "kopecks"),
    "cause.other-sum": Wording(ru: "другая сумма", en: "another sum"),
    "cause.swapped-payments": Wording(ru: "перепутаны виды оплаты", en: "payments swapped"),
    "cause.other-payments": Wording(ru: "оплата разбита иначе", en: "payments split otherwise"),
    "cause.other-shift": Wording(ru: "проведено в другой смене", en: "booked in another shift"),
    "cause.wrong-clock": Wording(ru: "часы идут неверно", en: "a wrong clock"),
    "cause.wrong-zone": Wording(ru: "другой часовой пояс", en: "another time zone"),
    "cause.other-time": Wording(ru: "другое время", en: "another time"),
    "cause.other-cashier": Wording(ru: "другой кассир", en: "another cashier"),
    "cause.operator-disagrees": Wording(
      ru: "итоги смены у оператора не сходятся с его же чеками",
      en: "the operator's totals of the shift are not those of its own receipts"),
    "cause.undecided": Wording(ru: "чеки не различить", en: "receipts that cannot be told apart"),

    // What to do next.
    "next.booked-twice": Wording(
      ru: "отмените проведение лишних документов в учёте", en: "unpost the superfluous documents in the books"),
    "next.received-twice": Wording(
      ru: "запросите у ОФД оба документа: под одним номером ФД может быть только один",
      en: "ask the operator for both documents: there can be only one under a number"),
    "next.unsent": Wording(
      ru: "проверьте связь кассы с ОФД: через 30 дней ФН заблокируется",
      en: "check the register's connection: after 30 days the drive blocks it"),
    "next.unsent-or-lost": Wording(
      ru: "проверьте на кассе отчёт о состоянии расчётов; переданное повторите через поддержку ОФД",
      en: "print the register's settlement report; what was sent, claim from the operator's support"),
    "next.never-fiscalised": Wording(
      ru: "пробейте чек коррекции или отмените документ в учёте",
      en: "make a correction receipt, or unpost the document in the books"),
    "next.not-booked": Wording(
      ru: "посмотрите чек (`receipt`) и проведите его в учёте", en: "look at the receipt (`receipt`) and book it"),
    "next.incomplete-operator": Wording(
      ru: "загрузите данные ОФД заново (`pull --refresh`) или повторите выгрузку",
      en: "fetch the operator's data anew (`pull --refresh`) or export them again"),
    "next.incomplete-books": Wording(
      ru: "повторите выгрузку учёта: проверьте период и отбор по кассам",
      en: "export the books again: check the period and the filter by register"),
    "next.operator-totals-only": Wording(
      ru: "загрузите чеки ОФД (`pull --refresh`) или добавьте их выгрузку",
      en: "fetch the operator's receipts (`pull --refresh`), or import their export"),
    "next.books-totals-only": Wording(
      ru: "выгрузите из учёта чеки смены: по итогам чек можно только предположить",
      en: "export the shift's receipts from the books: totals allow guesses only"),
    "next.totals-gap": Wording(
      ru: "посмотрите названные чеки (`receipt`): сумма сходится, но это не доказательство",
      en: "look at the receipts named (`receipt`): the sum fits, which is no proof"),
    "next.old-rate": Wording(
      ru: "обновите прошивку кассы и ставки в товароучётной программе, пробейте чеки коррекции",
      en: "update the register's firmware and the rates it is sent, and make correction receipts"),
    "next.reversed": Wording(
      ru: "исправьте вид операции документа в учёте", en: "correct the document's operation in the books"),
    "next.other-sign": Wording(
      ru: "исправьте вид операции документа в учёте", en: "correct the document's operation in the books"),
    "next.kopecks": Wording(
      ru: "проверьте округление и скидки в учёте", en: "check rounding and discounts in the books"),
    "next.other-sum": Wording(
      ru: "сравните строки чека (`receipt`) и исправьте документ",
      en: "compare the lines (`receipt`) and mend the document"),
    "next.swapped-payments": Wording(
      ru: "исправьте вид оплаты в учёте; если ошибка в чеке, нужен чек коррекции",
      en: "mend the payment in the books; if the receipt is wrong, make a correction receipt"),
    "next.other-payments": Wording(
      ru: "сверьте разбивку оплаты с чеком (`receipt`)", en: "compare the payments with the receipt (`receipt`)"),
    "next.other-shift": Wording(
      ru: "перенесите документ в смену из чека", en: "move the document into the receipt's shift"),
    "next.wrong-clock": Wording(
      ru: "сверьте часы кассы и сервера учёта", en: "compare the clocks of the register and of the books' server"),
    "next.wrong-zone": Wording(
      ru: "укажите часовой пояс кассы (`connect --clock`, `--zone`)",
      en: "set the register's time zone (`connect --clock`, `--zone`)"),
    "next.other-time": Wording(
      ru: "на суммы не влияет; для точности исправьте время документа",
      en: "sums are not affected; correct the document's time if it matters"),
    "next.other-cashier": Wording(
      ru: "на суммы не влияет; проверьте, кто был в смене", en: "sums are not affected; check who was on duty"),
    "next.operator-disagrees": Wording(
      ru:
        "обновите данные (pull --refresh); если итоги и чеки расходятся и потом, спросите оператора: часть чеков не дошла или учтена дважды",
      en:
        "fetch again (pull --refresh); if totals and receipts still differ, ask the operator: receipts were lost or counted twice"
    ),
    "next.undecided": Wording(
      ru: "выгрузите учёт с номерами ФД: без них такие чеки не различить",
      en: "export the books with document numbers: without them such receipts look alike"),

    // How sure a cause is.
    "certainty.proven": Wording(ru: "доказано", en: "proven"),
    "certainty.likely": Wording(ru: "вероятно", en: "likely"),
    "certainty.possible": Wording(ru: "возможно", en: "possible"),

    // Evidence.
    "evidence.same-document": Wording(
      ru: "тот же номер ФД: {count|чек|чека|чеков}", en: "the same document number: {count|receipt|receipts}"),
    "evidence.same-number": Wording(
      ru: "тот же номер в смене: {count|чек|чека|чеков}", en: "the same number in the shift: {count|receipt|receipts}"),
    "evidence.alike": Wording(
      ru: "та же сумма в то же время: {count|чек|чека|чеков}",
      en: "the same sum at the same time: {count|receipt|receipts}"),
    "evidence.unsent-told": Wording(
      ru: "касса сообщила, что не передала {count|документ|документа|документов}",
      en: "the register says that it has not sent {count|document|documents}"),
    "evidence.number-skipped": Wording(
      ru: "номер ФД есть, и более поздние в ОФД дошли: {count|чек|чека|чеков}",
      en: "there is a document number, and later ones arrived: {count|receipt|receipts}"),
    "evidence.number-after-last": Wording(
      ru: "номер ФД есть, и он больше последнего в ОФД: {count|чек|чека|чеков}",
      en: "there is a document number above the operator's last: {count|receipt|receipts}"),
    "evidence.hole": Wording(
      ru: "в смене пропущены номера ФД: {ranges} (всего {count})",
      en: "document numbers of the shift that nobody holds: {ranges} ({count} in all)"),
    "evidence.no-hole": Wording(
      ru: "в номерах ФД смены нет пропуска: {count|чек|чека|чеков}",
      en: "no gap in the shift's document numbers: {count|receipt|receipts}"),
    "evidence.twice-the-sum": Wording(
      ru: "разница вдвое больше суммы чека: {count|чек|чека|чеков}",
      en: "the difference is twice the receipt's sum: {count|receipt|receipts}"),
    "evidence.constant-shift": Wording(
      ru: "касса {register}: время сдвинуто на {seconds} с: {count|чек|чека|чеков}",
      en: "register {register}: times are {seconds} s off: {count|receipt|receipts}"),
    "evidence.nothing-there": Wording(
      ru: "касса {register}, с {from} по {to}: нет ни одного чека из {count}",
      en: "register {register}, {from} to {to}: none of {count} receipts is there"),
    "evidence.totals-told": Wording(
      ru: "{side} называет итог {count|смены|смен|смен}: {sum}, чеков не даёт",
      en: "{side}: totals of {count|shift|shifts} are told, {sum}, and no receipts"),
    "evidence.totals-agree": Wording(
      ru: "итоги сходятся с чеками другой стороны", en: "the totals are what the other side's receipts add up to"),
    "evidence.no-few-receipts": Wording(
      ru: "никакие {most} чека и меньше не дают такой суммы", en: "no {most} receipts or fewer add up to it"),
    "evidence.not-tried": Wording(
      ru: "ещё {shifts|смена|смены|смен}: подбор чеков не делался",
      en: "{shifts|further shift|further shifts}: no receipts were looked for"),
    "evidence.rate-ratio": Wording(
      ru: "суммы относятся как 120 к 122: {count|чек|чека|чеков}",
      en: "the sums are to each other as 120 to 122: {count|receipt|receipts}"),
    "evidence.rate-in-lines": Wording(
      ru: "в строках продаж с 01.01.2026 стоит НДС 20 %: {count|чек|чека|чеков}",
      en: "lines of sales since 2026-01-01 carry VAT of 20 %: {count|receipt|receipts}"),
    "evidence.paid-otherwise": Wording(
      ru: "один вид оплаты заменён другим целиком: {count|чек|чека|чеков}",
      en: "one payment became another wholly: {count|receipt|receipts}"),
  ]
}

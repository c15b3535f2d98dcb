extension Catalogue {
  /// The journal, closing a shift, and what is looked after meanwhile.
  static let closing: [String: Wording] = [
    "topic.closing": Wording(ru: "Закрытие смены и надзор", en: "Closing shifts, and watching over them"),
    "help.journal": Wording(ru: "кто, когда и что решил или изменил", en: "who decided and changed what, when"),
    "help.journal.more": Wording(
      ru: "Записи только добавляются. Выгрузка: journal > файл.csv — там коды событий и их подробности.",
      en: "Entries are only ever added. journal > file.csv exports them, with codes and details."),
    "help.shift.report": Wording(ru: "печатный отчёт за смену", en: "the printed report of a shift"),
    "help.shift.report.more": Wording(
      ru: "Учётная система и ОФД рядом, по видам оплаты и кассирам. --out отчёт.html — страница A4 для печати.",
      en: "Books and operator side by side, by payment and by cashier. --out report.html is a page of A4 to print."),
    "help.shift.close": Wording(ru: "сверить смену перед закрытием", en: "reconcile a shift before it is closed"),
    "help.shift.close.more": Wording(
      ru:
        "Обе стороны спрашиваются заново. При расхождении вы принимаете его, назвав причину, или отклоняете; решение остаётся в журнале. Без терминала и без --accept — отклонено. Без номера — выбранная или открытая смена.",
      en:
        "Both sides are asked anew. You accept a difference and say why, or refuse it; the journal keeps the decision. Without a terminal and without --accept it is refused. With no number: the selected shift, else the open one."
    ),
    "option.accept": Wording(ru: "принять расхождение", en: "accept the difference"),
    "option.refuse": Wording(ru: "отклонить расхождение", en: "refuse the difference"),
    "option.reason": Wording(ru: "причина, для журнала", en: "why, for the journal"),
    "option.shift.report.out": Wording(
      ru: "файл; вид — по --format или окончанию", en: "the file; --format or its ending tells the form"),

    "report.title": Wording(ru: "Отчёт за смену", en: "Report of a shift"),
    "report.registration": Wording(ru: "РНМ", en: "registration"),
    "report.serial": Wording(ru: "зав. №", en: "serial"),
    "report.sale": Wording(ru: "приход", en: "sale"),
    "report.return": Wording(ru: "возврат", en: "return"),
    "report.expense": Wording(ru: "расход", en: "expense"),
    "report.expense-return": Wording(ru: "возврат расхода", en: "expense return"),
    "report.all": Wording(ru: "Всего", en: "Total"),
    "report.by-payment": Wording(ru: "По видам оплаты", en: "By payment"),
    "report.by-cashier": Wording(ru: "По кассирам", en: "By cashier"),
    "report.no-cashier": Wording(ru: "кассир не указан", en: "no cashier named"),
    "report.receipts": Wording(ru: "Чеков", en: "Receipts"),
    "report.equal": Wording(ru: "Итоги сторон совпадают.", en: "The totals of both sides agree."),
    "report.differences": Wording(
      ru: "Расхождения (учётная система − ОФД):", en: "Differences (books − operator):"),
    "report.unsent-title": Wording(ru: "Непереданные документы", en: "Unsent documents"),
    "report.unsent-untold": Wording(ru: "нет сведений", en: "not told"),
    "report.unsent": Wording(
      ru: "{side}: {count}, первый № ФД {document} от {time}",
      en: "{side}: {count}, the first № ФД {document} of {time}"),
    "report.notes": Wording(ru: "Чего недостаёт", en: "What is not complete"),
    "report.made": Wording(ru: "Отчёт сформирован {time}", en: "Made {time}"),
    "said.written": Wording(ru: "записано: {file}", en: "written: {file}"),

    "closing.offline": Wording(
      ru: "перед закрытием обе стороны спрашивают заново, а сеть отключена",
      en: "both sides are asked anew before closing, and nobody may be asked",
      hint: .init(ru: "уберите --offline или set offline off", en: "leave out --offline, or set offline off")),
    "closing.reason-missing": Wording(
      ru: "не названа причина, по которой расхождение принимается",
      en: "the reason to accept the difference is missing",
      hint: .init(ru: "допишите --reason 'ПРИЧИНА'", en: "add --reason 'TEXT'")),
    "closing.equal": Wording(
      ru: "Расхождений нет, смену можно закрывать. ОФД {operator}, учётная система {books}.",
      en: "Nothing differs, the shift can be closed. Operator {operator}, books {books}."),
    "closing.equal-closed": Wording(
      ru: "Расхождений нет; смена уже закрыта. ОФД {operator}, учётная система {books}.",
      en: "Nothing differs; the shift is closed already. Operator {operator}, books {books}."),
    "closing.differs": Wording(
      ru:
        "Итоги расходятся: {difference} (учётная система − ОФД); {findings|расхождение|расхождения|расхождений} по чекам.",
      en: "The totals differ: {difference} (books − operator); {findings|finding|findings} among the receipts."),
    "closing.cancels-out": Wording(
      ru: "Итоги одинаковы, но чеки расходятся и взаимно гасятся: {findings|расхождение|расхождения|расхождений}.",
      en: "The totals are alike, but receipts differ and cancel each other out: {findings|finding|findings}."),
    "closing.cells-differ": Wording(
      ru:
        "Общий итог один, но по видам оплаты суммы расходятся; {findings|расхождение|расхождения|расхождений} по чекам.",
      en: "The net totals are alike, the sums by payment differ; {findings|finding|findings} among the receipts."),
    "closing.refused-closed": Wording(
      ru: "Расхождение отклонено; смена уже закрыта. Решение записано в журнал.",
      en: "The difference is refused; the shift is closed already. The journal keeps the decision."),
    "closing.incomplete": Wording(
      ru: "Итоги одинаковы, но сверено не всё:", en: "The totals are alike, but not all could be compared:"),
    "closing.one-side": Wording(
      ru: "Сравнить не с чем: есть только одна сторона.",
      en: "There is nothing to compare with: only one side is there."),
    "closing.not-asked": Wording(
      ru: "{side}: данные из файлов, заново не спрошены", en: "{side}: data from files, not asked anew"),
    "closing.register-lacking": Wording(
      ru: "{side}: касса {register} там не заведена", en: "{side}: register {register} is not known there"),
    "closing.accepted": Wording(
      ru: "Расхождение принято: {reason}. Решение записано в журнал.",
      en: "The difference is accepted: {reason}. The journal keeps the decision."),
    "closing.refused": Wording(
      ru: "Расхождение отклонено, смену пока не закрывайте. Решение записано в журнал.",
      en: "The difference is refused: do not close the shift yet. The journal keeps the decision."),
    "closing.nobody": Wording(
      ru: "терминала нет, решить некому: расхождение отклонено",
      en: "there is no terminal and nobody to decide: the difference is refused"),
    "ask.accept-difference": Wording(
      ru: "Принять расхождение и закрыть смену? [д/н] ", en: "Accept the difference and close the shift? [y/n] "),
    "ask.reason": Wording(ru: "Причина: ", en: "Reason: "),
    "ask.yes-or-no": Wording(ru: "Ответьте «д» или «н»: ", en: "Answer y or n: "),
    "ask.something-please": Wording(ru: "Напишите хоть слово: ", en: "Write at least a word: "),

    "help.unsent": Wording(
      ru: "что ФН ещё не передал и сколько дней осталось из 30", en: "what drives still hold, and the days left of 30"),
    "help.unsent.more": Wording(
      ru: "По сменам 1С, отчётам о закрытии и номерам. Без --all — выбранное; срочное сверху.",
      en: "By 1С's shifts, closing reports and the numbers. What is selected without --all; the most urgent first."),
    "help.check": Wording(ru: "обойти все кассы: где нужен человек", en: "go over all registers: what wants a person"),
    "help.check.more": Wording(
      ru:
        "Смены с расхождением, пропуски номеров, непереданное, молчание, смены дольше 24 часов, конец срока ФН. Статус 1 — нужен человек, 2 — кого-то не удалось спросить. Расхождение, принятое в shift close, не считается.",
      en:
        "Shifts that differ, gaps in the numbers, unsent documents, silence, shifts over 24 hours, drives near their end. Status 1: something wants a person, 2: a side could not be asked. What shift close accepted does not count."
    ),
    "option.days-left": Wording(
      ru: "за сколько дней предупреждать о конце ФН (30)", en: "warn so many days before a drive ends (30)"),
    "option.silent": Wording(ru: "столько дней без документов — молчит (3)", en: "silent after so many days (3)"),
    "column.verdict": Wording(ru: "Итог", en: "verdict"),
    "column.differing": Wording(ru: "Расходится", en: "differing"),
    "column.gaps": Wording(ru: "Пропусков", en: "gaps"),
    "column.unsent_deadline": Wording(ru: "Передать до", en: "unsent deadline"),
    "column.deadline": Wording(ru: "Передать до", en: "deadline"),
    "column.days_left": Wording(ru: "Дней", en: "days left"),
    "verdict.ok": Wording(ru: "в порядке", en: "ok"),
    "verdict.attention": Wording(ru: "внимание", en: "attention"),
    "verdict.failed": Wording(ru: "не спрошена", en: "failed"),
    "unsent.told": Wording(ru: "сообщено", en: "told"),
    "unsent.numbers": Wording(ru: "по номерам", en: "numbers"),
    "check.differs": Wording(
      ru: "расходится {count|смена|смены|смен} ({shifts}), {difference}",
      en: "{count|shift|shifts} differ ({shifts}), {difference}"),
    "check.shifts": Wording(ru: "смены {shifts}", en: "shifts {shifts}"),
    "check.accepted": Wording(
      ru: "принято с расхождением: {count|смена|смены|смен}", en: "{count|shift|shifts} accepted as they differ"),
    "check.gaps": Wording(
      ru: "нет {count|номера|номеров|номеров} ФД", en: "{count|number|numbers} of documents missing"),
    "check.unsent": Wording(
      ru: "не передано {count|документ|документа|документов}, срок {day} (дней: {days})",
      en: "{count|document|documents} unsent, to be sent by {day} ({days|day|days})"),
    "check.unsent-undated": Wording(
      ru: "не передано {count|документ|документа|документов}", en: "{count|document|documents} unsent"),
    "check.unsent-overdue": Wording(
      ru: "не передано {count|документ|документа|документов}, срок вышел {day}",
      en: "{count|document|documents} unsent, overdue since {day}"),
    "check.long-open": Wording(
      ru: "смена {shift} открыта {hours|час|часа|часов}", en: "shift {shift} is open for {hours|hour|hours}"),
    "check.long-closed": Wording(
      ru: "смена {shift} длилась {hours|час|часа|часов}", en: "shift {shift} lasted {hours|hour|hours}"),
    "check.silent": Wording(
      ru: "молчит {days|день|дня|дней}, последний документ {time}",
      en: "silent for {days|day|days}, the last document of {time}"),
    "check.drive-ends": Wording(ru: "ФН до {day} (дней: {days})", en: "the drive ends {day} ({days|day|days})"),
    "check.drive-signs": Wording(ru: "ФН сообщил: {signs}", en: "the drive says: {signs}"),
    "drive-sign.replace-now": Wording(ru: "нужна срочная замена", en: "to be replaced at once"),
    "drive-sign.memory-full": Wording(ru: "память переполнена", en: "memory full"),
    "drive-sign.exhausted": Wording(ru: "ресурс исчерпан", en: "nearly exhausted"),
    "drive-sign.operator-silent": Wording(
      ru: "превышено время ожидания ответа ОФД", en: "the operator does not answer it"),
    "check.drive-ended": Wording(ru: "срок ФН вышел {day}", en: "the drive has ended {day}"),
    "check.never-asked": Wording(ru: "{side}: в архиве пусто", en: "{side}: the archive has nothing"),
    "check.failed": Wording(ru: "{side}: не спросить: {reason}", en: "{side}: not asked: {reason}"),
    "check.failed-some": Wording(
      ru: "не удалось спросить касс: {failed} из {all}; первая — {register}, {side}: {reason}",
      en: "{failed} of {all} registers could not be asked; the first is {register}, {side}: {reason}"),
    "check.summary": Wording(
      ru: "Касс {all}: внимания просят {attention}, не спрошено {failed}.",
      en: "{all|register|registers}: {attention} want attention, {failed} not asked."),
    "progress.checking": Wording(ru: "проверка {register}", en: "checking {register}"),

    "help.receipt.more": Wording(
      ru:
        "Чек как на бумаге: продавец, строки, НДС, оплата, номера; --qr добавит QR-код, --pdf возьмёт PDF у оператора, "
        + "--link покажет адрес его страницы.",
      en:
        "The receipt as on paper: seller, lines, VAT, payments, numbers; --qr adds the code, --pdf the operator's PDF, "
        + "--link the address of its page."),
    "option.link": Wording(ru: "адрес страницы чека у оператора", en: "the address of the operator's own page"),
    "option.pdf": Wording(ru: "файл, куда записать PDF оператора", en: "the file for the operator's own PDF"),
    "receipt.total": Wording(ru: "ИТОГ", en: "TOTAL"),
    "receipt.paper.receipt": Wording(ru: "КАССОВЫЙ ЧЕК", en: "CASH RECEIPT"),
    "receipt.paper.bso": Wording(ru: "БСО", en: "BSO"),
    "receipt.paper.correction": Wording(ru: "КАССОВЫЙ ЧЕК КОРРЕКЦИИ", en: "CORRECTION RECEIPT"),
    "receipt.paper.bso-correction": Wording(ru: "БСО КОРРЕКЦИИ", en: "CORRECTION BSO"),
    "receipt.code": Wording(ru: "код", en: "code"),
    "receipt.tax": Wording(ru: "в т. ч. НДС", en: "VAT included,"),
    "receipt.turnover": Wording(ru: "сумма", en: "sum,"),
    "receipt.turnover-at": Wording(ru: "сумма с НДС", en: "sum at VAT"),
    "receipt.correction-type": Wording(ru: "Тип коррекции", en: "Correction"),
    "receipt.correction-date": Wording(ru: "Исправляется от", en: "Corrects that of"),
    "receipt.correction-number": Wording(ru: "Предписание №", en: "Order no."),
    "receipt.other-sum": Wording(
      ru: "QR-код не от этого чека: № ФД {document} на {found}, а в коде {asked}",
      en: "the QR code is not this receipt's: № ФД {document} is of {found}, the code says {asked}",
      hint: .init(
        ru: "проверьте код; сам чек: receipt ФН:№ФД", en: "check the code; the receipt itself: receipt DRIVE:№ФД")),
    "receipt.other-sign": Wording(
      ru: "QR-код не от этого чека: у № ФД {document} ФПД {found}, а в коде {asked}",
      en: "the QR code is not this receipt's: № ФД {document} has the fiscal sign {found}, the code says {asked}",
      hint: .init(
        ru: "проверьте код; сам чек: receipt ФН:№ФД", en: "check the code; the receipt itself: receipt DRIVE:№ФД")),
    "receipt.not-received": Wording(
      ru: "чека № ФД {document} у оператора нет, он есть только в учётной системе",
      en: "the operator does not have № ФД {document}, only the books do",
      hint: .init(
        ru: "PDF даёт оператор; страница для печати: --format html",
        en: "the PDF is the operator's; a page to print: --format html")),
    "receipt.pdf-offline": Wording(
      ru: "это даёт оператор, а сеть отключена", en: "that comes from the operator, and nobody may be asked",
      hint: .init(ru: "уберите --offline или set offline off", en: "leave out --offline, or set offline off")),

    "option.register": Wording(ru: "только эта касса", en: "only this register"),
    "column.user": Wording(ru: "Кто", en: "user"),
    "column.what": Wording(ru: "Что", en: "what"),
    "column.details": Wording(ru: "Подробности", en: "details"),
    "column.text": Wording(ru: "Словами", en: "text"),

    "journal.no-reason": Wording(ru: "причина не названа", en: "no reason given"),
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
    "goods.matched": Wording(ru: "«{goods}» — это {item}", en: "“{goods}” is {item}"),
    "goods.unmatched": Wording(ru: "«{goods}»: сопоставление снято", en: "“{goods}”: match removed"),
    "document.written": Wording(
      ru: "записан {document} на {total}: {reference}", en: "{document} of {total} written: {reference}"),
  ]
}

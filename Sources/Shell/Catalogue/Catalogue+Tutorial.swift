extension Catalogue {
  /// What `tutorial` says.
  static let tutorial: [String: Wording] = [
    "help.tutorial": Wording(
      ru: "научиться за четверть часа, на выдуманных данных", en: "learn it in a quarter of an hour, on invented data"),
    "help.tutorial.more": Wording(
      ru:
        "Говорит, что набрать, и ждёт. Пустая строка — набрать за вас, quit или Ctrl-C — уйти. Ваши подключения и архив не трогает.",
      en:
        "It says what to type, and waits. An empty line types it for you, quit or Ctrl-C leaves. Your connections and archive stay as they are."
    ),
    "column.step": Wording(ru: "Шаг", en: "step"),
    "tutorial.prompt": Wording(ru: "урок {step}/{all}> ", en: "lesson {step}/{all}> "),
    "tutorial.left": Wording(
      ru: "учебник закрыт; начать снова: tutorial", en: "the tutorial is closed; to begin again: tutorial"),
    "tutorial.title": Wording(ru: "Знакомство с cheki", en: "Getting to know cheki"),
    "tutorial.welcome": Wording(
      ru:
        "cheki сверяет кассовые смены: чеки, которые получил оператор фискальных данных (ОФД), с теми, что проведены в учётной системе. "
        + "Найдём в выдуманном магазине чеки, из-за которых смена не сходится.",
      en:
        "cheki reconciles cash-register shifts: the receipts that the operator of fiscal data received with those that the accounting system booked. "
        + "In an invented shop we shall find the receipts that keep a shift from agreeing."),
    "tutorial.leave": Wording(
      ru:
        "Набирайте то, что предложено. Пустая строка — набрать за вас; help можно спросить всегда; quit или Ctrl-C — уйти.",
      en: "Type what is proposed. An empty line types it for you; help is there at any time; quit or Ctrl-C leaves."),
    "tutorial.played": Wording(
      ru: "Терминала нет, поэтому показ идёт сам.", en: "There is no terminal, so it plays by itself."),
    "tutorial.other": Wording(ru: "Это другое. Сейчас нужно:", en: "That is something else. Now it is:"),
    "tutorial.connect": Wording(ru: "Подключиться", en: "Connect"),
    "tutorial.connect.say": Wording(
      ru: "Сначала подключают обе стороны. demo запускает обе здесь же: ОФД и базу 1С с данными небольшой сети.",
      en: "Both sides are connected first. demo starts both right here: an operator and a 1С infobase of a small chain."
    ),
    "tutorial.connect.done": Wording(
      ru: "Обе стороны на связи. Для своих есть connect без слов: он обо всём спросит.",
      en: "Both sides are there. For your own there is connect alone: it asks for everything."),
    "tutorial.registers": Wording(ru: "Кассы", en: "Registers"),
    "tutorial.registers.say": Wording(ru: "Посмотрим, какие кассы видны.", en: "Let us see which registers there are."),
    "tutorial.registers.done": Wording(
      ru: "Кассу называют по РНМ, заводскому номеру, ФН, имени или точке; хватит части, лишь бы она была одна такая.",
      en: "A register goes by its РНМ, serial number, drive, name or outlet; a part will do that only one has."),
    "tutorial.use": Wording(ru: "Выбрать кассу", en: "Select a register"),
    "tutorial.use.say": Wording(
      ru: "Выберем кассу по последним цифрам её РНМ. Клавиша Tab дополняет и номера, и команды.",
      en: "We select a register by the last digits of its РНМ. The Tab key completes numbers as well as commands."),
    "tutorial.use.done": Wording(
      ru: "Теперь всё, что вы спросите, — об этой кассе.", en: "From now on whatever you ask is about this register."),
    "tutorial.shifts": Wording(ru: "Смены", en: "Shifts"),
    "tutorial.shifts.say": Wording(
      ru: "Её смены за неделю. Даты пишут как 20.11.2026, 2026-11-20, yesterday или -7d.",
      en: "Its shifts of a week. Dates are written 2026-11-20, 20.11.2026, yesterday, or -7d."),
    "tutorial.shifts.done": Wording(
      ru: "Последняя ещё открыта. Сверить её стоит до закрытия.",
      en: "The last one is still open: the time to reconcile it is before it closes."),
    "tutorial.shift": Wording(ru: "Выбрать смену", en: "Select a shift"),
    "tutorial.shift.say": Wording(ru: "Возьмём открытую смену.", en: "We take the open shift."),
    "tutorial.shift.done": Wording(
      ru: "Смену называют и номером (use shift 75), и словом last.",
      en: "A shift goes by its number too (use shift 75), or by last."),
    "tutorial.totals": Wording(ru: "Сходится ли", en: "Does it agree"),
    "tutorial.totals.say": Wording(ru: "Итоги обеих сторон рядом.", en: "The totals of both sides, beside each other."),
    "tutorial.totals.done": Wording(
      ru: "Не сходится. Разница — это учёт минус ОФД: с минусом в учёте меньше.",
      en: "It does not. The difference is the books less the operator: below zero the books have less."),
    "tutorial.diff": Wording(ru: "Из-за чего", en: "Because of what"),
    "tutorial.diff.say": Wording(ru: "Какие чеки дают эту разницу?", en: "Which receipts make that difference?"),
    "tutorial.diff.done": Wording(
      ru:
        "Эти три чека и есть вся разность: остаток 0,00. Так cheki отвечает всегда: либо всё сходится до копейки, либо она говорит, чего не знает.",
      en:
        "These three receipts are the whole difference: the remainder is 0,00. cheki always answers so: either it adds up to the kopeck, or it says what it does not know."
    ),
    "tutorial.explain": Wording(ru: "Что делать", en: "What to do"),
    "tutorial.explain.say": Wording(
      ru: "То же словами: причина, чем она видна, что делать.",
      en: "The same in words: the cause, how it shows, what to do."),
    "tutorial.explain.done": Wording(
      ru: "Причины бывают доказанные и вероятные; так и написано.",
      en: "Causes are proven or likely, and it says which."),
    "tutorial.receipt": Wording(ru: "Сам чек", en: "The receipt itself"),
    "tutorial.receipt.say": Wording(
      ru: "Посмотрим на чек, которого нет в учёте, по номеру фискального документа.",
      en: "We look at the receipt that the books lack, by its document number."),
    "tutorial.receipt.done": Wording(
      ru: "С --qr будет и код для проверки, с --format html — страница для письма.",
      en: "With --qr there is its code too, with --format html a page to send."),
    "tutorial.chart": Wording(ru: "Раньше такое было?", en: "Has it happened before?"),
    "tutorial.chart.say": Wording(
      ru: "Неделя рисунком: столбик — разность дня.", en: "The week as a picture: a bar is a day's difference."),
    "tutorial.chart.done": Wording(
      ru: "chart registers покажет так все кассы, chart hours — смену по часам.",
      en: "chart registers shows all registers so, chart hours a shift by hours."),
    "tutorial.help": Wording(ru: "Справка", en: "Help"),
    "tutorial.help.say": Wording(
      ru: "help знает команды, темы и ищет слово. Вот тема о закрытии смены.",
      en: "help knows commands and topics, and looks for a word. Here is the topic on closing a shift."),
    "tutorial.help.done": Wording(ru: "Попробуйте потом help возврат.", en: "Try help return later."),
    "tutorial.end": Wording(ru: "Вот и всё", en: "That is all"),
    "tutorial.next": Wording(
      ru:
        "Дальше: connect — подключить своё, diff > расхождения.csv — записать в файл, check — обойти все кассы, help — всё остальное. "
        + "Ничего из показа в вашем архиве не осталось.",
      en:
        "What next: connect opens your own, diff > findings.csv writes a file, check goes over all registers, help tells the rest. "
        + "Nothing of the show has stayed in your archive."),
  ]
}

extension Catalogue {
  /// The help's topics, and its search.
  static let guides: [String: Wording] = [
    "help.topics": Wording(ru: "Темы", en: "Topics"),
    "help.footer": Wording(
      ru:
        "help КОМАНДА, help ТЕМА, help СЛОВО (поиск). Начать: tutorial или connect demo. Вывод: КОМАНДА > файл.csv, КОМАНДА | программа, --output json.",
      en:
        "help COMMAND, help TOPIC, help WORD (a search). To begin: tutorial, or connect demo. Output: COMMAND > file.csv, COMMAND | program, --output json."
    ),
    "help.found": Wording(ru: "«{word}»: {count|место|места|мест}", en: "“{word}”: {count|place|places}"),
    "help.found-more": Wording(
      ru: "Подробнее: help и название команды или темы.", en: "More: help and the name of the command or topic."),
    "help.where.command": Wording(ru: "команда", en: "command"),
    "help.where.option": Wording(ru: "параметр", en: "option"),
    "help.where.topic": Wording(ru: "тема", en: "topic"),
    "help.where.setting": Wording(ru: "настройка", en: "setting"),
    "column.where": Wording(ru: "Где", en: "where"),

    "guide.first-connection.name": Wording(ru: "первое-подключение", en: "first-connection"),
    "guide.first-connection": Wording(ru: "Первое подключение", en: "The first connection"),
    "guide.first-connection.intro": Wording(
      ru:
        "Нужны две стороны: оператор фискальных данных и учётная система. Быстрее всего набрать connect без слов: он спросит по порядку, проверит и "
        + "сохранит. По шагам это так:",
      en:
        "Two sides are needed: an operator of fiscal data and the books. The quickest way is connect alone: it asks in turn, tries it, and saves it. Step by step:"
    ),
    "guide.first-connection.1": Wording(
      ru: "Узнайте, что нужно вашему оператору: ключ, логин, пароль.",
      en: "See what your operator needs: a key, a login, a password."),
    "guide.first-connection.2": Wording(
      ru: "Подключите оператора. Секрет лежит в переменной окружения, а не в команде; без --token-env его спросят.",
      en:
        "Open the operator. The secret is in a variable of the environment and not on the line; without --token-env it is asked for."
    ),
    "guide.first-connection.3": Wording(
      ru:
        "Подключите базу 1С по адресу, каким её открывают в браузере; OData в ней должен быть опубликован. Вместо базы годятся файлы: connect books files.",
      en:
        "Open the infobase at the address that a browser opens; its OData must be published. Files will do in its place: connect books files."
    ),
    "guide.first-connection.4": Wording(
      ru: "Проверьте, что кассы видны с обеих сторон.", en: "See that both sides show the registers."),
    "guide.first-connection.5": Wording(ru: "И насколько свежи данные.", en: "And how fresh the data is."),
    "guide.first-connection.6": Wording(ru: "Сохраните пару под именем.", en: "Save the pair under a name."),
    "guide.first-connection.end": Wording(
      ru:
        "В другой раз хватит connect и имени, или cheki --profile и имени. Отказ сервера cheki объясняет; сеть с посредником и своим сертификатом настраивают в config.yaml.",
      en:
        "Next time connect and the name will do, or cheki --profile and the name. What a server refuses is explained; proxies and own certificates are set in config.yaml."
    ),

    "guide.closing-a-shift.name": Wording(ru: "закрытие-смены", en: "closing-a-shift"),
    "guide.closing-a-shift": Wording(ru: "Закрытие смены", en: "Closing a shift"),
    "guide.closing-a-shift.intro": Wording(
      ru: "Смену сверяют, пока она открыта: после закрытия чеки уже не исправить. Смена длится не дольше 24 часов.",
      en:
        "A shift is reconciled while it is open: its receipts cannot be mended once it is closed. It lasts 24 hours at most."
    ),
    "guide.closing-a-shift.1": Wording(ru: "Выберите кассу.", en: "Select the register."),
    "guide.closing-a-shift.2": Wording(ru: "Выберите открытую смену.", en: "Select its open shift."),
    "guide.closing-a-shift.3": Wording(
      ru: "Что ещё не ушло в ОФД? Непереданное выглядит как недостача у ОФД.",
      en: "What has not reached the operator yet? It looks as if the operator lacked it."),
    "guide.closing-a-shift.4": Wording(
      ru: "Сравните итоги по признакам расчёта и оплатам.", en: "Compare the totals by sign and payment."),
    "guide.closing-a-shift.5": Wording(
      ru: "Не сходится — посмотрите, какие чеки дают разность.",
      en: "Where they differ, see which receipts make the difference."),
    "guide.closing-a-shift.6": Wording(ru: "И что с каждым делать.", en: "And what to do about each."),
    "guide.closing-a-shift.7": Wording(
      ru:
        "Закройте: cheki сверит ещё раз, а о разнице спросит; решение и его причина попадут в journal. В скрипте решают --accept или --refuse.",
      en:
        "Close it: cheki reconciles once more and asks about a difference; the decision and its reason go into the journal. In a script --accept or --refuse decides."
    ),
    "guide.closing-a-shift.8": Wording(
      ru: "Отчёт за смену — страницей для печати.", en: "The shift's report, as a page to print."),
    "guide.closing-a-shift.end": Wording(
      ru: "Итог сходится, а чек не тот — тоже расхождение: diff покажет оплату, время, кассира.",
      en: "A total that agrees over receipts that do not is a finding too: diff shows payment, time and cashier."),

    "guide.lost-receipt.name": Wording(ru: "потерянный-чек", en: "lost-receipt"),
    "guide.lost-receipt": Wording(ru: "Найти потерянный чек", en: "Finding a lost receipt"),
    "guide.lost-receipt.intro": Wording(
      ru:
        "Покупатель принёс чек, которого нет в учёте, или в учёте есть продажа, которой не видит ОФД. Выберите кассу (use kkt) и смену (use shift).",
      en:
        "A customer brings a receipt that the books lack, or the books have a sale that the operator does not see. Select the register (use kkt) and the shift (use shift)."
    ),
    "guide.lost-receipt.1": Wording(
      ru: "Ищите по сумме; промежуток пишут как 250..300.", en: "Look for its sum; a range is written 250..300."),
    "guide.lost-receipt.2": Wording(
      ru: "Чеки, которые есть только у ОФД: их забыли провести.",
      en: "Receipts that only the operator has: they were not booked."),
    "guide.lost-receipt.3": Wording(
      ru: "Чеки, которые есть только в учёте: не пробиты, не ушли или пробиты на другой кассе.",
      en: "Receipts that only the books have: not made, not sent, or made on another register."),
    "guide.lost-receipt.4": Wording(
      ru: "Посмотрите чек целиком, по № ФД или по тексту QR-кода с бумаги.",
      en: "Look at the whole of it, by its document number or the text of the paper's QR code."),
    "guide.lost-receipt.5": Wording(ru: "Спросите о причине.", en: "Ask for the cause."),
    "guide.lost-receipt.6": Wording(
      ru: "Проверьте дни вокруг: чек могли провести другой сменой.",
      en: "Look at the days around it: it may have been booked in another shift."),
    "guide.lost-receipt.7": Wording(
      ru: "И не лежит ли он в ФН какой-нибудь кассы.", en: "And whether the drive of some register still holds it."),
    "guide.lost-receipt.end": Wording(
      ru: "Номера ФД идут без пропусков: пропуск, который показал diff, — чек, которого нет ни у кого.",
      en: "Document numbers have no gaps: a gap that diff shows is a document that neither side holds."),

    "guide.scripting.name": Wording(ru: "скрипты", en: "scripting"),
    "guide.scripting": Wording(ru: "Скрипты и расписание", en: "Scripts and schedules"),
    "guide.scripting.intro": Wording(
      ru:
        "Команды читаются из файла (cheki -f), из аргументов (cheki -c) и со стандартного ввода. Статус как у diff: 0 — сходится, 1 — есть расхождения, "
        + "2 — не получилось. Ответ идёт в стандартный вывод, остальное — в поток ошибок.",
      en:
        "Commands are read from a file (cheki -f), from arguments (cheki -c), and from standard input. The status is diff's: 0 nothing differs, 1 differences, "
        + "2 trouble. Answers go to standard output, the rest to standard error."),
    "guide.scripting.1": Wording(
      ru: "Обойти все кассы и получить ответ для программы.", en: "Go over all registers, with an answer for a program."
    ),
    "guide.scripting.2": Wording(
      ru: "Записать ответ в файл; >> дописывает, | отдаёт программе.",
      en: "Write an answer into a file; >> appends, | gives it to a program."),
    "guide.scripting.3": Wording(ru: "Или сразу книгой Excel.", en: "Or as a workbook."),
    "guide.scripting.4": Wording(
      ru: "Сложить команды в файл: остановится на первой неудаче, --keep-going идёт дальше.",
      en: "Keep commands in a file: it stops at the first failure, --keep-going goes on."),
    "guide.scripting.5": Wording(ru: "Из cron — одной строкой.", en: "From cron, in one line."),
    "guide.scripting.end": Wording(
      ru: "С --output json и ошибки — по объекту JSON на строку. --offline никого не спрашивает и отвечает из архива.",
      en:
        "With --output json errors are JSON too, an object a line. --offline asks nobody and answers from the archive."),

    "guide.seeing.name": Wording(ru: "рисунки", en: "pictures"),
    "guide.seeing": Wording(ru: "Рисунки и отчёт страницей", en: "Pictures, and a report as a page"),
    "guide.seeing.intro": Wording(
      ru: "Когда расхождений много, сначала смотрят, где и когда они случаются.",
      en: "Where there are many findings, see first where and when they happen."),
    "guide.seeing.1": Wording(ru: "Неделя по дням.", en: "A week by day."),
    "guide.seeing.2": Wording(
      ru: "Все кассы по дням: одна строка с пятнами — касса, один столбец — день.",
      en: "All registers by day: a row of spots is a register's trouble, a column a day's."),
    "guide.seeing.3": Wording(ru: "Смена по часам.", en: "A shift by hours."),
    "guide.seeing.4": Wording(
      ru: "Всё вместе страницей: с рисунками, таблицами и поиском, без сети, для печати.",
      en: "All of it as a page: pictures, tables that sort and filter, no network, ready to print."),
    "guide.seeing.end": Wording(
      ru: "С --output csv, json и другими те же команды дают числа.",
      en: "With --output csv, json and the others the same commands give the numbers."),
  ]
}

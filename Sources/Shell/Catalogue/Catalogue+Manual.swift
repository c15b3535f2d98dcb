extension Catalogue {
  /// What the man page says beside the commands, and the commands that make it and the completions.
  static let manual: [String: Wording] = [
    "help.completions": Wording(
      ru: "дополнение командной строки cheki для bash, zsh и fish",
      en: "completion of cheki's command line for bash, zsh and fish"),
    "help.completions.more": Wording(
      ru:
        "bash: source <(cheki completions bash). zsh: файл _cheki в папке из $fpath. fish: ~/.config/fish/completions/cheki.fish.",
      en:
        "bash: source <(cheki completions bash). zsh: the file _cheki in a folder of $fpath. fish: ~/.config/fish/completions/cheki.fish."
    ),
    "help.man": Wording(ru: "страница man в roff", en: "the man page, as roff"),
    "help.man.more": Wording(
      ru: "Посмотреть: cheki man > cheki.1, затем man -l cheki.1.",
      en: "To read it: cheki man > cheki.1, then man -l cheki.1."),
    "name.shell": Wording(ru: "bash|zsh|fish", en: "bash|zsh|fish"),
    "argument.shell": Wording(ru: "для какой оболочки", en: "for which shell"),
    "column.script": Wording(ru: "Сценарий", en: "script"),
    "column.page": Wording(ru: "Страница", en: "page"),
    "man.title": Wording(ru: "Сверка кассовых смен", en: "Reconciling cash-register shifts"),
    "man.name": Wording(ru: "ИМЯ", en: "NAME"),
    "man.summary": Wording(
      ru: "оболочка для сверки кассовых смен: ОФД и 1С",
      en: "a shell that reconciles cash-register shifts between ОФД and 1С"),
    "man.synopsis": Wording(ru: "ЗАПУСК", en: "SYNOPSIS"),
    "man.description": Wording(ru: "ОПИСАНИЕ", en: "DESCRIPTION"),
    "man.about": Wording(
      ru:
        "cheki сверяет, что получил оператор фискальных данных, с тем, что проведено в учётной системе: находит чеки, из-за которых итоги не сходятся, "
        + "и объясняет разность до копейки.\nС терминалом — редактор строки с историей и дополнением. Без него команды читаются по строкам со "
        + "стандартного ввода; -c и -f выполняются вместо него в том порядке, в каком даны. Слова после параметров — одна команда.",
      en:
        "cheki sets what the operator of fiscal data received against what the accounting system booked, finds the receipts that make a difference, "
        + "and explains it to the kopeck.\nWith a terminal it is a line editor with history and completion. Without one commands are read line by line "
        + "from standard input; -c and -f run instead of it, in the order given. Words behind the options are one command."
    ),
    "man.options": Wording(ru: "ПАРАМЕТРЫ", en: "OPTIONS"),
    "man.commands": Wording(ru: "КОМАНДЫ", en: "COMMANDS"),
    "man.language": Wording(ru: "ЯЗЫК КОМАНД", en: "LANGUAGE"),
    "man.language.text": Wording(
      ru:
        "Строка делится на слова, как в POSIX-оболочке: кавычки, обратная черта; # начинает примечание.\nКОМАНДА > ФАЙЛ и КОМАНДА >> ФАЙЛ пишут "
        + "ответ в файл, его окончание (.csv .tsv .json .jsonl .md .html .xlsx) говорит о виде; КОМАНДА | ПРОГРАММА отдаёт ответ программе, ! ПРОГРАММА "
        + "запускает её.\nДаты: 2026-11-20, 20.11.2026, today, yesterday, -7d, со временем 2026-11-20T16:13. Оба конца периода входят.",
      en:
        "A line is split into words as a POSIX shell would: quotes, backslash; # begins a comment.\nCOMMAND > FILE and COMMAND >> FILE write the "
        + "result into a file whose ending (.csv .tsv .json .jsonl .md .html .xlsx) tells the mode; COMMAND | PROGRAM pipes it to a program, ! PROGRAM "
        + "runs one.\nDates are 2026-11-20, 20.11.2026, today, yesterday, -7d, with a time 2026-11-20T16:13. Both ends of a period are included."
    ),
    "man.modes": Wording(ru: "ВИДЫ ОТВЕТОВ", en: "MODES OF OUTPUT"),
    "man.modes.text": Wording(
      ru:
        "table (обычный), vertical, csv, tsv, json, jsonl, markdown, html: параметром --output запуска или команды или set output; ближайший главнее. "
        + "На стандартный вывод идут только ответы, остальное — на стандартный вывод ошибок. Суммы для программ — рубли с точкой, в JSON строкой.",
      en:
        "table (the usual one), vertical, csv, tsv, json, jsonl, markdown, html: by --output of the process or of a command, or by set output; the "
        + "nearest wins. Standard output carries results only, all else goes to standard error. Sums for programs are rubles with a point, strings in JSON."
    ),
    "man.status": Wording(ru: "СТАТУС", en: "EXIT STATUS"),
    "man.status.text": Wording(
      ru:
        "Как у diff(1): 0 — всё сделано и расхождений нет; 1 — найдены расхождения; 2 — не вышло; 130 — прервано Ctrl-C.",
      en: "As with diff(1): 0 all done and nothing differs; 1 differences were found; 2 trouble; 130 after Ctrl-C."),
    "man.scripting": Wording(ru: "СЦЕНАРИИ", en: "SCRIPTS"),
    "man.scripting.text": Wording(
      ru:
        "Сценарий останавливается на первой команде со статусом 2, с --keep-going идёт дальше.\nset :name ЗНАЧЕНИЕ и --set ИМЯ=ЗНАЧЕНИЕ задают переменные, "
        + ":name, :{name} и :'name' их подставляют.\nif ok|differences|trouble КОМАНДА смотрит, чем кончилась предыдущая команда; watch повторяет; last показывает "
        + "последний ответ ещё раз; source выполняет файл, его путь — от файла, где он назван.\n--dry-run у всего, что пишет, говорит, что было бы "
        + "сделано, и не пишет ничего.\nОшибка — одна строка на стандартном выводе ошибок: ФАЙЛ:СТРОКА: что не вышло — что делать; с --output json — "
        + "один объект JSON.",
      en:
        "A script stops at the first command of status 2; with --keep-going it goes on.\nset :name VALUE and --set NAME=VALUE give variables, :name, "
        + ":{name} and :'name' take them.\nif ok|differences|trouble COMMAND looks at how the command before ended; watch repeats one; last shows the last "
        + "result again; source runs a file, whose path starts at the file that names it.\n--dry-run of all that writes says what would be done, and writes "
        + "nothing.\nAn error is one line on standard error: FILE:LINE: what failed, and what to do; with --output json one JSON object."
    ),
    "man.environment": Wording(ru: "ПЕРЕМЕННЫЕ ОКРУЖЕНИЯ", en: "ENVIRONMENT"),
    "man.environment.text": Wording(
      ru:
        "CHEKI_HOME — папка для всего. LC_ALL, LC_MESSAGES, LANG — язык. NO_COLOR, TERM=dumb — без цветов. PAGER — чем листать (обычно less -FRX). COLUMNS — "
        + "ширина, где нет терминала.",
      en:
        "CHEKI_HOME holds everything under one folder. LC_ALL, LC_MESSAGES, LANG tell the language. NO_COLOR and TERM=dumb mean no colours. PAGER names the "
        + "pager (less -FRX otherwise). COLUMNS is the width where there is no terminal."),
    "man.files": Wording(ru: "ФАЙЛЫ", en: "FILES"),
    "man.files.text": Wording(
      ru:
        "$XDG_CONFIG_HOME/cheki: config.yaml, credentials.yaml (0600), rc — команды при входе.\n$XDG_DATA_HOME/cheki/archive.sqlite — архив.\n"
        + "$XDG_STATE_HOME/cheki — история.",
      en:
        "$XDG_CONFIG_HOME/cheki: config.yaml, credentials.yaml (0600), rc, whose commands run at the start.\n$XDG_DATA_HOME/cheki/archive.sqlite: the "
        + "archive.\n$XDG_STATE_HOME/cheki: the history."),
  ]
}

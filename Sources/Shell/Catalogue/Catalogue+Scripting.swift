extension Catalogue {
  /// Variables, `if`, `watch`, `last`, trials, and what is made from the specs.
  static let scripting: [String: Wording] = [
    "line.unknown-variable": Wording(
      ru: "переменная :{name} не задана", en: "there is no variable :{name}",
      hint: .init(
        ru: "задайте: set :{name} ЗНАЧЕНИЕ; есть: {known}", en: "set :{name} VALUE gives one; there are: {known}")),
    "line.unknown-variable-suggested": Wording(
      ru: "переменная :{name} не задана", en: "there is no variable :{name}",
      hint: .init(ru: "может быть, :{nearest}? Есть: {known}", en: "did you mean :{nearest}? There are: {known}")),
    "line.bad-variable": Wording(
      ru: "«{name}» не годится в имена переменных", en: "“{name}” cannot be a variable's name",
      hint: .init(
        ru: "имя — буквы, цифры и _, первой буква: set :день -1d",
        en: "letters, digits and _, a letter first: set :day -1d")),
    "line.bad-seconds": Wording(
      ru: "«{text}» — не число секунд", en: "“{text}” is no number of seconds",
      hint: .init(ru: "от 0.1 до 86400, например watch 5 diff", en: "from 0.1 to 86400, such as watch 5 diff")),
    "shell.nothing-last": Wording(
      ru: "показывать ещё раз нечего", en: "there is no result to show again",
      hint: .init(
        ru: "сначала нужна команда с ответом, например diff", en: "run a command that gives one first, such as diff")),
    "shell.watch-refused": Wording(
      ru: "{command} не повторяют", en: "{command} cannot be watched",
      hint: .init(ru: "например: watch 60 unsent --all", en: "for example: watch 60 unsent --all")),
    "note.as-of-since": Wording(
      ru: "{side}: данные на {time}, самые старые — на {oldest}", en: "{side}: as of {time}, the oldest of {oldest}"),
    "note.last-of": Wording(ru: "ответ на «{command}» от {time}", en: "the result of “{command}” at {time}"),
    "watch.head": Wording(
      ru: "каждые {pause} с: {command} · {time} · {run}-й раз · Ctrl-C — хватит",
      en: "every {pause} s: {command} · {time} · run {run} · Ctrl-C ends"),
    "watch.lines-hidden": Wording(
      ru: "… ещё {count|строка|строки|строк}", en: "… {count|more line|more lines}"),
    "progress.working": Wording(ru: "{command}", en: "{command}"),
    "progress.writing": Wording(ru: "вывод строк", en: "writing rows"),
    "output.rows-hidden": Wording(
      ru: "… ещё {count|строка|строки|строк} (все: set rows all или --rows N)",
      en: "… {count|more row|more rows} (all: set rows all, or --rows N)"),

    "trial.head": Wording(ru: "Проба (--dry-run). Было бы так:", en: "A trial (--dry-run). This would be done:"),
    "trial.nothing": Wording(ru: "ничего", en: "nothing"),
    "trial.nothing-written": Wording(ru: "ничего не записано", en: "nothing was written"),
    "trial.would-ask": Wording(
      ru: "касса {register}: спросить {side} с {from} по {to} ({count|отрезок|отрезка|отрезков})",
      en: "register {register}: ask {side} from {from} to {to} ({count|part|parts})"),
    "trial.nothing-lacking": Wording(
      ru: "касса {register}, {side}: всё уже есть", en: "register {register}, {side}: all is there already"),

    "process.set": Wording(ru: "переменная для команд: :NAME", en: "a variable of the commands: :NAME"),

    "help.last": Wording(
      ru: "последний ответ ещё раз, в любом виде", en: "the last result again, in any mode"),
    "help.last.more": Wording(
      ru:
        "Никого не спрашивает: показывает то же, что было, — другим --output, в файл (> итог.xlsx) или программе (| less).",
      en: "Asks nobody: the same again in another --output, into a file (> result.xlsx), or to a program (| less)."),
    "help.watch": Wording(ru: "повторять команду", en: "run a command again and again"),
    "help.watch.more": Wording(
      ru:
        "Между повторами 2 секунды или столько, сколько сказано. На терминале ответ рисуется на том же месте, иначе ответы идут друг за другом; "
        + "> ФАЙЛ хранит последний, >> ФАЙЛ — все. Кончается после --count раз, с --until-changes — когда ответ стал другим, и по Ctrl-C. "
        + "Статус — последнего раза. Сбой не останавливает: связь ещё вернётся.",
      en:
        "With 2 seconds between the runs, or as many as are said. On a terminal each result takes the place of the one before, elsewhere they "
        + "follow one another; > FILE holds the last, >> FILE all of them. It ends after --count runs, with --until-changes when the result is "
        + "another one, and at Ctrl-C. The status is that of the last run. A run that fails is not the end: the network will be back."
    ),
    "help.if": Wording(
      ru: "выполнить команду, если предыдущая кончилась так", en: "run a command where the one before ended so"),
    "help.if.more": Wording(
      ru:
        "ok — всё сделано и расхождений нет (статус 0), differences — найдены расхождения (1), trouble — не вышло (2; сценарий идёт дальше с "
        + "--keep-going). if, last и set не меняют того, о чём спрашивает следующий if. Последней может стоять программа: "
        + "if differences ! программа.",
      en:
        "ok: all done and nothing differs (status 0); differences: some were found (1); trouble: it failed (2; a script goes on with "
        + "--keep-going). if, last and set leave what the next if asks for as it is. What is run may be a program: "
        + "if differences ! program."),
    "help.set.more": Wording(
      ru:
        "set :имя ЗНАЧЕНИЕ задаёт переменную. В командах на её месте пишут :имя, слитно с другими буквами :{name}; значение остаётся одним словом, "
        + "что бы в нём ни было, а :'имя' к тому же никогда не параметр. В одинарных кавычках и после \\ имена не трогаются. В ! ПРОГРАММА и | "
        + "ПРОГРАММА подставляется только :'имя'. Есть сами: :today, :status, :profile, :register, :drive, :shift.",
      en:
        "set :name VALUE gives a variable. Commands take it as :name, next to other letters as :{name}; the value stays one word whatever is in it, "
        + "and with :'name' it is never an option. Single quotes and \\ leave names alone. In ! PROGRAM and | PROGRAM only :'name' is filled in. "
        + "There by themselves: :today, :status, :profile, :register, :drive, :shift."),
    "help.unset": Wording(ru: "забыть переменную", en: "forget a variable"),
    "argument.seconds": Wording(ru: "пауза между повторами", en: "the pause between the runs"),
    "argument.statement": Wording(
      ru: "команда с её параметрами или ! программа", en: "a command with its options, or ! program"),
    "argument.condition": Wording(ru: "чем кончилась предыдущая команда", en: "how the command before ended"),
    "argument.variable": Wording(ru: "имя переменной", en: "the name of a variable"),
    "option.seconds": Wording(ru: "пауза между повторами, в секундах", en: "the pause between the runs, in seconds"),
    "option.count": Wording(ru: "сколько раз, не больше", en: "how many runs, at the most"),
    "option.until-changes": Wording(ru: "до первого другого ответа", en: "until the first result that is another one"),
    "option.rows": Wording(ru: "не больше строк, чем сказано", en: "so many rows at the most"),
    "option.dry-run": Wording(
      ru: "только сказать, что было бы сделано", en: "only say what would be done"),
    "name.seconds": Wording(ru: "СЕКУНДЫ", en: "SECONDS"),
    "name.statement": Wording(ru: "КОМАНДА", en: "COMMAND"),
    "name.condition": Wording(ru: "ok|differences|trouble", en: "ok|differences|trouble"),
    "name.variable": Wording(ru: ":ИМЯ", en: ":NAME"),
    "kind.seconds": Wording(ru: "СЕКУНДЫ", en: "SECONDS"),
    "kind.variable": Wording(ru: ":ИМЯ", en: ":NAME"),
    "kind.statement": Wording(ru: "КОМАНДА", en: "COMMAND"),
    "setting.rows": Wording(
      ru: "сколько строк показывать: all или число", en: "how many rows are shown: all or a number"),
    "choice.ok": Wording(ru: "сделано, расхождений нет", en: "done, nothing differs"),
    "choice.differences": Wording(ru: "найдены расхождения", en: "differences were found"),
    "choice.trouble": Wording(ru: "не вышло", en: "it failed"),
  ]
}

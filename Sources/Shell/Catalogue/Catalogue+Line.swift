extension Catalogue {
  /// What can be wrong with a line.
  static let line: [String: Wording] = [
    "line.quote-open": Wording(
      ru: "кавычка {quote} не закрыта", en: "the quote {quote} is not closed",
      hint: .init(ru: "закройте её или поставьте перед ней \\", en: "close it, or put \\ before it")),
    "line.word-after-file": Wording(
      ru: "лишнее слово «{word}» после имени файла", en: "“{word}” stands behind the name of the file",
      hint: .init(ru: "имя файла с пробелами берите в кавычки", en: "put a name with spaces in quotes")),
    "line.program-missing": Wording(
      ru: "после {mark} нет программы", en: "no program behind {mark}",
      hint: .init(ru: "например: receipts | less", en: "for example: receipts | less")),
    "line.nothing-to-pipe": Wording(
      ru: "перед {mark} нет команды", en: "no command before {mark}",
      hint: .init(ru: "например: receipts {mark} …", en: "for example: receipts {mark} …")),
    "line.file-missing": Wording(
      ru: "после {mark} нет имени файла", en: "no file behind {mark}",
      hint: .init(ru: "например: receipts > чеки.csv", en: "for example: receipts > receipts.csv")),
    "line.unknown-command": Wording(
      ru: "нет команды «{command}»", en: "there is no command “{command}”",
      hint: .init(ru: "список команд: help", en: "help lists the commands")),
    "line.unknown-command-suggested": Wording(
      ru: "нет команды «{command}»", en: "there is no command “{command}”",
      hint: .init(ru: "может быть, {nearest}?", en: "did you mean {nearest}?")),
    "line.incomplete-command": Wording(
      ru: "команда «{command}» не закончена", en: "“{command}” is not a whole command",
      hint: .init(ru: "дальше может стоять: {choices}", en: "what may follow: {choices}")),
    "line.unknown-option": Wording(
      ru: "у команды {command} нет параметра {option}", en: "{command} has no option {option}",
      hint: .init(ru: "см. help {command}", en: "see help {command}")),
    "line.unknown-option-suggested": Wording(
      ru: "у команды {command} нет параметра {option}", en: "{command} has no option {option}",
      hint: .init(ru: "может быть, {nearest}?", en: "did you mean {nearest}?")),
    "line.option-repeated": Wording(
      ru: "параметр {option} указан дважды", en: "{option} is given twice",
      hint: .init(ru: "оставьте один", en: "leave one of them")),
    "line.value-missing": Wording(
      ru: "у параметра {option} нет значения", en: "{option} has no value",
      hint: .init(ru: "напишите его через пробел: {option} ЗНАЧЕНИЕ", en: "write it behind a space: {option} VALUE")),
    "line.value-unwanted": Wording(
      ru: "параметр {option} не принимает значения", en: "{option} takes no value",
      hint: .init(ru: "уберите знак = и то, что за ним", en: "remove = and what follows")),
    "line.argument-missing": Wording(
      ru: "команде {command} не хватает: {name}", en: "{command} lacks {name}",
      hint: .init(ru: "см. help {command}", en: "see help {command}")),
    "line.argument-unwanted": Wording(
      ru: "лишнее слово «{word}» у команды {command}", en: "“{word}” is too much for {command}",
      hint: .init(ru: "см. help {command}", en: "see help {command}")),
    "line.option-missing": Wording(
      ru: "команде {command} нужен параметр {option}", en: "{command} needs {option}",
      hint: .init(ru: "см. help {command}", en: "see help {command}")),
    "line.options-exclude": Wording(
      ru: "{first} и {second} вместе не имеют смысла", en: "{first} and {second} do not go together",
      hint: .init(ru: "оставьте что-то одно", en: "leave one of them")),
    "line.bad-number": Wording(
      ru: "{name}: «{value}» не номер", en: "{name}: “{value}” is not a number",
      hint: .init(ru: "номер — целое число от 1 до 4294967295", en: "a whole number from 1 to 4294967295")),
    "line.bad-date": Wording(
      ru: "{name}: «{value}» не дата", en: "{name}: “{value}” is not a date",
      hint: .init(
        ru: "пишите 2026-11-20, 20.11.2026, today, yesterday, -7d, 2026-11-20T16:13",
        en: "write 2026-11-20, 20.11.2026, today, yesterday, -7d, 2026-11-20T16:13")),
    "line.bad-sum": Wording(
      ru: "{name}: «{value}» не сумма и не промежуток сумм", en: "{name}: “{value}” is no sum and no range of sums",
      hint: .init(ru: "пишите 149.90, 100..500, 100.., ..500", en: "write 149.90, 100..500, 100.., ..500")),
    "line.bad-choice": Wording(
      ru: "{name}: нет значения «{value}»", en: "{name}: there is no “{value}”",
      hint: .init(ru: "есть: {choices}", en: "there are: {choices}")),
    "line.bad-choice-suggested": Wording(
      ru: "{name}: нет значения «{value}»", en: "{name}: there is no “{value}”",
      hint: .init(ru: "может быть, {nearest}? Есть: {choices}", en: "did you mean {nearest}? There are: {choices}")),
    "line.period-backwards": Wording(
      ru: "период кончается ({to}) раньше, чем начинается ({from})",
      en: "the period ends ({to}) before it begins ({from})",
      hint: .init(ru: "поменяйте --from и --to местами", en: "swap --from and --to")),
  ]
}

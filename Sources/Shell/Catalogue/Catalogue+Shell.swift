extension Catalogue {
  /// What the shell itself says.
  static let shell: [String: Wording] = [
    "shell.setting-unknown": Wording(
      ru: "нет настройки «{name}»", en: "there is no setting “{name}”",
      hint: .init(ru: "есть: {known}", en: "there are: {known}")),
    "shell.setting-value": Wording(
      ru: "настройка {name} не бывает «{value}»", en: "{name} cannot be “{value}”",
      hint: .init(ru: "значения: {choices}", en: "values: {choices}")),
    "shell.source-too-deep": Wording(
      ru: "{file}: source внутри source глубже {depth}", en: "{file}: more than {depth} files source one another",
      hint: .init(ru: "файл, кажется, вызывает сам себя", en: "a file seems to call itself")),
    "shell.program-failed": Wording(
      ru: "программа «{program}» закончилась со статусом {status}", en: "“{program}” ended with status {status}",
      hint: .init(ru: "прочтите, что она написала", en: "read what it wrote")),
    "shell.unexpected": Wording(
      ru: "непредвиденное: {reason}", en: "unexpected: {reason}",
      hint: .init(ru: "это ошибка cheki; данные целы", en: "this is a fault of cheki; the data are whole")),
    "shell.interrupted": Wording(ru: "прервано", en: "interrupted"),
    "shell.export-ending": Wording(
      ru: "по имени {file} не понять формат", en: "the name {file} does not tell the format",
      hint: .init(
        ru: "окончания: .csv .tsv .json .jsonl .md .html .xlsx", en: "endings: .csv .tsv .json .jsonl .md .html .xlsx")),
    "shell.connect-what": Wording(
      ru: "не сказано, что подключить", en: "nothing is named to connect to",
      hint: .init(
        ru: "connect demo, connect ОПЕРАТОР ({operators}) или connect ПОДКЛЮЧЕНИЕ ({profiles})",
        en: "connect demo, connect OPERATOR ({operators}), or connect PROFILE ({profiles})")),
    "shell.spacing-word": Wording(
      ru: "«{text}» — не число секунд", en: "“{text}” is no number of seconds",
      hint: .init(ru: "например --spacing 0.5; не больше часа", en: "such as --spacing 0.5; an hour at most")),
    "shell.append-workbook": Wording(
      ru: "{file}: в книгу Excel нельзя дописать", en: "{file}: nothing can be added to a workbook",
      hint: .init(
        ru: "напишите > вместо >> или дописывайте в .csv", en: "write > in place of >>, or append to a .csv")),
    "shell.unknown-option": Wording(
      ru: "у cheki нет параметра {option}", en: "cheki has no option {option}",
      hint: .init(ru: "параметры запуска: cheki --help", en: "cheki --help lists its options")),
    "shell.unknown-option-suggested": Wording(
      ru: "у cheki нет параметра {option}", en: "cheki has no option {option}",
      hint: .init(ru: "может быть, {nearest}?", en: "did you mean {nearest}?")),
    "shell.help-unknown": Wording(
      ru: "нет справки о «{command}»", en: "there is no help on “{command}”",
      hint: .init(ru: "список команд: help", en: "help lists the commands")),
    "shell.help-unknown-suggested": Wording(
      ru: "нет справки о «{command}»", en: "there is no help on “{command}”",
      hint: .init(ru: "может быть, help {nearest}?", en: "did you mean help {nearest}?")),
  ]
}

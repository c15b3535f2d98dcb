extension Catalogue {
  /// What `cheki --help` says of the process's own options.
  static let process: [String: Wording] = [
    "process.usage": Wording(
      ru: "Запуск: cheki [ПАРАМЕТРЫ] [КОМАНДА…]", en: "Usage: cheki [OPTIONS] [COMMAND…]"),
    "process.home": Wording(ru: "держать всё в одной папке", en: "keep everything under one folder"),
    "process.profile": Wording(ru: "сначала открыть подключение", en: "open a profile first"),
    "process.command": Wording(
      ru: "выполнить команду; можно несколько раз", en: "run a command; may be repeated"),
    "process.file": Wording(
      ru: "выполнить команды из файла; можно несколько раз", en: "run the commands of a file; may be repeated"),
    "process.start": Wording(
      ru: "выполнить команды из файла и остаться в оболочке",
      en: "run the commands of a file, then go on at the terminal"),
    "process.output": Wording(
      ru: "вид вывода: table, vertical, csv, tsv, json, jsonl, markdown, html",
      en: "the mode of output: table, vertical, csv, tsv, json, jsonl, markdown, html"),
    "process.language": Wording(ru: "язык сообщений", en: "the language of messages"),
    "process.color": Wording(ru: "цвета", en: "colours"),
    "process.offline": Wording(
      ru: "никого не спрашивать, отвечать из архива", en: "ask nobody, answer from the archive"),
    "process.keep-going": Wording(
      ru: "продолжать после команды с ошибкой", en: "go on after a command that fails"),
    "process.no-rc": Wording(ru: "не выполнять файл rc", en: "do not run the start file rc"),
    "process.version": Wording(ru: "напечатать версию", en: "print the version"),
    "process.help": Wording(ru: "напечатать эту справку", en: "print this help"),
    "process.more": Wording(ru: "Команды оболочки: cheki help", en: "The shell's commands: cheki help"),
  ]
}

extension Catalogue {
  /// What the line editor, the sources of commands and the history say.
  static let input: [String: Wording] = [
    "input.cannot-open": Wording(
      ru: "не удалось открыть {file}: {reason}", en: "cannot open {file}: {reason}",
      hint: .init(ru: "проверьте имя файла и права на него", en: "check the file's name and its permissions")),
    "input.cannot-read": Wording(
      ru: "не удалось прочитать {file}: {reason}", en: "cannot read {file}: {reason}",
      hint: .init(ru: "проверьте файл и диск, затем повторите", en: "check the file and the disk, then try again")),
    "input.not-utf8": Wording(
      ru: "строка не в кодировке UTF-8: байт {byte} на месте {column}",
      en: "the line is not UTF-8: byte {byte} at {column}",
      hint: .init(ru: "сохраните файл в UTF-8", en: "save the file as UTF-8")),
    "input.nul": Wording(
      ru: "в строке нулевой байт на месте {column}", en: "a NUL byte in the line, at {column}",
      hint: .init(
        ru: "похоже, это не текст или UTF-16: сохраните файл в UTF-8",
        en: "this looks like no text, or like UTF-16: save it as UTF-8")
    ),
    "input.line-too-long": Wording(
      ru: "строка длиннее {limit|байта|байт|байт}", en: "the line is longer than {limit|byte|bytes}",
      hint: .init(
        ru: "проверьте, что это файл с командами; данные загружает import",
        en: "check that the file holds commands; data is loaded by import")),
    "input.no-terminal": Wording(
      ru: "спросить некого: ввод не с терминала", en: "nobody to ask: the input is not a terminal",
      hint: .init(
        ru: "передайте секрет переменной окружения или командой: --token-env, --token-command, --password-env",
        en: "give the secret by a variable or a command: --token-env, --token-command, --password-env")),
    "input.secret-not-utf8": Wording(
      ru: "введённое — не UTF-8", en: "what was typed is not UTF-8",
      hint: .init(ru: "проверьте кодировку терминала и повторите", en: "check the terminal's encoding and try again")),

    "input.history-not-kept": Wording(
      ru: "история не сохраняется: {file}: {reason}", en: "the history is not kept: {file}: {reason}"),
    "input.history-not-read": Wording(
      ru: "история не прочитана: {file}: {reason}", en: "the history was not read: {file}: {reason}"),
    "input.more-candidates": Wording(
      ru: "… ещё {count|вариант|варианта|вариантов}", en: "… {count|more candidate|more candidates}"),
    "input.search": Wording(ru: "поиск «{text}»: ", en: "search “{text}”: "),
    "input.search-failed": Wording(ru: "нет «{text}»: ", en: "nothing like “{text}”: "),
  ]
}

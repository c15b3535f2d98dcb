extension Catalogue {
  /// The words of the archive.
  static let archive: [String: Wording] = [
    "archive.not-database": Wording(
      ru: "файл архива {path} — не база данных", en: "the archive {path} is not a database",
      hint: Wording.Pair(
        ru: "уберите файл в сторону: новый архив создастся сам, данные загрузит pull",
        en: "move the file away: a new archive is made by itself, pull fetches the data")),
    "archive.foreign": Wording(
      ru: "файл архива {path} — база данных другой программы",
      en: "the archive {path} is a database of another program",
      hint: Wording.Pair(
        ru: "уберите файл в сторону или укажите другую папку: --home", en: "move the file away or choose another --home"
      )),
    "archive.newer": Wording(
      ru: "архив {path} записан более новой версией cheki (схема {found}, эта версия знает до {known})",
      en: "the archive {path} was written by a later cheki (schema {found}, this one knows up to {known})",
      hint: Wording.Pair(
        ru: "обновите cheki или укажите другую папку: --home", en: "update cheki or choose another --home")),
    "archive.busy": Wording(
      ru: "архив {path} занят: в него пишет другой cheki",
      en: "the archive {path} is busy: another cheki is writing to it",
      hint: Wording.Pair(
        ru: "дождитесь конца импорта или загрузки в другом окне и повторите",
        en: "wait until the import or pull in the other window ends and repeat")),
    "archive.full": Wording(
      ru: "на диске кончилось место, в архив {path} ничего не записано",
      en: "the disk is full, nothing was written to the archive {path}",
      hint: Wording.Pair(ru: "освободите место и повторите", en: "free some space and repeat")),
    "archive.read-only": Wording(
      ru: "архив {path} нельзя изменить: нет прав на запись",
      en: "the archive {path} cannot be changed: no permission to write",
      hint: Wording.Pair(
        ru: "проверьте права на файл и папку или укажите другую: --home",
        en: "check the permissions of the file and its folder or choose another --home")),
    "archive.unreachable": Wording(
      ru: "архив {path} не открывается: {reason}", en: "the archive {path} cannot be opened: {reason}",
      hint: Wording.Pair(
        ru: "проверьте путь и права на папку или укажите другую: --home",
        en: "check the path and the folder's permissions or choose another --home")),
    "archive.disk": Wording(
      ru: "ошибка диска при работе с архивом {path}: {reason}",
      en: "the disk failed under the archive {path}: {reason}",
      hint: Wording.Pair(
        ru: "проверьте диск и свободное место на нём", en: "check the disk and the space that is left on it")),
    "archive.damaged": Wording(
      ru: "архив {path} повреждён: {reason}", en: "the archive {path} is damaged: {reason}",
      hint: Wording.Pair(
        ru: "уберите файл в сторону: новый архив создастся сам, данные загрузит pull",
        en: "move the file away: a new archive is made by itself, pull fetches the data")),
    "archive.failed": Wording(
      ru: "архив {path} не выполнил запрос: {reason}", en: "the archive {path} refused: {reason}",
      hint: Wording.Pair(
        ru: "повторите; если не поможет, сообщите разработчикам",
        en: "try again; if it stays, report it to the developers")),
    "archive.import-ended": Wording(
      ru: "импорт уже завершён", en: "the import has ended already",
      hint: Wording.Pair(ru: "начните импорт заново", en: "begin the import anew")),
  ]
}

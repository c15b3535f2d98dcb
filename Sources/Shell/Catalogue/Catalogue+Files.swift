extension Catalogue {
  /// Receipt files: reading and writing them.
  static let files: [String: Wording] = fileFaults.merging(fileRejects) { first, _ in first }
    .merging(fileDoubts) { first, _ in first }.merging(jsonGrammar) { first, _ in first }

  private static let fileFaults: [String: Wording] = [
    "files.not-found": Wording(
      ru: "файла {path} нет", en: "there is no file {path}",
      hint: .init(ru: "проверьте имя и папку", en: "check the name and the folder")),
    "files.not-readable": Wording(
      ru: "файл {path} не читается: {why}", en: "cannot read {path}: {why}",
      hint: .init(ru: "проверьте права на файл", en: "check the rights to the file")),
    "files.is-folder": Wording(
      ru: "{path} — папка, а нужен файл", en: "{path} is a folder, not a file",
      hint: .init(ru: "назовите файл в этой папке", en: "name a file in that folder")),
    "files.empty": Wording(
      ru: "файл {path} пуст", en: "{path} is empty",
      hint: .init(ru: "выгрузите его ещё раз", en: "export it once more")),
    "files.no-header": Wording(
      ru: "в {path} нет заголовка таблицы чеков: ни одна из первых {rows|строки|строк|строк} на него не похожа",
      en: "{path} has no header of receipts among its first {rows|row|rows}",
      hint: .init(
        ru:
          "нужна строка с именами столбцов, например: datetime,register,drive,shift,number,document,sign,total,cash,…",
        en:
          "a line with the columns' names is needed, such as datetime,register,drive,shift,number,document,sign,total,cash,…"
      )),
    "files.missing-columns": Wording(
      ru: "в {path} не хватает столбцов: {columns}", en: "{path} lacks the columns {columns}",
      hint: .init(
        ru: "добавьте их в выгрузку или переименуйте те, что есть",
        en: "add them to the export, or rename those that are there")),
    "files.unsupported": Wording(
      ru: "{path}: формат {format} не читается", en: "{path}: the format {format} is not read",
      hint: .init(
        ru: "сохраните как XLSX или CSV в UTF-8", en: "save it as XLSX or as CSV in UTF-8")),
    "files.bad-packing": Wording(
      ru: "{path} не распаковать ({format}): {why}", en: "cannot unpack {path} ({format}): {why}",
      hint: .init(ru: "скачайте или упакуйте файл заново", en: "download the file or pack it once more")),
    "files.truncated-packing": Wording(
      ru: "{path} обрывается посередине ({format})", en: "{path} ends in the middle ({format})",
      hint: .init(ru: "файл скачан не целиком: возьмите его заново", en: "the file is not whole: fetch it again")),
    "files.unclosed-quote": Wording(
      ru: "в {path} не закрыта кавычка", en: "a quote in {path} is never closed",
      hint: .init(
        ru: "исправьте поле, которое начинается с кавычки в этой строке",
        en: "mend the field of this line that begins with a quote")),
    "files.too-long-row": Wording(
      ru: "строка {path} длиннее {size|байта|байт|байт}: это не таблица чеков",
      en: "a row of {path} is longer than {size|byte|bytes}: this is no table of receipts",
      hint: .init(ru: "проверьте, тот ли это файл", en: "check that it is the right file")),
    "files.bad-json": Wording(
      ru: "{path} — не JSON, столбец {column} (байт {offset}): {reason}",
      en: "{path} is not JSON at column {column} (byte {offset}): {reason}",
      hint: .init(ru: "исправьте это место или выгрузите файл заново", en: "mend the place or export the file again")),
    "files.unexpected-json": Wording(
      ru: "{path} — не JSON: в столбце {column} (байт {offset}) ожидалось: {expected}",
      en: "{path} is not JSON: at column {column} (byte {offset}) expected {expected}",
      hint: .init(ru: "исправьте это место или выгрузите файл заново", en: "mend the place or export the file again")),
    "files.truncated-json": Wording(
      ru: "{path} обрывается посередине, в столбце {column} (байт {offset})",
      en: "{path} ends in the middle, at column {column} (byte {offset})",
      hint: .init(ru: "файл скачан не целиком: возьмите его заново", en: "the file is not whole: fetch it again")),
    "files.bad-encoding": Wording(
      ru: "{path} не в UTF-8: столбец {column} (байт {offset})",
      en: "{path} is not UTF-8 at column {column} (byte {offset})",
      hint: .init(
        ru: "перекодируйте: iconv -f windows-1251 -t utf-8 {path}",
        en: "convert it: iconv -f windows-1251 -t utf-8 {path}")),
    "files.bad-text": Wording(
      ru: "{path}: в строке не текст", en: "{path}: the line is no text",
      hint: .init(
        ru: "сохраните таблицу как CSV в UTF-8 или как XLSX", en: "save the table as CSV in UTF-8, or as XLSX")
    ),
    "files.too-big": Wording(
      ru: "{path} слишком велик для таблицы соответствий: больше {most} байт",
      en: "{path} is too big for a table of matches: more than {most} bytes",
      hint: .init(ru: "разделите его на части", en: "cut it into parts")),
    "files.bad-spreadsheet": Wording(
      ru: "{path} — не таблица XLSX: {why}", en: "{path} is no XLSX spreadsheet: {why}",
      hint: .init(ru: "откройте и сохраните файл как XLSX ещё раз", en: "open it and save it as XLSX once more")),
    "files.changed": Wording(
      ru: "{path} изменился во время чтения: было {before|байт|байта|байт}, стало {after|байт|байта|байт}",
      en: "{path} changed while it was read: {before|byte|bytes} before, {after|byte|bytes} now",
      hint: .init(
        ru: "дождитесь конца выгрузки и повторите", en: "wait until the export is finished and repeat")),
    "files.not-writable": Wording(
      ru: "{path} не записать: {why}", en: "cannot write {path}: {why}",
      hint: .init(ru: "проверьте папку и права на неё", en: "check the folder and the rights to it")),
    "files.disk-full": Wording(
      ru: "{path} не записать: на диске нет места", en: "cannot write {path}: the disk is full",
      hint: .init(
        ru: "освободите место или выберите другую папку", en: "make room or choose another folder")),
    "files.too-many-rows": Wording(
      ru: "{path}: на лист XLSX помещается {most|строка|строки|строк}",
      en: "{path}: an XLSX sheet holds {most|row|rows}",
      hint: .init(ru: "сократите период или выгрузите в CSV", en: "shorten the period or export to CSV")),
    "files.reading": Wording(ru: "чтение {file}", en: "reading {file}"),
  ]

  private static let fileRejects: [String: Wording] = [
    "files.reject.missing": Wording(ru: "пусто поле «{field}»", en: "{field} is empty"),
    "files.reject.bad-sum": Wording(ru: "«{field}»: {value} — не сумма", en: "{field}: {value} is no sum"),
    "files.reject.negative-sum": Wording(
      ru: "«{field}»: {value} меньше нуля, в чеке таких сумм не бывает",
      en: "{field}: {value} is below zero; a receipt has no such sums"),
    "files.reject.absurd-sum": Wording(
      ru: "«{field}»: {value} не помещается в реквизит чека",
      en: "{field}: {value} does not fit a receipt"),
    "files.reject.fraction": Wording(
      ru: "«{field}»: {value} — с дробью, а сумма должна быть в копейках",
      en: "{field}: {value} has a fraction where kopecks are wanted"),
    "files.reject.payments-not-total": Wording(
      ru: "оплаты в сумме дают {payments}, а итог {total}",
      en: "the payments add up to {payments}, the total is {total}"),
    "files.reject.bad-sign": Wording(
      ru: "признака расчёта «{value}» нет", en: "there is no sign {value}"),
    "files.reject.bad-date": Wording(ru: "«{value}» — не дата", en: "{value} is no date"),
    "files.reject.bad-number": Wording(
      ru: "«{field}»: {value} — не номер", en: "{field}: {value} is no number"),
    "files.reject.bad-drive": Wording(
      ru: "номер ФН {value} — не 16 цифр", en: "drive number {value} is not 16 digits"),
    "files.reject.bad-register": Wording(
      ru: "РНМ {value} — не 16 цифр", en: "registration number {value} is not 16 digits"),
    "files.reject.damaged-number": Wording(
      ru: "«{field}»: {value} испорчен табличным редактором, он хранит 15 цифр; столбец должен быть текстом",
      en: "{field}: {value} was damaged by a spreadsheet, which keeps 15 digits; make the column text"),
    "files.reject.bad-fiscal-sign": Wording(
      ru: "ФПД {value} больше четырёх байт или не число", en: "fiscal sign {value} is more than four bytes or no number"
    ),
    "files.interrupted": Wording(
      ru: "чтение {path} прервано", en: "reading {path} was interrupted",
      hint: .init(ru: "повторите команду", en: "repeat the command")),
    "files.reject.cut-off": Wording(
      ru: "файл обрывается посреди строки, после {fields|поля|полей|полей}",
      en: "the file ends in the middle of the row, after {fields|field|fields}"),
    "files.reject.zero-byte": Wording(ru: "в строке нулевой байт", en: "the row has a zero byte"),
    "files.reject.bad-text": Wording(ru: "текст не в UTF-8", en: "a text is not UTF-8"),
    "files.reject.duplicate-key": Wording(
      ru: "ключ «{key}» в объекте дважды", en: "the key {key} is twice in an object"),
    "files.reject.not-receipt": Wording(
      ru: "здесь нет ни чека, ни отчёта", en: "there is neither a receipt nor a report here"),
    "files.reject.bad-line": Wording(
      ru: "строка — не JSON, столбец {column}: {reason}", en: "the line is not JSON at column {column}: {reason}"),
  ]

  private static let fileDoubts: [String: Wording] = [
    "files.doubt.bad-inn": Wording(
      ru: "ИНН {inn}: контрольные цифры не сходятся", en: "ИНН {inn}: its check digits do not fit"),
    "files.doubt.bad-register": Wording(
      ru: "РНМ {register} — не 16 цифр, пропущен", en: "registration number {register} is not 16 digits and is left out"
    ),
    "files.doubt.impossible-register": Wording(
      ru: "РНМ {register}: последние шесть цифр больше 065535, так не бывает",
      en: "registration number {register}: the last six digits are above 065535, which cannot be"),
    "files.doubt.register-check": Wording(
      ru: "РНМ {register} не сходится с ИНН {inn} и заводским номером {serial}",
      en: "registration number {register} does not fit ИНН {inn} and serial number {serial}"),
    "files.doubt.zeros-restored": Wording(
      ru: "«{field}»: {value} короче 16 цифр, прочитан как {read}",
      en: "{field}: {value} is shorter than 16 digits and was read as {read}"),
    "files.doubt.items-not-total": Wording(
      ru: "позиции дают {items}, а итог {total}", en: "the lines add up to {items}, the total is {total}"),
    "files.doubt.line-not-price": Wording(
      ru: "«{item}»: {quantity} × {price} — не {sum}", en: "{item}: {quantity} × {price} is not {sum}"),
    "files.doubt.payments-incomplete": Wording(
      ru:
        "оплаты дают {payments} при итоге {total}: выгрузка не передала предоплату, кредит или встречное предоставление",
      en: "the payments add up to {payments}, the total is {total}: the export left other payments out"),
    "files.doubt.odd-date": Wording(
      ru: "дата {datetime} вне 2016–2099 годов", en: "the date {datetime} is outside 2016–2099"),
    "files.doubt.zoned-time": Wording(
      ru: "время {datetime} записано как всемирное, принято за часы кассы",
      en: "the time {datetime} is written as UTC and was taken as the register's clock"),
  ]

  private static let jsonGrammar: [String: Wording] = [
    "json.unexpected-end": Wording(ru: "текст обрывается", en: "the text ends"),
    "json.unexpected-byte": Wording(ru: "неожиданный символ", en: "an unexpected character"),
    "json.bad-number": Wording(ru: "неверное число", en: "a wrong number"),
    "json.bad-escape": Wording(ru: "неверная последовательность после «\\»", en: "a wrong escape after “\\”"),
    "json.bad-utf8": Wording(ru: "текст не в UTF-8", en: "the text is not UTF-8"),
    "json.control-character": Wording(
      ru: "управляющий символ или конец строки в тексте", en: "a control character or line end inside a text"),
    "json.too-deep": Wording(ru: "слишком глубокая вложенность", en: "lists nested too deep"),
    "json.duplicate-key": Wording(ru: "ключ повторяется", en: "a key is repeated"),
    "json.trailing-text": Wording(ru: "лишнее после конца", en: "more behind the end"),
    "json.expected.value": Wording(ru: "значение", en: "a value"),
    "json.expected.key": Wording(ru: "ключ в кавычках", en: "a key in quotes"),
    "json.expected.colon": Wording(ru: "двоеточие", en: "a colon"),
    "json.expected.comma-or-bracket": Wording(ru: "запятая или «]»", en: "a comma or “]”"),
    "json.expected.comma-or-brace": Wording(
      ru: "запятая или закрывающая фигурная скобка", en: "a comma or a closing brace"),
    "json.expected.quote": Wording(ru: "закрывающая кавычка", en: "the closing quote"),
  ]
}

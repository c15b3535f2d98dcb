extension Catalogue {
  /// What the services refuse, note and tell.
  static let services: [String: Wording] = [
    "service.profile-unknown": Wording(
      ru: "нет подключения «{name}»", en: "there is no profile “{name}”",
      hint: .init(ru: "есть: {known}; они записаны в {file}", en: "there are: {known}; they stand in {file}")),
    "service.credentials-open": Wording(
      ru: "{file} могут читать другие", en: "others can read {file}",
      hint: .init(ru: "chmod 600 {file}", en: "chmod 600 {file}")),
    "service.credentials-owner": Wording(
      ru: "{file} принадлежит не вам", en: "{file} is not yours",
      hint: .init(ru: "заведите свой файл", en: "make one of your own")),
    "service.configuration-wrong": Wording(
      ru: "в {file} не то значение: {where}", en: "{file} has a wrong value: {where}",
      hint: .init(ru: "исправьте его; образец в README", en: "mend it; README has an example")),
    "service.whole-file": Wording(ru: "весь файл", en: "the whole file"),
    "service.configuration-unknown": Wording(
      ru: "{file}: ключ {where} неизвестен", en: "{file}: {where} is a key that nobody knows",
      hint: .init(ru: "проверьте, нет ли в нём опечатки", en: "look for a slip of the pen in it")),
    "service.configuration-syntax": Wording(
      ru: "{file} не читается: строка {line} — не YAML", en: "{file} cannot be read: line {line} is not YAML",
      hint: .init(ru: "проверьте отступы и двоеточия", en: "look at the indentation and the colons")),
    "service.file-unreadable": Wording(
      ru: "не читается файл {file}", en: "cannot read {file}",
      hint: .init(ru: "проверьте имя и права", en: "check its name and its permissions")),
    "service.file-unwritable": Wording(
      ru: "не записать файл {file}", en: "cannot write {file}",
      hint: .init(ru: "проверьте папку, права и место на диске", en: "check the folder, its permissions and the disk")),
    "service.secret-variable-empty": Wording(
      ru: "переменная окружения {name} пуста или не задана", en: "the variable {name} is empty or not set",
      hint: .init(ru: "задайте её: export {name}=…", en: "set it: export {name}=…")),
    "service.secret-command-failed": Wording(
      ru: "команда, которая даёт ключ, не дала его (статус {status})",
      en: "the command that gives the key gave none (status {status})",
      hint: .init(ru: "выполните её сами и посмотрите на ответ", en: "run it yourself and look at its answer")),
    "service.operator-unknown": Wording(
      ru: "нет ни подключения, ни оператора «{name}»", en: "“{name}” is neither a profile nor an operator",
      hint: .init(
        ru: "операторы: {known}; подключения: profiles; показ: connect demo",
        en: "operators: {known}; profiles lists your own; connect demo shows how it works")),
    "service.nothing-connected": Wording(
      ru: "ничего не подключено и в архиве пусто", en: "nothing is connected and the archive is empty",
      hint: .init(
        ru: "начните с connect demo, connect ИМЯ или import operator ФАЙЛ",
        en: "begin with connect demo, connect NAME or import operator FILE")),
    "service.side-not-connected": Wording(
      ru: "не подключено: {side}", en: "not connected: {side}",
      hint: .init(ru: "см. help connect", en: "see help connect")),
    "service.side-empty": Wording(
      ru: "нет данных стороны «{side}»", en: "there are no data of the side “{side}”",
      hint: .init(
        ru: "подключите её: help connect — или загрузите файл: import",
        en: "connect it (help connect), or import a file")),
    "service.nothing-to-save": Wording(
      ru: "ничего не подключено, сохранять нечего", en: "nothing is connected, so there is nothing to save",
      hint: .init(ru: "сначала connect …", en: "connect first")),
    "service.demo-missing": Wording(
      ru: "нет программы показа {program}", en: "the sandbox {program} is not there",
      hint: .init(ru: "соберите её: swift build", en: "build it: swift build")),
    "service.demo-failed": Wording(
      ru: "программа показа {program} не запустилась", en: "the sandbox {program} did not start",
      hint: .init(ru: "запустите её сами и прочтите, что она скажет", en: "run it yourself and read what it says")),
    "service.register-unknown": Wording(
      ru: "нет кассы «{id}»", en: "there is no register “{id}”",
      hint: .init(
        ru: "кассы: registers; подходит РНМ, заводской номер, номер ФН, имя или их часть",
        en: "registers lists them; РНМ, serial number, drive, name or a part of them will do")),
    "service.register-ambiguous": Wording(
      ru: "«{id}» подходит к нескольким кассам: {candidates}", en: "“{id}” fits several registers: {candidates}",
      hint: .init(ru: "допишите номер", en: "write more of the number")),
    "service.register-not-selected": Wording(
      ru: "касса не выбрана", en: "no register is selected",
      hint: .init(ru: "use kkt НОМЕР; кассы показывает registers", en: "use kkt ID; registers lists them")),
    "service.outlet-unknown": Wording(
      ru: "нет торговой точки «{id}»", en: "there is no outlet “{id}”",
      hint: .init(ru: "точки показывает outlets", en: "outlets lists them")),
    "service.outlet-ambiguous": Wording(
      ru: "«{id}» подходит к нескольким точкам: {candidates}", en: "“{id}” fits several outlets: {candidates}",
      hint: .init(ru: "допишите имя", en: "write more of the name")),
    "service.shift-unknown": Wording(
      ru: "смены {shift} нет ни на одной из сторон за {days} дн.",
      en: "neither side has shift {shift} within {days} days",
      hint: .init(
        ru: "смены показывает shifts; смену другого ФН пишут НОМЕР_ФН:СМЕНА; старше — pull --from ДАТА",
        en: "shifts lists them; DRIVE:N names one of another drive; for older ones pull --from DATE")),
    "service.shift-not-selected": Wording(
      ru: "смена не выбрана", en: "no shift is selected",
      hint: .init(ru: "use shift last или номер смены", en: "use shift last, or its number")),
    "service.shift-word": Wording(
      ru: "«{word}» не смена", en: "“{word}” is not a shift",
      hint: .init(ru: "номер, ФН:номер, last или open", en: "a number, DRIVE:N, last or open")),
    "service.no-open-shift": Wording(
      ru: "открытой смены нет", en: "no shift is open",
      hint: .init(ru: "последняя: use shift last", en: "the newest: use shift last")),
    "service.no-shifts": Wording(
      ru: "у кассы {register} нет смен за {days} дн.", en: "register {register} has no shifts within {days} days",
      hint: .init(ru: "старше: pull --from ДАТА", en: "for older ones: pull --from DATE")),
    "service.receipt-unknown": Wording(
      ru: "нет чека «{id}»", en: "there is no receipt “{id}”",
      hint: .init(ru: "чеки показывает receipts; загрузить ещё: pull", en: "receipts lists them; pull fetches more")),
    "service.receipt-ambiguous": Wording(
      ru: "№ ФД {id} есть в нескольких ФН: {candidates}", en: "№ ФД {id} is in several drives: {candidates}",
      hint: .init(ru: "напишите НОМЕР_ФН:{id}", en: "write DRIVE:{id}")),
    "service.receipt-word": Wording(
      ru: "«{id}» не называет чек", en: "“{id}” names no receipt",
      hint: .init(ru: "№ ФД, ФН:№ФД или текст QR-кода", en: "№ ФД, DRIVE:№ФД, or the text of the QR code")),
    "service.pull-failed": Wording(
      ru: "не загружено касс: {failed} из {all}; первая — {register}: {reason}",
      en: "{failed} of {all} registers were not fetched; the first is {register}: {reason}",
      hint: .init(ru: "остальное сохранено; повторите pull", en: "the rest is kept; run pull again")),
    "service.operators-failed": Wording(
      ru: "не ответило операторов: {failed} из {all}; первый — {operator}: {reason}",
      en: "{failed} of {all} operators did not answer; the first is {operator}: {reason}",
      hint: .init(
        ru: "остальное сохранено; состояние операторов покажет status, потом повторите pull",
        en: "the rest is kept; `status` shows the operators, then run pull again")),
    "service.import-rejected": Wording(
      ru: "{file}: не прочтено {count|строка|строки|строк}, первая — {line}: {reason}; из файла ничего не взято",
      en: "{file}: {count|row|rows} could not be read, the first is {line}: {reason}; nothing of the file was kept",
      hint: .init(
        ru: "полный список: --rejects ФАЙЛ; взять остальное: --keep-going",
        en: "--rejects FILE lists them; --keep-going takes the rest")),
    "service.export-ending": Wording(
      ru: "по имени {file} не понять формат", en: "the name {file} does not tell the format",
      hint: .init(
        ru: "окончания: .csv .tsv .json .jsonl .md .html .xlsx", en: "endings: .csv .tsv .json .jsonl .md .html .xlsx")),
    "note.as-of": Wording(ru: "{side}: данные на {time}", en: "{side}: as of {time}"),
    "note.offline": Wording(ru: "без сети: ответ из архива", en: "offline: answered from the archive"),
    "note.side-not-connected": Wording(ru: "не подключено: {side}", en: "not connected: {side}"),
    "said.connected-operator": Wording(
      ru: "ОФД {name}: {organizations|организация|организации|организаций} ({names})",
      en: "operator {name}: {organizations|organization|organizations} ({names})"),
    "said.operator-failed": Wording(
      ru: "оператор {name} не ответил: {reason}; есть только то, что дали остальные и архив",
      en: "operator {name} did not answer: {reason}; there is what the others gave, and the archive"),
    "said.several-operators": Wording(
      ru: "подключено {count|оператор|оператора|операторов}: {names}", en: "{count|operator|operators} open: {names}"),
    "said.connected-books": Wording(ru: "учётная система: {name}", en: "books: {name}"),
    "said.opened-offline": Wording(ru: "{name}: открыто без сети", en: "{name}: opened offline"),
    "said.files-read": Wording(
      ru: "учётная система: файлов {files}, {receipts|чек|чека|чеков}",
      en: "books: files {files}, {receipts|receipt|receipts}"),
    "said.pulled": Wording(
      ru: "касса {register}: ОФД {operator}, учётная система {books}",
      en: "register {register}: operator {operator}, books {books}"),
    "said.pulled-nothing": Wording(
      ru: "всё уже в архиве; заново: pull --refresh",
      en: "all of it is in the archive already; pull --refresh asks again"),
    "said.imported": Wording(
      ru: "{file}: прочтено {read|чек|чека|чеков}, новых {new}", en: "{file}: {read|receipt|receipts} read, {new} new"),
    "said.imported-again": Wording(
      ru: "{file}: прочтено {read|чек|чека|чеков}, все уже в архиве",
      en: "{file}: {read|receipt|receipts} read, all in the archive already"),
    "said.rejected": Wording(
      ru: "{file}: пропущено {count|строка|строки|строк}, первая — {line}: {reason}",
      en: "{file}: {count|row|rows} left out, the first is {line}: {reason}"),
    "said.warnings": Wording(
      ru: "{file}: {count|чек|чека|чеков} с замечанием «{warning}», первый — строка {line}",
      en: "{file}: {count|receipt|receipts} with the remark “{warning}”, the first in line {line}"),
    "said.exported": Wording(
      ru: "{file}: {rows|строка|строки|строк}", en: "{file}: {rows|row|rows}"),
    "progress.pulling": Wording(ru: "загрузка {register}", en: "fetching {register}"),
    "progress.pulling-all": Wording(ru: "загрузка касс", en: "fetching registers"),
    "progress.reading": Wording(ru: "чтение {file}", en: "reading {file}"),
    "progress.comparing": Wording(ru: "сопоставление", en: "matching"),
    "said.matched": Wording(
      ru:
        "строк: ОФД {operator}, учётная система {books}; пары по № ФД {document}, по номеру в смене {number}, по сходству {likeness}",
      en:
        "rows: operator {operator}, books {books}; pairs by document {document}, by number {number}, by likeness {likeness}"
    ),
    "said.bridge": Wording(
      ru:
        "итог ОФД {operator_total}, учётной системы {books_total}, разность {difference}; объяснено {explained}, остаток {remainder}",
      en:
        "total of the operator {operator_total}, of the books {books_total}, difference {difference}; explained {explained}, remainder {remainder}"
    ),
    "said.findings": Wording(ru: "{kind}: {count}", en: "{kind}: {count}"),
  ]
}

extension Catalogue {
  /// What the renderers, the places of output and the reports of progress say.
  static let rendering: [String: Wording] = [
    "output.cannot-create": Wording(
      ru: "не удалось создать файл {path}: {reason}", en: "cannot create {path}: {reason}",
      hint: .init(
        ru: "проверьте путь и права на папку или укажите другой файл",
        en: "check the path and the folder's permissions, or name another file")),
    "output.is-directory": Wording(
      ru: "{path} — папка, а не файл", en: "{path} is a folder, not a file",
      hint: .init(ru: "укажите имя файла в ней", en: "name a file in it")),
    "output.cannot-write": Wording(
      ru: "не удалось записать в {path}: {reason}", en: "cannot write to {path}: {reason}",
      hint: .init(
        ru: "проверьте диск и права, затем повторите команду",
        en: "check the disk and the permissions, then repeat the command")),
    "output.no-space": Wording(
      ru: "на диске кончилось место, {path} не записан", en: "the disk is full, {path} was not written",
      hint: .init(
        ru: "освободите место или укажите файл на другом диске",
        en: "free some space or name a file on another disk")),
    "output.program-not-found": Wording(
      ru: "программа {program} не найдена", en: "program {program} was not found",
      hint: .init(
        ru: "проверьте имя; программы ищутся в папках из PATH", en: "check the name; programs are looked for in PATH")),
    "output.program-not-started": Wording(
      ru: "программа {program} не запустилась: {reason}", en: "program {program} did not start: {reason}",
      hint: .init(ru: "проверьте права на запуск и её слова", en: "check its permissions and its words")),
    "output.program-failed": Wording(
      ru: "программа {program} завершилась с кодом {status}", en: "program {program} ended with status {status}",
      hint: .init(ru: "что не так, она сказала выше", en: "see above what it said")),
    "output.stdout": Wording(ru: "стандартный вывод", en: "standard output"),

    "output.columns-hidden": Wording(
      ru: "Нет места для {count|столбца|столбцов|столбцов}: {columns}. Целиком: --output vertical",
      en: "No room for {count|column|columns}: {columns}. In full: --output vertical"),
    "output.no-rows": Wording(ru: "Ничего нет.", en: "Nothing."),
    "output.total": Wording(ru: "Итого", en: "Total"),

    "errno.ENOENT": Wording(ru: "нет такого файла или папки", en: "no such file or folder"),
    "errno.EACCES": Wording(ru: "нет прав", en: "permission denied"),
    "errno.EPERM": Wording(ru: "нет прав", en: "not permitted"),
    "errno.EISDIR": Wording(ru: "это папка", en: "it is a folder"),
    "errno.ENOTDIR": Wording(ru: "часть пути — не папка", en: "a part of the path is not a folder"),
    "errno.EROFS": Wording(ru: "диск только для чтения", en: "the file system is read-only"),
    "errno.ENOSPC": Wording(ru: "кончилось место на диске", en: "no space left on the disk"),
    "errno.EDQUOT": Wording(ru: "исчерпана квота диска", en: "the disk quota is used up"),
    "errno.EFBIG": Wording(ru: "файл слишком велик", en: "the file is too large"),
    "errno.EIO": Wording(ru: "ошибка ввода-вывода", en: "input/output error"),
    "errno.EMFILE": Wording(ru: "открыто слишком много файлов", en: "too many open files"),
    "errno.ENFILE": Wording(ru: "в системе открыто слишком много файлов", en: "too many open files in the system"),
    "errno.ENAMETOOLONG": Wording(ru: "имя слишком длинное", en: "the name is too long"),
    "errno.ELOOP": Wording(ru: "ссылки ведут по кругу", en: "the links form a loop"),
    "errno.ETXTBSY": Wording(ru: "файл занят запущенной программой", en: "the file is a running program"),
    "errno.ENOEXEC": Wording(ru: "это не программа", en: "it is not a program"),
    "errno.ENOMEM": Wording(ru: "не хватает памяти", en: "not enough memory"),
    "errno.EAGAIN": Wording(ru: "не хватает ресурсов системы", en: "the system is out of resources"),
    "errno.EBADF": Wording(ru: "вывод закрыт", en: "the output is closed"),
    "errno.E2BIG": Wording(ru: "слишком длинная команда", en: "the command is too long"),

    "diagnostic.warning": Wording(ru: "предупреждение", en: "warning"),
    "progress.of": Wording(ru: "{done} из {total}", en: "{done} of {total}"),
    "progress.rate": Wording(ru: "{rate}/с", en: "{rate}/s"),
    "progress.left": Wording(ru: "осталось {time}", en: "{time} left"),
    "duration.seconds": Wording(ru: "{seconds} с", en: "{seconds} s"),
    "duration.minutes": Wording(ru: "{minutes} мин {seconds} с", en: "{minutes} min {seconds} s"),
    "duration.hours": Wording(ru: "{hours} ч {minutes} мин", en: "{hours} h {minutes} min"),
  ]
}

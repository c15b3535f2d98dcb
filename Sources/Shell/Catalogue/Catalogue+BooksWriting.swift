extension Catalogue {
  /// Writing into 1С.
  static let booksWriting: [String: Wording] = [
    "books.no-answer": Wording(ru: "ответ не пришёл", en: "no answer came"),
    "books.report-unsupported": Wording(
      ru: "профиль {configuration} не знает отчёта о розничных продажах",
      en: "the profile {configuration} knows no report on sales",
      hint: .init(ru: "задайте его имена: names: report", en: "give its names: names: report")),
    "books.changed-meanwhile": Wording(
      ru: "{object} изменили, пока мы на него смотрели; ничего не записано",
      en: "{object} was changed while it was looked at; nothing was written",
      hint: .init(ru: "повторите команду", en: "run the command again")),
    "books.several-reports": Wording(
      ru: "за смену {shift} в 1С несколько отчётов: {numbers}; ничего не записано",
      en: "1С has several reports of shift {shift}: {numbers}; nothing was written",
      hint: .init(ru: "пометьте лишние на удаление в 1С", en: "mark the superfluous ones for deletion in 1С")),
    "books.report-differs": Wording(
      ru: "за смену {shift} в 1С уже есть отчёт {number} на {total}, а по чекам {ours}; второй не записан",
      en:
        "1С has report {number} of shift {shift} already, of {total}; the receipts make {ours}; no second one was written",
      hint: .init(
        ru: "сравните: diff {shift}; чтобы заменить содержимое того отчёта, добавьте --replace",
        en: "compare: diff {shift}; --replace puts the receipts in the place of what that report holds")),
    "books.report-posted": Wording(
      ru: "отчёт {number} проведён и отличается; не изменён",
      en: "report {number} is posted and differs; it was not changed",
      hint: .init(
        ru: "отмените проведение в 1С или повторите с --post: отчёт будет изменён и перепроведён",
        en: "unpost it in 1С, or use --post: it is changed and posted anew")),
    "books.write-unanswered": Wording(
      ru: "1С не подтвердила запись ({object}): {cause}; документа в базе нет",
      en: "1С did not confirm the writing ({object}): {cause}; the document is not there",
      hint: .init(
        ru: "устраните причину и повторите: отчёт сначала ищется, второго не будет",
        en: "mend the cause and run it again: the report is looked for first, there will be no second one")),
    "books.write-unknown": Wording(
      ru: "1С не подтвердила запись ({object}) и не даёт проверить: {cause}",
      en: "1С did not confirm the writing ({object}) and does not let us look: {cause}",
      hint: .init(
        ru: "когда 1С ответит, повторите: документ с комментарием «{mark}» будет найден, второй не появится",
        en: "when 1С answers again, run it again: a document with the comment “{mark}” will be found, not repeated")),
    "books.change-unanswered": Wording(
      ru: "1С не подтвердила изменение отчёта {number}: {cause}; он остался не таким, как нужно",
      en: "1С did not confirm the change of report {number}: {cause}; it is not as it should be",
      hint: .init(ru: "устраните причину и повторите", en: "mend the cause and run it again")),
  ]

  static let booksRemarks: [String: Wording] = [
    "books.organization-unknown": Wording(
      ru: "в 1С нет организации с ИНН {inn}; можно задать в профиле (names: registers: РНМ: organisation)",
      en: "1С has no organisation with ИНН {inn}; the profile can tell (names: registers: РНМ: organisation)"),
    "books.outlet-unknown": Wording(
      ru: "не понять, на какой {object} записать продажи кассы {register} (есть: {candidates}); задайте в профиле "
        + "(names: registers: РНМ: outlet)",
      en: "where the sales of {register} belong is not known ({object}: {candidates}); say it in the profile "
        + "(names: registers: РНМ: outlet)"),
    "books.rate-unknown": Wording(ru: "в 1С нет ставки НДС {rate}", en: "1С has no VAT rate {rate}"),
    "books.goods-missing": Wording(
      ru: "позиции товара «{name}» в 1С больше нет", en: "the item of “{name}” is not in 1С any more"),
    "books.required-missing": Wording(
      ru: "не заполнено и никем не сказано: {attributes}; заполните в 1С или задайте в профиле "
        + "(names: report: constants)",
      en: "not filled and told by nobody: {attributes}; fill it in 1С, or give it in the profile "
        + "(names: report: constants)"),
    "books.payment-unplaced": Wording(
      ru: "в отчёте этой конфигурации нет места для оплаты «{payment}» ({sum}): выйдет как наличные, поправьте в 1С",
      en: "this configuration's report has no place for “{payment}” ({sum}): it comes out as cash; mend it in 1С"),
    "books.not-posted": Wording(
      ru: "отчёт {number} записан, но не проведён: {text}", en: "report {number} is written and not posted: {text}",
      hint: .init(
        ru: "устраните причину и повторите с --post: новый отчёт не появится",
        en: "mend the cause and run it again with --post: there will be no new report")),
    "books.shift-unknown": Wording(
      ru: "документа кассовой смены {shift} в 1С нет: отчёт будет без ссылки на неё",
      en: "1С has no document of shift {shift}: the report will not refer to one"),
    "books.values-copied": Wording(
      ru: "взято из прежнего документа ({document}): {attributes}",
      en: "out of an earlier document ({document}): {attributes}"),
    "books.values-usual": Wording(
      ru: "взято обычное значение: {attributes}", en: "the usual value was taken: {attributes}"),
    "books.report-alike": Wording(
      ru: "отчёт {number} того же времени сочтён отчётом этой смены: ссылки на смену в нём нет",
      en: "report {number} of the same time is taken for this shift's: it refers to none"),
    "books.found-after-failure": Wording(
      ru: "1С ответила ошибкой или не ответила, но записала ({object}): документ найден",
      en: "1С failed or did not answer, but had written ({object}): the document was found"),
    "books.release-old": Wording(
      ru: "релиз конфигурации {release}; загрузка продаж — с {least}",
      en: "the configuration's release is {release}; sales are loaded from {least} on"),
    "books.lacks-register-registration": Wording(
      ru: "в справочнике касс этой конфигурации нет РНМ: он берётся из фискальных операций, настроек ОФД, параметров "
        + "регистрации",
      en: "this configuration's registers have no РНМ: it comes from fiscal operations, settings and equipment"),
    "books.lacks-report-without-shift-number": Wording(
      ru: "в отчёте о продажах этой конфигурации нет номера смены: он узнаётся по ссылке, времени и пометке",
      en: "this configuration's report has no number of the shift: it is known by its link, time and mark"),
    "books.lacks-receipt-without-shift-number": Wording(
      ru: "в чеках этой конфигурации нет номера смены: он есть только в фискальных операциях",
      en: "this configuration's receipts have no number of the shift: only fiscal operations have it"),
    "books.lacks-no-registers": Wording(
      ru: "справочника касс в этой конфигурации нет: за кассы взято подключаемое оборудование",
      en: "this configuration has no catalog of registers: connected equipment stands for them"),
    "books.lacks-receipts-of-operations-alone": Wording(
      ru: "чеки этой конфигурации читаются только из фискальных операций",
      en: "this configuration's receipts are read from fiscal operations alone"),
    "books.lacks-report-without-shift": Wording(
      ru: "отчёт о продажах этой конфигурации не ссылается ни на кассу, ни на смену: его узнают по складу, времени и "
        + "пометке",
      en: "this configuration's report refers to no register and no shift: it is known by warehouse, time and mark"),
  ]
}

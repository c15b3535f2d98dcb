extension Catalogue {
  /// What 1С as the books says.
  static let books: [String: Wording] = booksFaults.merging(booksNotes) { first, _ in first }

  private static let booksFaults: [String: Wording] = [
    "books.bad-address": Wording(
      ru: "«{address}» — не адрес информационной базы",
      en: "“{address}” is no address of an infobase",
      hint: .init(
        ru: "нужен адрес, по которому базу открывают в браузере: http://сервер/база",
        en: "give the address at which the base opens in a browser: http://server/base")),
    "books.not-published": Wording(
      ru: "по адресу {address} интерфейса OData нет (HTTP {status})",
      en: "there is no OData interface at {address} (HTTP {status})",
      hint: .init(
        ru: "проверьте имя базы в адресе; при публикации на веб-сервере должна стоять галочка "
          + "«Публиковать стандартный интерфейс OData»",
        en: "check the base's name in the address; publishing needs the tick "
          + "«Публиковать стандартный интерфейс OData»")),
    "books.bad-login": Wording(
      ru: "1С не приняла имя или пароль ({address})",
      en: "1С did not accept the user or the password ({address})",
      hint: .init(
        ru: "нужен пользователь информационной базы с аутентификацией 1С:Предприятия, не Windows",
        en: "it takes a user of the infobase who signs in with 1С's own password, not with Windows")),
    "books.no-rights": Wording(
      ru: "пользователю 1С не хватает прав на чтение: {object}. {text}",
      en: "the user of 1С may not read {object}. {text}",
      hint: .init(
        ru: "пароль верен; попросите администратора дать роль «Удалённый доступ OData» и право чтения этого объекта",
        en:
          "the password is right; ask the administrator for the role «Удалённый доступ OData» and for reading this object"
      )),
    "books.web-page": Wording(
      ru: "вместо данных пришла веб-страница ({address}, HTTP {status})",
      en: "a web page came instead of data ({address}, HTTP {status})",
      hint: .init(
        ru:
          "обычно это страница прокси или входа, либо публикация базы сломана; откройте адрес в браузере и посмотрите",
        en: "as a rule it is a proxy's or a login page, or the publication is broken; open the address in a browser")),
    "books.unreadable": Wording(
      ru: "ответ 1С не разобрать как JSON ({object}, строка {line})",
      en: "the answer of 1С cannot be read as JSON ({object}, line {line})",
      hint: .init(
        ru: "повторите; если не поможет, посмотрите, не меняет ли ответ прокси",
        en: "try again; if that does not help, see whether a proxy changes the answer")),
    "books.metadata-unreadable": Wording(
      ru: "описание интерфейса ($metadata) не разобрать: строка {line}, {cause}",
      en: "the interface's description ($metadata) cannot be read: line {line}, {cause}",
      hint: .init(
        ru: "проверьте, что адрес ведёт в базу 1С и ответ доходит целиком",
        en: "check that the address leads to a base of 1С and that the whole answer comes")),
    "books.empty-composition": Wording(
      ru: "интерфейс OData включён, но в его состав не добавлен ни один объект ({address})",
      en: "the OData interface is on, but no object is included in it ({address})",
      hint: .init(
        ru:
          "в 1С: «Настройка стандартного интерфейса OData», вкладка «Состав»; отметьте кассы ККМ, чеки, кассовые смены "
          + "и регистр «Фискальные операции»",
        en: "in 1С: «Настройка стандартного интерфейса OData», tab «Состав»; tick registers, receipts, shifts and the "
          + "register «Фискальные операции»")),
    "books.objects-missing": Wording(
      ru: "в составе OData нет нужных объектов: {objects}",
      en: "objects are not included in OData: {objects}",
      hint: .init(
        ru:
          "в 1С: «Настройка стандартного интерфейса OData», вкладка «Состав»; включите их. Если они называются иначе, "
          + "укажите имена в настройках профиля",
        en:
          "in 1С: «Настройка стандартного интерфейса OData», tab «Состав»; include them. If they are called otherwise, "
          + "give the names in the profile's settings")),
    "books.attributes-missing": Wording(
      ru: "у объекта {object} нет реквизитов: {attributes}",
      en: "{object} has no attributes {attributes}",
      hint: .init(
        ru: "укажите, как они называются в этой базе, в настройках профиля",
        en: "say in the profile's settings how they are called in this base")),
    "books.instance-missing": Wording(
      ru: "1С не нашла объект ({object}): {text}",
      en: "1С did not find the object ({object}): {text}",
      hint: .init(ru: "возможно, его удалили; обновите список", en: "it may have been deleted; refresh the list")),
    "books.query-refused": Wording(
      ru: "1С не приняла запрос к объекту {object} (код {odata}): {text}",
      en: "1С refused the query for {object} (code {odata}): {text}",
      hint: .init(
        ru: "сверьте имена реквизитов в настройках профиля; если они верны, сообщите нам этот текст",
        en: "check the attributes' names in the profile's settings; if they are right, tell us this text")),
    "books.misconfigured": Wording(
      ru: "интерфейс OData этой базы не запускается (код {odata}): {text}",
      en: "the OData interface of this base does not start (code {odata}): {text}",
      hint: .init(ru: "это исправит администратор базы", en: "this is for the base's administrator")),
    "books.failed": Wording(
      ru: "ошибка внутри 1С ({object}): {text}",
      en: "an error inside 1С ({object}): {text}",
      hint: .init(
        ru: "текст — от самой базы; причина видна в журнале регистрации 1С",
        en: "the text is the base's own; the cause is in 1С's event log")),
    "books.unavailable": Wording(
      ru: "1С не ответила: HTTP {status} ({address})",
      en: "1С did not answer: HTTP {status} ({address})",
      hint: .init(
        ru: "проверьте, работают ли веб-сервер и сервер 1С",
        en: "check that the web server and the server of 1С are up")),
    "books.configuration-unknown": Wording(
      ru: "конфигурация не опознана по составу OData (включено {objects|объект|объекта|объектов}); известны: {known}",
      en: "the configuration is not recognised by what OData includes ({objects|object|objects}); known: {known}",
      hint: .init(
        ru: "назовите её сами: --configuration unf3; проверьте, что в составе есть чеки и структурные единицы",
        en: "name it yourself: --configuration unf3; check that receipts and outlets are included")),
    "books.profile-unknown": Wording(
      ru: "нет профиля конфигурации «{name}»; есть: {known}",
      en: "there is no configuration profile “{name}”; there are: {known}",
      hint: .init(
        ru: "возьмите один из них и замените отдельные строки", en: "take one of them and override single lines")),
    "books.setting-unknown": Wording(
      ru: "в профиле нет строки «{line}»; есть: {known}",
      en: "a profile has no line “{line}”; there are: {known}",
      hint: .init(ru: "поправьте имя строки в файле настроек", en: "mend the line's name in the configuration file")),
    "books.setting-bad": Wording(
      ru: "строка профиля «{line}» не может быть «{value}»; годится {expected}",
      en: "the profile's line “{line}” cannot be “{value}”; it takes {expected}",
      hint: .init(ru: "поправьте значение в файле настроек", en: "mend the value in the configuration file")),
    "books.register-unknown": Wording(
      ru: "в 1С нет кассы «{register}»",
      en: "1С has no register “{register}”",
      hint: .init(
        ru: "посмотрите список: registers; если РНМ в базе нет, укажите его в настройках профиля",
        en: "see the list: registers; if the base lacks the РНМ, give it in the profile's settings")),
    "setting.text": Wording(ru: "текст", en: "a text"),
    "setting.list": Wording(ru: "список текстов", en: "a list of texts"),
    "setting.section": Wording(ru: "раздел со строками", en: "a section with lines"),
    "setting.sixteen-digits": Wording(ru: "число из 16 цифр", en: "a number of 16 digits"),
  ]

  private static let booksNotes: [String: Wording] = [
    "books.reading-receipts": Wording(ru: "чеки из 1С: {register}", en: "receipts from 1С: {register}"),
    "books.reading-goods": Wording(ru: "номенклатура из 1С", en: "goods from 1С"),
    "books.documents-alone": Wording(
      ru: "{object} не включён в OData: чеки взяты из документов, без номера ФН; чеков других видов (акты, накладные) "
        + "не видно",
      en: "{object} is not included in OData: receipts come from documents, without the drive; receipts of other kinds "
        + "(acts, invoices) are not seen"),
    "books.without-operation": Wording(
      ru: "без записи о фискальной операции в 1С {count|чек|чека|чеков}, первый документ {first}: взяты из документов",
      en:
        "{count|receipt|receipts} in 1С without a fiscal operation, the first document is {first}: taken from documents"
    ),
    "books.not-included": Wording(
      ru: "не включены в OData и потому не прочитаны: {objects}",
      en: "not included in OData and so not read: {objects}"),
    "books.deleted-documents": Wording(
      ru: "документ помечен на удаление у {count|чека|чеков|чеков}, первый № ФД {first}",
      en: "the document is marked for deletion behind {count|receipt|receipts}, the first № ФД is {first}"),
    "books.lost-documents": Wording(
      ru: "документа нет (или он закрыт для пользователя) у {count|чека|чеков|чеков}, первый № ФД {first}",
      en: "the document is gone (or closed to the user) behind {count|receipt|receipts}, the first № ФД is {first}"),
    "books.unreadable-records": Wording(
      ru: "не прочитано {count|запись|записи|записей} ({object}), первая {first}",
      en: "{count|record|records} of {object} could not be read, the first is {first}"),
    "books.unassigned-records": Wording(
      ru: "{count|запись|записи|записей} без РНМ: с какой они кассы, 1С не говорит",
      en: "{count|record|records} without РНМ: 1С does not tell of which register they are"),
    "books.shifts-without-drive": Wording(
      ru: "{count|кассовая смена|кассовые смены|кассовых смен} без ФН: 1С не говорит, в каком он был",
      en: "{count|shift|shifts} without a drive: 1С does not tell in which drive they were"),
    "books.newest-first": Wording(
      ru: "1С не отбирает по дате ({object}): читаем с конца, это дольше",
      en: "1С does not filter by date ({object}): reading from the newest backwards, which is slower"),
    "books.short-answer": Wording(
      ru: "{object}: 1С насчитала {expected}, пришло {came}",
      en: "{object}: 1С counted {expected}, {came} came"),
    "books.numbers-restart": Wording(
      ru: "номера чеков {count|раз|раза|раз} начинаются заново со сменой: похоже, это номера в смене, а не № ФД "
        + "(строка профиля {setting})",
      en: "receipt numbers begin anew with a shift {count|time|times}: they look like numbers in the shift, not № ФД "
        + "(profile line {setting})"),
    "books.link-refused": Wording(
      ru: "1С не ищет {object} по документу: чек на границе периода может быть взят дважды. {text}",
      en: "1С does not look up {object} by document: a receipt at the period's edge may be taken twice. {text}"),
    "books.document-deleted": Wording(
      ru: "документ {document} помечен на удаление", en: "document {document} is marked for deletion"),
    "books.document-unposted": Wording(ru: "документ {document} не проведён", en: "document {document} is not posted"),
    "books.document-lost": Wording(
      ru: "документа чека в 1С нет, или он закрыт для пользователя",
      en: "the receipt's document is not in 1С, or is closed to the user"),
    "books.payments-differ": Wording(
      ru: "оплаты {payments} не складываются в сумму {total}", en: "payments {payments} do not add up to {total}"),
    "books.payment-unknown": Wording(
      ru: "вид оплаты «{kind}» профилю не известен, принят за безналичный",
      en: "the profile does not know the payment “{kind}”; taken for electronic"),
    "books.paid-by-discount": Wording(
      ru: "«{kind}» на {sum} уменьшает сумму чека как скидка",
      en: "“{kind}” of {sum} lowers the receipt's total like a discount"),
    "books.bad-number": Wording(ru: "{attribute}: «{value}» — не номер", en: "{attribute}: “{value}” is no number"),
  ]
}

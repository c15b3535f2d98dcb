extension Catalogue {
  /// What operators refuse, and what is to be known of their answers.
  static let operators: [String: Wording] = [
    "operator.bad-key": Wording(
      ru: "{operator} не принимает ключ ({method}: {description})",
      en: "{operator} does not take the key ({method}: {description})",
      hint: .init(
        ru: "возьмите действующий ключ API в личном кабинете оператора и подключитесь снова",
        en: "take a valid API key from the operator's cabinet and connect again")),
    "operator.bad-login": Wording(
      ru: "{operator} не принимает логин, пароль или ключ ({method}: {description})",
      en: "{operator} does not take the login, password or key ({method}: {description})",
      hint: .init(
        ru: "проверьте --login, пароль (--password-env) и ключ (--token-env) и подключитесь снова",
        en: "check --login, the password (--password-env) and the key (--token-env), and connect again")),
    "operator.no-access": Wording(
      ru: "у ключа нет доступа: {operator} отказал в {method} ({description})",
      en: "the key has no access: {operator} refused {method} ({description})",
      hint: .init(
        ru: "проверьте в кабинете оператора права ключа на эту организацию и эту кассу",
        en: "check in the operator's cabinet what the key may do with this organisation and this register")),
    "operator.not-found": Wording(
      ru: "{operator} не нашёл запрошенное ({method}: {description})",
      en: "{operator} did not find what was asked for ({method}: {description})",
      hint: .init(
        ru: "обновите список касс командой registers; если ошибка при подключении, проверьте адрес API",
        en: "list the registers anew with `registers`; if it fails while connecting, check the API's address")),
    "operator.parameter-missing": Wording(
      ru: "{operator} ждёт ещё один параметр ({method}: {description})",
      en: "{operator} wants one more parameter ({method}: {description})",
      hint: .init(
        ru: "похоже, API оператора изменился: сообщите нам текст этой ошибки",
        en: "the operator's API seems to have changed: tell us the text of this error")),
    "operator.refused": Wording(
      ru: "{operator} отказал в {method}: ошибка {status}, {description}",
      en: "{operator} refused {method}: error {status}, {description}",
      hint: .init(
        ru: "проверьте параметры подключения; если они верны, обратитесь к оператору",
        en: "check how the connection is set up; if it is right, ask the operator")),
    "operator.not-json": Wording(
      ru: "{operator} ответил на {method} не в JSON (HTTP {status}, {bytes|байт|байта|байт})",
      en: "{operator} answered {method} with something that is not JSON (HTTP {status}, {bytes|byte|bytes})",
      hint: .init(
        ru: "проверьте адрес API; так отвечает и сайт на обслуживании: повторите позже",
        en: "check the API's address; a site under maintenance answers so, too: try again later")),
    "operator.no-pdf": Wording(
      ru: "{operator} не выдаёт чеки в PDF", en: "{operator} makes no PDF of receipts",
      hint: .init(
        ru: "страница для печати: receipt ЧЕК --format html > чек.html",
        en: "a page to print: receipt ID --format html > receipt.html")),
    "operator.pdf-numbers": Wording(
      ru: "чтобы взять PDF, {operator} нужны ФН, № ФД и ФПД чека, а известны не все",
      en: "{operator} wants the drive, № ФД and fiscal sign of a receipt for its PDF, and not all are known",
      hint: .init(
        ru: "страница для печати: receipt ЧЕК --format html > чек.html",
        en: "a page to print: receipt ID --format html > receipt.html")),
    "operator.no-link": Wording(
      ru: "у {operator} нет страницы чека, адрес которой был бы известен",
      en: "{operator} has no page of a receipt whose address is known",
      hint: .init(
        ru: "страница для печати: receipt ЧЕК --format html > чек.html",
        en: "a page to print: receipt ID --format html > receipt.html")),
    "operator.link-numbers": Wording(
      ru: "страницу чека {operator} открывает по ФН, № ФД, ФПД и РНМ, а известны не все",
      en: "{operator} finds the page of a receipt by drive, № ФД, fiscal sign and register, and not all are known",
      hint: .init(
        ru: "страница для печати: receipt ЧЕК --format html > чек.html",
        en: "a page to print: receipt ID --format html > receipt.html")),
    "operator.not-pdf": Wording(
      ru: "{operator} прислал не PDF ({bytes|байт|байта|байт})",
      en: "{operator} sent something that is no PDF ({bytes|byte|bytes})",
      hint: .init(ru: "повторите позже", en: "try again later")),
    "operator.unexpected": Wording(
      ru: "в ответе {operator} на {method} нет {field}", en: "the answer of {operator} to {method} has no {field}",
      hint: .init(
        ru: "похоже, API оператора изменился: сообщите нам текст этой ошибки",
        en: "the operator's API seems to have changed: tell us the text of this error")),
    "operator.unknown-organization": Wording(
      ru: "у ключа нет организации {organization}; есть: {known}",
      en: "the key has no organisation {organization}; it has: {known}",
      hint: .init(
        ru: "укажите в --organization номер или ИНН одной из них или уберите этот параметр",
        en: "give --organization the number or ИНН of one of them, or leave it out")),
    "operator.unknown-register": Wording(
      ru: "{operator} не знает кассу {register}; с этим ключом доступно касс: {count}",
      en: "{operator} does not know the register {register}; registers within this key's reach: {count}",
      hint: .init(
        ru: "список касс покажет команда registers; касса могла быть подключена к другому ОФД",
        en: "`registers` lists them; the register may be with another operator")),
    "operator.unknown-operator": Wording(
      ru: "оператор «{name}» неизвестен; есть: {known}", en: "unknown operator “{name}”; known are: {known}",
      hint: .init(ru: "список покажет команда operators", en: "`operators` lists them")),
    "operator.unknown-clock": Wording(
      ru: "часы «{clock}» неизвестны", en: "unknown clock “{clock}”",
      hint: .init(
        ru: "local: время оператора как на часах кассы; instant: точное время, пересчитать в пояс кассы",
        en: "local: the operator's times are the register's wall clock; instant: true instants, shown in its zone")),
    "operator.unknown-zone": Wording(
      ru: "часовой пояс «{zone}» неизвестен", en: "unknown time zone “{zone}”",
      hint: .init(
        ru: "назовите пояс как в базе tz: Europe/Moscow, Asia/Yekaterinburg",
        en: "name it as in the tz database: Europe/Moscow, Asia/Yekaterinburg")),
    "operator.unknown-units": Wording(
      ru: "единица сумм «{units}» неизвестна", en: "unknown unit of sums “{units}”",
      hint: .init(ru: "укажите --units rubles или --units kopecks", en: "give --units rubles or --units kopecks")),
    "operator.needed": Wording(
      ru: "чтобы подключиться к {operator}, нужен параметр {option}",
      en: "{operator} cannot be reached without {option}",
      hint: .init(
        ru: "что нужно каждому оператору, покажет команда operators",
        en: "`operators` shows what each operator needs")),

    "operator.receiving": Wording(
      ru: "{operator}, касса {register}: документы", en: "{operator}, register {register}: documents"),
    "operator.unknown-documents": Wording(
      ru:
        "{operator}, касса {register}: не учтено {count|документ|документа|документов} неизвестного вида (код формы {forms})",
      en: "{operator}, register {register}: {count|document|documents} of unknown kind left out (form code {forms})"),
    "operator.unreadable-documents": Wording(
      ru:
        "{operator}, касса {register}: не удалось прочитать {count|документ|документа|документов} (поле {fields}), в итогах их нет",
      en:
        "{operator}, register {register}: {count|document|documents} could not be read (field {fields}) and are not in the totals"
    ),
    "operator.other-registers": Wording(
      ru: "{operator} прислал по кассе {register} ещё {count|документ|документа|документов} других касс, они отброшены",
      en: "{operator} sent {count|document|documents} of other registers with those of {register}; they were left out"),
    "operator.unlike-under-one-number": Wording(
      ru:
        "{operator}, касса {register}: {count|документ пришёл|документа пришли|документов пришли} ещё раз под тем же № ФД с другим содержанием",
      en:
        "{operator}, register {register}: {count|document|documents} came again under the same № ФД with other content"),
    "operator.unchecked-shifts": Wording(
      ru: "{operator}, касса {register}: список закрытых смен получить не удалось ({cause}), чеки с ним не сверены",
      en:
        "{operator}, register {register}: the list of closed shifts could not be had ({cause}), receipts were not checked against it"
    ),
    "operator.shift-count-differs": Wording(
      ru: "{operator}, касса {register}: в смене {shift} оператор насчитал чеков {counted}, пришло {came}",
      en: "{operator}, register {register}: the operator counts {counted} receipts in shift {shift}, {came} came"),
    "operator.count-differs": Wording(
      ru: "{operator}, касса {register}: в закрытых сменах ({shifts}) оператор насчитал чеков {counted}, пришло {came}",
      en:
        "{operator}, register {register}: the operator counts {counted} receipts in closed shifts ({shifts}), {came} came"
    ),
    "operator.no-lines": Wording(
      ru: "{operator} не отдаёт позиции чеков: по кассе {register} есть только суммы",
      en: "{operator} does not give lines of receipts: of register {register} there are sums only"),
    "operator.reports-not-listed": Wording(
      ru:
        "{operator} отдаёт не все отчёты без расчётов, а они занимают номера ФД: {count|номер|номера|номеров} по кассе {register} могут быть их, а не пропусками",
      en:
        "{operator} does not list all reports that are no receipts, and they take document numbers: {count|number|numbers} of register {register} may be theirs and no gap"
    ),
    "operator.listed-only": Wording(
      ru:
        "{operator}, касса {register}: {count|чек есть|чека есть|чеков есть} в списке документов, но без содержимого (первый № ФД {document}), в итогах их нет",
      en:
        "{operator}, register {register}: {count|receipt is|receipts are} in the list of documents without content (the first is № ФД {document}) and not in the totals"
    ),
    "operator.unsettled-units": Wording(
      ru: "{operator}, касса {register}: итоги смен не сверены, по чекам не понять, в рублях они или в копейках",
      en:
        "{operator}, register {register}: sums of shifts were not compared, the receipts do not tell whether they are rubles or kopecks"
    ),
    "operator.member-failed": Wording(
      ru: "{operator} не ответил по кассе {register}: показано то, что есть у остальных операторов",
      en: "{operator} did not answer about register {register}: what the other operators have is shown"),
    "operator.payments-not-total": Wording(
      ru: "сумма оплат {payments} не равна сумме чека {total}",
      en: "the payments add up to {payments}, the receipt's sum is {total}"),
  ]
}

extension Catalogue {
  /// What `connect` alone asks and shows. Of the cabinets only what the operators' own pages and clients tell.
  static let connecting: [String: Wording] = [
    "ask.connect-operators": Wording(ru: "Какой у вас ОФД?", en: "Which operator is yours?"),
    "ask.connect-entry": Wording(ru: "  {number}  {name} ({kind})", en: "  {number}  {name} ({kind})"),
    "ask.connect-which": Wording(ru: "Номер от 1 до {most}: ", en: "A number from 1 to {most}: "),
    "ask.connect-which-again": Wording(
      ru: "«{answer}» нет в списке. Номер от 1 до {most} или название: ",
      en: "“{answer}” is not in the list. A number from 1 to {most}, or a name: "),
    "connect.cabinet": Wording(
      ru: "{operator}: ключ доступа к API выдаёт личный кабинет или поддержка.",
      en: "{operator}: the cabinet or the support gives the key to the API."),
    "connect.cabinet.astral": Wording(
      ru: "{operator}: ключ API (длинная строка) создают в личном кабинете.",
      en: "{operator}: the API key, a long string, is made in the cabinet."),
    "connect.cabinet.ofdru": Wording(
      ru: "{operator}: ключ создают в личном кабинете: Настройки → Управление передачей данных. Он на один ИНН и КПП, "
        + "иногда только на часть касс.",
      en:
        "{operator}: the key is made in the cabinet: Настройки → Управление передачей данных. It is for one ИНН and КПП, "
        + "sometimes for some registers only."),
    "connect.cabinet.platforma": Wording(
      ru: "{operator}: токен выдаёт оператор по запросу.", en: "{operator}: the operator gives the token on request."),
    "connect.cabinet.kontur": Wording(
      ru: "{operator}: вход — логин и пароль кабинета; ключ интегратора оператор высылает по запросу.",
      en: "{operator}: you sign in with the cabinet's login and password; the integrator's key is sent on request."),
    "connect.cabinet.firstofd": Wording(
      ru: "{operator}: нужен ключ API (apiKey); токен на два часа оболочка получает по нему сама.",
      en: "{operator}: it takes the API key (apiKey); the shell gets its two-hour token by itself."),
    "connect.cabinet.taxcom": Wording(
      ru: "{operator}: вход — логин и пароль кабинета; Integrator-ID выдаёт поддержка.",
      en: "{operator}: you sign in with the cabinet's login and password; the support gives the Integrator-ID."),
    "connect.cabinet.ofdya": Wording(
      ru: "{operator}: токен (Ofdapitoken) — в профиле личного кабинета.",
      en: "{operator}: the token (Ofdapitoken) is in the cabinet's profile."),
    "connect.cabinet.sbis": Wording(
      ru: "{operator}: вход — логин и пароль кабинета и идентификатор приложения.",
      en: "{operator}: you sign in with the cabinet's login and password, and the application's id."),
    "ask.connect-address": Wording(ru: "Адрес {name}: ", en: "Address of {name}: "),
    "ask.connect-login": Wording(ru: "Логин {name}: ", en: "Login of {name}: "),
    "ask.connect-organization": Wording(
      ru: "Организация у {name} (ИНН или её номер там): ", en: "The organization at {name} (its ИНН, or its id there): "
    ),
    "ask.connect-units": Wording(
      ru: "В чём {name} отдаёт суммы (rubles/kopecks): ", en: "In what {name} gives sums (rubles/kopecks): "),
    "ask.connect-name": Wording(
      ru: "Название подключения (например, магазин): ", en: "A name for the connection (shop, for example): "),
    "ask.connect-name-taken": Wording(
      ru: "Подключение «{name}» уже есть. Другое название: ", en: "There is a profile “{name}” already. Another name: "),
    "ask.connect-name-bad": Wording(
      ru: "«{name}» не годится: одно слово из букв и цифр, не имя оператора, не demo и не books. Название: ",
      en: "“{name}” will not do: one word of letters and digits, no operator's name, neither demo nor books. A name: "),
    "connect.terms.head": Wording(ru: "Условия:", en: "The terms:"),
    "connect.terms.reading": Wording(
      ru: "  1. cheki читает у ОФД кассы, смены и чеки от вашего имени, вашим ключом, и ничего там не меняет.",
      en:
        "  1. cheki reads registers, shifts and receipts from the operator in your name, by your key, and changes nothing."
    ),
    "connect.terms.keeping": Wording(
      ru: "  2. Чеки и журнал хранятся на этой машине; ключ — в credentials.yaml, который читаете только вы.",
      en:
        "  2. Receipts and the journal are kept on this machine; the key in credentials.yaml, which only you can read."),
    "connect.terms.deciding": Wording(
      ru: "  3. В учётную систему пишется только по вашей команде; решения остаются в журнале с вашим именем.",
      en: "  3. Nothing is written into the books without your command; decisions stay in the journal with your name."),
    "connect.terms.warranty": Wording(
      ru: "  4. За достоверность данных ОФД и 1С отвечают они; cheki даётся как есть.",
      en: "  4. The operator and 1С answer for their data; cheki is given as it is."),
    "ask.connect-accept": Wording(ru: "Принимаете условия? (да/нет) ", en: "Do you accept the terms? (yes/no) "),
    "ask.connect-accept-again": Wording(ru: "Да или нет? ", en: "Yes or no? "),
    "said.connect-declined": Wording(
      ru: "условия не приняты, ничего не сохранено", en: "the terms were not accepted, nothing was saved"),
    "said.connect-next": Wording(
      ru: "дальше: registers, use kkt НОМЕР, connect books 1c АДРЕС и profile save",
      en: "next: registers, use kkt ID, connect books 1c URL and profile save"),
  ]
}

extension Catalogue {
  /// Tariffs, licences, and the registers attached to them.
  static let licences: [String: Wording] = [
    "topic.licences": Wording(ru: "Лицензии", en: "Licences"),
    "help.licence": Wording(
      ru: "лицензии: тариф, владелец, занятые места, срок", en: "licences: tariff, holder, places taken, term"),
    "help.licence.more": Wording(
      ru: "Базовый тариф — сверка перед закрытием смены и чеки, расширенный — ещё и загрузка продаж. Отключить можно "
        + "столько касс за срок, сколько мест. Вернуть лицензию нельзя, заменить кассу — можно. Без ключа поставщика "
        + "(vendor_key в config.yaml или CHEKI_VENDOR_KEY) разрешено всё.",
      en:
        "Basic is reconciliation before closing and the receipts, extended is loading of sales too. Within its term as "
        + "many registers can be detached as there are places. A licence cannot be given back, a register can be "
        + "replaced. Without a vendor's key (vendor_key of config.yaml, or CHEKI_VENDOR_KEY) everything is allowed."),
    "help.licence.add": Wording(ru: "добавить файл лицензии", en: "add a licence file"),
    "help.licence.quote": Wording(
      ru: "во что обойдётся: кассы × тариф × годы", en: "what it costs: registers × tariff × years"),
    "help.licence.issue": Wording(
      ru: "выпустить лицензию (для того, кто ведёт сервис)", en: "issue a licence (for who runs the service)"),
    "help.licence.issue.more": Wording(
      ru:
        "Закрытый ключ — из файла с правами 0600 (--key) или из переменной (--key-env); срок — до --to или на --years, "
        + "от --from или с сегодняшнего дня.",
      en:
        "The private key comes from a file of mode 0600 (--key) or from a variable (--key-env); the term ends at --to or "
        + "after --years, and begins at --from or today."),
    "help.licence.key": Wording(
      ru: "создать пару ключей (для того, кто ведёт сервис)", en: "make a pair of keys (for who runs the service)"),
    "help.register.attach": Wording(
      ru: "подключить кассу: занять место в лицензии", en: "attach a register: take a place in a licence"),
    "help.register.attach.more": Wording(
      ru: "check — сверка, load — сверка и загрузка: для неё нужны расширенный тариф и 1С, которая принимает продажи.",
      en: "check reconciles, load also loads sales: that wants the extended tariff and a 1С that takes sales."),
    "help.register.detach": Wording(
      ru: "отключить кассу и освободить место", en: "detach a register and free its place"),
    "help.register.scenario": Wording(
      ru: "сменить, для чего подключена касса", en: "change what a register is attached for"),
    "name.scenario": Wording(ru: "check|load", en: "check|load"),
    "argument.scenario": Wording(ru: "check — сверка, load — сверка и загрузка", en: "check, or check and load"),
    "argument.licence.add.file": Wording(ru: "файл лицензии", en: "the licence file"),
    "option.scenario": Wording(ru: "для чего подключить", en: "what it is attached for"),
    "option.yes": Wording(ru: "не переспрашивать", en: "do not ask"),
    "option.tariff": Wording(ru: "тариф", en: "tariff"),
    "option.registers": Wording(
      ru: "сколько касс; иначе все, что видны", en: "how many registers; all that are reached"),
    "option.years": Wording(ru: "на сколько лет", en: "for how many years"),
    "option.holder": Wording(ru: "ИНН владельца", en: "the holder's ИНН"),
    "option.name": Wording(ru: "название владельца", en: "the holder's name"),
    "option.places": Wording(ru: "сколько мест", en: "how many places"),
    "option.key": Wording(ru: "файл с закрытым ключом, права 0600", en: "the file with the private key, mode 0600"),
    "option.key-env": Wording(ru: "переменная с закрытым ключом", en: "the variable that holds the private key"),
    "option.licence.issue.number": Wording(ru: "номер лицензии", en: "the licence's number"),
    "option.licence.issue.from": Wording(ru: "первый день срока", en: "the first day of the term"),
    "option.licence.issue.to": Wording(ru: "последний день срока", en: "the last day of the term"),
    "choice.check": Wording(ru: "сверка", en: "reconciling"),
    "choice.load": Wording(ru: "сверка и загрузка", en: "reconciling and loading"),
    "choice.basic": Wording(ru: "базовый", en: "basic"),
    "choice.extended": Wording(ru: "расширенный", en: "extended"),

    "tariff.basic": Wording(ru: "базовый", en: "basic"),
    "tariff.extended": Wording(ru: "расширенный", en: "extended"),
    "scenario.check": Wording(ru: "сверка", en: "check"),
    "scenario.load": Wording(ru: "сверка и загрузка", en: "load"),
    "standing.valid": Wording(ru: "действует", en: "valid"),
    "standing.early": Wording(ru: "ещё не началась", en: "not yet"),
    "standing.expired": Wording(ru: "истекла", en: "expired"),
    "column.tariff": Wording(ru: "Тариф", en: "tariff"),
    "column.holder": Wording(ru: "ИНН владельца", en: "holder"),
    "column.places": Wording(ru: "Мест", en: "places"),
    "column.taken": Wording(ru: "Занято", en: "taken"),
    "column.free": Wording(ru: "Свободно", en: "free"),
    "column.detachments_left": Wording(ru: "Отключений осталось", en: "detachments left"),
    "column.scenario": Wording(ru: "Сценарий", en: "scenario"),
    "column.licence": Wording(ru: "Лицензия", en: "licence"),
    "column.public_key": Wording(ru: "Открытый ключ", en: "public key"),
    "column.years": Wording(ru: "Лет", en: "years"),

    "licence.no-library": Wording(
      ru: "нет библиотеки libsodium: подпись не проверить", en: "libsodium is not there: no signature can be looked at",
      hint: .init(ru: "установите её: apt install libsodium23", en: "install it: apt install libsodium23")),
    "licence.vendor-key-bad": Wording(
      ru: "{where}: ключ поставщика не ключ Ed25519", en: "{where}: the vendor's key is no Ed25519 key",
      hint: .init(ru: "32 байта в base64; возьмите его у поставщика", en: "32 bytes in base64; ask the vendor for it")),
    "licence.no-vendor": Wording(
      ru: "ключ поставщика не задан: подпись проверить нечем",
      en: "no vendor's key is configured to hold a signature against",
      hint: .init(
        ru: "задайте vendor_key в config.yaml или CHEKI_VENDOR_KEY; без него разрешено всё",
        en: "set vendor_key in config.yaml or CHEKI_VENDOR_KEY; without it everything is allowed")),
    "licence.unreadable": Wording(
      ru: "{file} — не файл лицензии", en: "{file} is no licence file",
      hint: .init(ru: "возьмите файл у поставщика заново", en: "ask the vendor for the file again")),
    "licence.forged": Wording(
      ru: "{file}: подпись не поставщика, или файл изменён",
      en: "{file} was not signed by the vendor, or was changed since",
      hint: .init(ru: "возьмите файл у поставщика заново", en: "ask the vendor for the file again")),
    "licence.expired": Wording(
      ru: "лицензия {number} истекла {to}", en: "licence {number} expired on {to}",
      hint: .init(ru: "продлите её: licence quote, licence add", en: "renew it: licence quote, licence add")),
    "licence.early": Wording(
      ru: "лицензия {number} начнёт действовать {from}", en: "licence {number} begins on {from}",
      hint: .init(
        ru: "дождитесь этого дня или добавьте другую: licence add", en: "wait for the day, or add another one")),
    "licence.number-taken": Wording(
      ru: "другая лицензия с номером {number} уже добавлена",
      en: "another licence of the number {number} is there already",
      hint: .init(ru: "номера не повторяются: спросите поставщика", en: "numbers do not repeat: ask the vendor")),
    "licence.other-holder": Wording(
      ru: "касса {register} принадлежит ИНН {inn}, а лицензия — ИНН {holder}",
      en: "register {register} belongs to ИНН {inn}, the licence to ИНН {holder}",
      hint: .init(ru: "нужна лицензия на этот ИНН", en: "it takes a licence of that ИНН")),
    "licence.holder-unknown": Wording(
      ru: "неизвестно, чья касса {register}: ни одна сторона не назвала ИНН",
      en: "whose register {register} is nobody tells: no side names an ИНН",
      hint: .init(
        ru: "подключите ОФД или загрузите чеки: в них есть ИНН", en: "connect its operator, or pull its receipts")),
    "licence.none": Wording(
      ru: "нет лицензии на тариф «{tariff}»", en: "there is no licence of the tariff {tariff}",
      hint: .init(
        ru: "цена: licence quote; добавить: licence add ФАЙЛ",
        en: "licence quote tells prices, licence add FILE adds it")),
    "licence.no-place": Wording(
      ru: "в лицензии {licence} заняты все места ({places})",
      en: "all places of licence {licence} are taken ({places})",
      hint: .init(
        ru: "отключите кассу: register detach — или добавьте лицензию: licence add",
        en: "detach a register: register detach, or add a licence: licence add")),
    "licence.no-detachment": Wording(
      ru: "по лицензии {licence} отключений больше нет: за срок их столько, сколько мест ({places})",
      en: "licence {licence} has no detachments left: there are as many in its term as places ({places})",
      hint: .init(
        ru: "касса освободит место, когда кончится срок; сейчас поможет ещё одна лицензия",
        en: "the place is free when the term ends; another licence helps now")),
    "licence.not-attached": Wording(
      ru: "касса {register} не подключена", en: "register {register} is not attached",
      hint: .init(ru: "register attach КАССА --scenario check", en: "register attach ID --scenario check")),
    "licence.already-attached": Wording(
      ru: "касса {register} уже подключена", en: "register {register} is attached already",
      hint: .init(
        ru: "сменить сценарий: register scenario КАССА check|load",
        en: "register scenario ID check|load changes the scenario")),
    "licence.none-attached": Wording(
      ru: "не подключена ни одна из {count|кассы|касс|касс}, например {register}",
      en: "none of {count|register|registers} is attached, {register} for one",
      hint: .init(ru: "register attach КАССА --scenario check", en: "register attach ID --scenario check")),
    "licence.scenario-needed": Wording(
      ru: "касса {register} подключена только для сверки", en: "register {register} is attached for reconciling alone",
      hint: .init(ru: "register scenario КАССА load", en: "register scenario ID load")),
    "licence.tariff-too-low": Wording(
      ru: "касса {register} подключена по лицензии {licence}, а нужен тариф «{tariff}»",
      en: "register {register} is attached by licence {licence}, but it takes the tariff {tariff}",
      hint: .init(
        ru: "добавьте лицензию и смените сценарий: licence add, register scenario КАССА load",
        en: "add a licence and change the scenario: licence add, register scenario ID load")),
    "licence.books-cannot-load": Wording(
      ru: "учётная система ({books}) не принимает отчёты о продажах",
      en: "the books ({books}) take no reports on sales",
      hint: .init(
        ru: "подключите 1С: connect books 1c; для сверки — --scenario check",
        en: "connect a 1С: connect books 1c; for reconciling --scenario check will do")),
    "licence.release-too-old": Wording(
      ru: "{books}: релиз {release}, загрузка продаж — с {least}",
      en: "{books} is of release {release}; sales are loaded from {least} on",
      hint: .init(ru: "обновите конфигурацию 1С", en: "update the 1С configuration")),
    "licence.no-registration": Wording(
      ru: "у кассы {register} неизвестен РНМ", en: "the РНМ of register {register} is not known",
      hint: .init(
        ru: "подключите ОФД или впишите РНМ в profiles.ИМЯ.books.names.registers",
        en: "connect its operator, or write its РНМ into profiles.NAME.books.names.registers")),
    "licence.unconfirmed": Wording(
      ru: "{command}: подтвердить некому, ввод не с терминала", en: "{command}: nobody is there to confirm it",
      hint: .init(ru: "в сценарии добавьте --yes", en: "in a script add --yes")),
    "licence.unsaid": Wording(
      ru: "{command}: не сказано {option}, а спросить некого",
      en: "{command}: {option} was not said, and there is nobody to ask",
      hint: .init(ru: "добавьте {option}", en: "add {option}")),
    "licence.key-open": Wording(
      ru: "закрытый ключ {file} могут читать другие (права {mode})",
      en: "others can read the private key {file} (mode {mode})",
      hint: .init(ru: "chmod 600 {file}", en: "chmod 600 {file}")),
    "licence.key-bad": Wording(
      ru: "{where}: не закрытый ключ Ed25519", en: "{where} holds no Ed25519 private key",
      hint: .init(ru: "создать: licence key --out ФАЙЛ", en: "licence key --out FILE makes one")),
    "licence.key-there": Wording(
      ru: "{file} уже есть", en: "{file} is there already",
      hint: .init(
        ru: "ключ не перезаписывается: назовите другой файл", en: "a key is not overwritten: name another file")),
    "licence.bad-term": Wording(
      ru: "{name}: не годится «{value}»", en: "{name}: “{value}” will not do",
      hint: .init(ru: "см. help licence issue", en: "see help licence issue")),

    "note.licence-free": Wording(
      ru: "ключ поставщика не задан: cheki — свободная программа, разрешено всё",
      en: "no vendor's key is configured: cheki is free software, everything is allowed"),
    "note.licence-ends": Wording(
      ru: "лицензия {number} действует до {to}: {days|день|дня|дней}",
      en: "licence {number} ends on {to}: {days|day|days}"),
    "note.licence-bad": Wording(
      ru: "не в счёт {count|лицензия|лицензии|лицензий}: подпись не этого поставщика",
      en: "{count|licence|licences} left out: not signed by this vendor"),
    "note.only-attached": Wording(
      ru: "подключено касс: {count} из {all}; остальные не показаны",
      en: "{count} of {all} registers are attached; the others are left out"),
    "said.licence-added": Wording(
      ru: "лицензия {number}: тариф {tariff}, ИНН {holder}, {places|место|места|мест}, с {from} по {to}",
      en: "licence {number}: tariff {tariff}, ИНН {holder}, {places|place|places}, {from} to {to}"),
    "said.licence-added-before": Wording(
      ru: "лицензия {number} уже добавлена", en: "licence {number} was added before"),
    "said.licence-issued": Wording(
      ru: "{file}: лицензия {number}; открытый ключ {key}", en: "{file}: licence {number}; public key {key}"),
    "said.register-will-attach": Wording(
      ru: "{outlet}, касса {name}, РНМ {register}, ФН {drive}; сценарий: {scenario}",
      en: "{outlet}, register {name}, РНМ {register}, drive {drive}; scenario: {scenario}"),
    "said.register-will-take": Wording(
      ru: "лицензия {licence} до {to}: свободно {free} из {places}",
      en: "licence {licence}, to {to}: {free} of {places} free"),
    "said.register-attached": Wording(
      ru: "касса {register} подключена: {scenario}", en: "register {register} is attached: {scenario}"),
    "said.register-will-detach": Wording(
      ru: "касса {register}, лицензия {licence}: отключений осталось {left}",
      en: "register {register}, licence {licence}: {left} detachments left"),
    "said.register-detached": Wording(
      ru: "касса {register} отключена", en: "register {register} is detached"),
    "said.register-scenario": Wording(
      ru: "касса {register}: теперь {scenario}", en: "register {register}: now {scenario}"),
    "said.nothing-changed": Wording(ru: "ничего не изменено", en: "nothing was changed"),
    "ask.register-yes-or-no": Wording(ru: "да или нет? ", en: "yes or no? "),
    "ask.register-attach": Wording(
      ru: "Подключить кассу {register}? (да/нет) ", en: "Attach register {register}? (yes/no) "),
    "ask.register-detach": Wording(
      ru: "Отключить кассу {register}? (да/нет) ", en: "Detach register {register}? (yes/no) "),
    "ask.scenario": Wording(ru: "Сценарий ({choices}): ", en: "Scenario ({choices}): "),
    "licence.issued": Wording(
      ru: "выпущена лицензия {licence}: ИНН {holder}, тариф {tariff}, мест {places}, до {to}",
      en: "licence {licence} issued: ИНН {holder}, tariff {tariff}, places {places}, to {to}"),
  ]
}

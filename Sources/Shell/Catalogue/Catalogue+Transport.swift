extension Catalogue {
  /// Why a request to an operator or to the books came to nothing.
  static let transport: [String: Wording] = [
    "transport.bad-url": Wording(
      ru: "адрес сервера не годится «{host}»", en: "the server's address is not usable: “{host}”",
      hint: .init(
        ru: "укажите адрес целиком, с https:// или http:// в начале",
        en: "give the whole address, beginning with https:// or http://")),
    "transport.not-resolved": Wording(
      ru: "сервер {host} не найден: у имени нет адреса", en: "no such host: {host}",
      hint: .init(
        ru: "проверьте адрес, сеть и DNS; за прокси укажите его в профиле или в https_proxy",
        en: "check the address, the network and DNS; behind a proxy, name it in the profile or in https_proxy")),
    "transport.refused": Wording(
      ru: "сервер {host} не принимает соединения ({tries|попытка|попытки|попыток})",
      en: "{host} does not take connections ({tries|try|tries})",
      hint: .init(
        ru: "проверьте адрес и порт и что сервер запущен",
        en: "check the address and the port, and that the server is running")),
    "transport.connect-timeout": Wording(
      ru: "не удалось соединиться с {host} за {seconds} с ({tries|попытка|попытки|попыток})",
      en: "could not connect to {host} in {seconds} s ({tries|try|tries})",
      hint: .init(
        ru: "проверьте сеть, прокси и межсетевой экран или увеличьте время ожидания в профиле",
        en: "check the network, the proxy and the firewall, or allow more time in the profile")),
    "transport.silence": Wording(
      ru: "{host} молчит дольше {seconds} с ({tries|попытка|попытки|попыток})",
      en: "{host} was silent for more than {seconds} s ({tries|try|tries})",
      hint: .init(
        ru: "повторите позже, возьмите период короче или увеличьте время ожидания в профиле",
        en: "try again later, ask for a shorter period, or allow more time in the profile")),
    "transport.whole-timeout": Wording(
      ru: "ответ {host} не пришёл целиком за {seconds} с ({tries|попытка|попытки|попыток})",
      en: "the answer of {host} did not come whole in {seconds} s ({tries|try|tries})",
      hint: .init(
        ru: "возьмите период короче или увеличьте время ожидания в профиле",
        en: "ask for a shorter period, or allow more time in the profile")),
    "transport.tls": Wording(
      ru: "защищённое соединение с {host} не установлено: {cause}",
      en: "no secure connection to {host}: {cause}",
      hint: .init(
        ru: "проверьте, что порт принимает https, и что между вами и сервером нет подмены соединения",
        en: "check that the port speaks https and that nothing between you and the server takes the connection over")),
    "transport.certificate": Wording(
      ru: "сертификату {host} нельзя доверять: {cause}", en: "the certificate of {host} is not trusted: {cause}",
      hint: .init(
        ru: "если у сервера свой удостоверяющий центр, укажите файл его сертификата (PEM) в профиле",
        en: "if the server has a certificate authority of its own, name its certificate's file (PEM) in the profile")),
    "transport.client-certificate": Wording(
      ru: "клиентский сертификат для {host} не подошёл: {cause}",
      en: "the client certificate for {host} cannot be used: {cause}",
      hint: .init(
        ru: "проверьте файлы сертификата и ключа (PEM) в профиле",
        en: "check the files of the certificate and of the key (PEM) in the profile")),
    "transport.authorities": Wording(
      ru: "в файле {file} нет сертификатов удостоверяющих центров или он не читается",
      en: "{file} cannot be read or holds no certificate of an authority",
      hint: .init(ru: "нужен файл PEM с блоками BEGIN CERTIFICATE", en: "a PEM file with BEGIN CERTIFICATE is needed")),
    "transport.broken": Wording(
      ru: "соединение с {host} оборвалось, ответ не дошёл ({tries|попытка|попытки|попыток})",
      en: "the connection to {host} broke before the answer was whole ({tries|try|tries})",
      hint: .init(ru: "проверьте сеть и повторите", en: "check the network and try again")),
    "transport.bad-answer": Wording(
      ru: "{host} отвечает не по HTTP: {cause}", en: "{host} does not answer in HTTP: {cause}",
      hint: .init(
        ru: "проверьте адрес и порт: похоже, там другая служба",
        en: "check the address and the port: another service seems to be there")),
    "transport.too-large": Wording(
      ru: "ответ {host} больше {limit} МиБ", en: "the answer of {host} is larger than {limit} MiB",
      hint: .init(
        ru: "возьмите период короче или увеличьте предел в профиле",
        en: "ask for a shorter period, or raise the limit in the profile")),
    "transport.redirected": Wording(
      ru: "{host} отправляет на другой адрес (HTTP {status}, {target}); переходы не выполняются, чтобы не выдать ключ",
      en:
        "{host} redirects (HTTP {status}, to {target}); redirections are not followed, so as not to give the key away",
      hint: .init(
        ru: "если адрес верный, укажите его в подключении прямо", en: "if that address is right, connect to it directly"
      )),
    "transport.proxy": Wording(
      ru: "прокси {proxy} не пускает к {host} (HTTP {status})",
      en: "the proxy {proxy} does not let us through to {host} (HTTP {status})",
      hint: .init(
        ru: "проверьте адрес, имя и пароль прокси в профиле или в https_proxy",
        en: "check the proxy's address, user and password in the profile or in https_proxy")),
    "transport.status": Wording(
      ru: "{host} отвечает ошибкой HTTP {status} ({tries|попытка|попытки|попыток})",
      en: "{host} answers with HTTP {status} ({tries|try|tries})",
      hint: .init(
        ru: "сервер перегружен или неисправен: повторите позже",
        en: "the server is overloaded or out of order: try later")),
    "transport.busy": Wording(
      ru: "{host} просит подождать {seconds} с (HTTP {status})",
      en: "{host} asks to wait {seconds} s (HTTP {status})",
      hint: .init(ru: "повторите после этого времени", en: "try again after that time")),
    "transport.failed": Wording(
      ru: "запрос к {host} не удался: {cause}", en: "the request to {host} failed: {cause}",
      hint: .init(ru: "проверьте адрес и сеть и повторите", en: "check the address and the network and try again")),
  ]
}

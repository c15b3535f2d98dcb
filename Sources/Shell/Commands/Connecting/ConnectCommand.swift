import Fiscal
import Services

/// `connect NAME`, `connect demo`, `connect OPERATOR …`, `connect books 1c URL …`, `connect books files PATH…`
enum ConnectCommand {
  static let spec = CommandSpec(
    "connect", topic: .connecting,
    arguments: [.init("connection", .connection)],
    options: [
      .init("url", .text), .init("token-env", .environment), .init("token-command", .text), .init("login", .text),
      .init("password-env", .environment), .init("organization", .text), .init("clock", .choice(["local", "instant"])),
      .init("zone", .text), .init("password-command", .text), .init("auth-url", .text),
      .init("units", .choice(["rubles", "kopecks"])), .init("period-days", .number), .init("spacing", .text),
      .init("only"),
    ],
    examples: [
      .init("connect demo"), .init("connect магазин", runs: false),
      .init("connect astral --token-env ASTRAL_KEY", runs: false),
      .init("connect kontur --login robot --password-env KONTUR_PASSWORD --token-env KONTUR_KEY", runs: false),
    ]
  ) { invocation, context in
    guard let name = invocation.text("connection") else {
      if context.canAsk, !context.session.desk.offline {
        return try await ConnectWizard(invocation: invocation, context: context).run()
      }
      let profiles = try context.session.desk.profiles.profiles().keys.sorted()
      throw Fault(
        ShellFault.connectWhat,
        [
          "operators": KnownOperator.all.map(\.kind).joined(separator: ", "),
          "profiles": profiles.isEmpty ? "–" : profiles.joined(separator: ", "),
        ])
    }
    let service = ConnectionService(context.session.desk)
    if name == "demo" { return try await opened(service.demo(), context) }
    guard let known = KnownOperator.named(name) else {
      return try await opened(service.profile(name, ask: context.askSecret), context)
    }
    let settings = try settings(known, invocation)
    return try await opened(
      service.open(operator: settings, only: invocation.flag("only"), ask: context.askSecret), context)
  }

  /// An operator as the options describe it.
  static func settings(_ known: KnownOperator, _ invocation: Invocation) throws -> OperatorSettings {
    var settings = OperatorSettings(kind: known.kind)
    settings.url = invocation.text("url")
    settings.organization = invocation.text("organization")
    settings.clock = invocation.text("clock")
    settings.zone = invocation.text("zone")
    settings.login = invocation.text("login")
    settings.tokenEnv = invocation.text("token-env")
    settings.tokenCommand = invocation.text("token-command")
    settings.passwordEnv = invocation.text("password-env")
    settings.passwordCommand = invocation.text("password-command")
    if !known.needs.contains("password") {
      // Its one secret, whatever it is called.
      settings.tokenEnv = settings.tokenEnv ?? settings.passwordEnv
      settings.tokenCommand = settings.tokenCommand ?? settings.passwordCommand
      (settings.passwordEnv, settings.passwordCommand) = (nil, nil)
    }
    settings.authURL = invocation.text("auth-url")
    settings.units = invocation.text("units")
    settings.periodDays = invocation.number("period-days").map { Int($0) }
    if let text = invocation.text("spacing") {
      guard let seconds = Double(text), seconds >= 0, seconds <= 3_600 else {
        throw Fault(ShellFault.spacingWord, ["text": text])
      }
      settings.spacing = seconds
    }
    return settings
  }

  static let booksToInfobase = CommandSpec(
    "connect books 1c", topic: .connecting,
    arguments: [.init("url", .text, .required)],
    options: [
      .init("user", .text), .init("password-env", .environment), .init("password-command", .text),
      .init("configuration", .choice(["unf3", "retail3", "retail2", "ut11", "bp3"])),
    ],
    examples: [
      .init("connect books 1c https://1c.example.ru/base --user cheki --password-env ONEC_PASSWORD", runs: false)
    ]
  ) { invocation, context in
    var settings = BooksSettings(kind: "1c")
    settings.url = try invocation.required("url")
    settings.user = invocation.text("user")
    settings.passwordEnv = invocation.text("password-env")
    settings.passwordCommand = invocation.text("password-command")
    settings.configuration = invocation.text("configuration")
    return try await opened(
      ConnectionService(context.session.desk).open(books: settings, ask: context.askSecret), context)
  }

  static let booksToFiles = CommandSpec(
    "connect books files", topic: .connecting,
    arguments: [.init("paths", .file([]), .rest)],
    examples: [.init("connect books files выгрузка.csv", runs: false)]
  ) { invocation, context in
    var settings = BooksSettings(kind: "files")
    settings.paths = invocation.texts("paths")
    return try await opened(
      ConnectionService(context.session.desk).open(books: settings, ask: context.askSecret), context)
  }

  /// The session with what was opened; what was selected belongs to the connection before.
  private static func opened(_ opening: ConnectionService.Opening, _ context: Context) async throws -> Outcome {
    for warning in opening.warnings { context.warn(warning) }
    var session = context.session
    session.desk.connection = opening.connection
    session.desk.profile = opening.profile
    session.selection = Selection()
    return Outcome(said: opening.said, session: session)
  }
}

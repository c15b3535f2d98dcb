import Books
import Fiscal
import Foundation
import Operators
import Transport

extension ConnectionService {
  // MARK: Opening a side

  /// Makes an operator and tries its key.
  func part(_ settings: OperatorSettings, _ secrets: OperatorSecrets, source: String? = nil) throws
    -> OperatorConnection.Part
  {
    let transport = CurlTransport(settings.network?.transport ?? TransportSettings())
    let client = try KnownOperator.make(settings, secrets, transport)
    let address = settings.url ?? KnownOperator.named(settings.kind)?.url ?? ""
    return OperatorConnection.Part(
      settings: settings, client: client,
      source: source ?? "\(settings.kind) \(address) \(settings.organization ?? "*")", typed: secrets.typed)
  }

  /// What there is to say of an operator that was opened: it is asked whether it takes the key.
  func tried(_ part: OperatorConnection.Part) async throws -> Message {
    guard !desk.offline else { return Message(ServiceNote.openedOffline, ["name": part.settings.kind]) }
    let organizations = try await part.client.organizations()
    return Message(
      ServiceNote.connectedOperator,
      [
        "name": part.client.name, "organizations": String(organizations.count),
        "names": organizations.prefix(3).map(\.name).joined(separator: ", "),
      ])
  }

  func open(_ settings: BooksSettings, _ secret: Secret, source: String? = nil, into opening: inout Opening)
    async throws
  {
    let transport = CurlTransport(settings.network?.transport ?? TransportSettings())
    let client = try KnownBooks.make(settings, secret, transport)
    opening.connection.books = BooksConnection(
      settings: settings, client: client, source: source ?? "1c \(settings.url ?? "")")
    guard !desk.offline else {
      opening.said.append(Message(ServiceNote.openedOffline, ["name": client.name]))
      return
    }
    try await client.check()
    opening.said.append(Message(ServiceNote.connectedBooks, ["name": client.name]))
    guard let books = client as? any ReportBooks else { return }
    opening.said += try await books.lacks()
    if let least = try await books.leastRelease(), let release = try await books.release(), release < least {
      opening.warnings.append(
        Message(BooksNote.releaseOld, ["release": release.description, "least": least.description]))
    }
  }

  /// Files as books are read into the archive at once, under a source of their own, in the place of what they held before.
  func openFiles(_ settings: BooksSettings, into opening: inout Opening) async throws {
    var settings = settings
    let paths = (settings.paths ?? []).map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    settings.paths = paths
    let source = "files \(paths.sorted().joined(separator: " "))"
    let read = try await ImportService(desk).readBooks(paths, into: source)
    opening.connection.books = BooksConnection(settings: settings, client: nil, source: source)
    opening.said.append(
      Message(ServiceNote.filesRead, ["files": String(paths.count), "receipts": String(read)]))
  }

  // MARK: Secrets

  func secrets(of settings: OperatorSettings, kept: OperatorCredentials, _ ask: Ask) async throws -> OperatorSecrets {
    let known = KnownOperator.named(settings.kind)
    var secrets = OperatorSecrets()
    // What else is wrong or lacking is said before anybody is asked for a secret.
    _ = try KnownOperator.make(settings, secrets, CurlTransport())
    if known?.wantsToken ?? true {
      let (token, isTyped) = try await secret(
        env: settings.tokenEnv, command: settings.tokenCommand, kept: kept.token,
        question: Message(ServiceQuestion.token, ["name": settings.kind]), ask)
      secrets.token = token
      if isTyped { secrets.typed.token = token.value }
    }
    if known?.wantsPassword ?? false {
      let (password, isTyped) = try await secret(
        env: settings.passwordEnv, command: settings.passwordCommand, kept: kept.password,
        question: Message(
          ServiceQuestion.operatorPassword, ["name": settings.kind, "login": settings.login ?? "–"]), ask)
      secrets.password = password
      if isTyped { secrets.typed.password = password.value }
    }
    return secrets
  }

  func secret(of settings: BooksSettings, kept: String?, _ ask: Ask) async throws -> (value: Secret, typed: Bool) {
    // An infobase without users asks for no password.
    if settings.user == nil, settings.passwordEnv == nil, settings.passwordCommand == nil, kept == nil {
      return (Secret(""), false)
    }
    return try await secret(
      env: settings.passwordEnv, command: settings.passwordCommand, kept: kept,
      question: Message(ServiceQuestion.password, ["name": settings.user ?? ""]), ask)
  }

  /// A variable, a command, the credentials file, a question, in this order. Offline nobody needs a secret.
  private func secret(env: String?, command: String?, kept: String?, question: Message, _ ask: Ask) async throws
    -> (value: Secret, typed: Bool)
  {
    if desk.offline { return (Secret(""), false) }
    if let env { return (try Secret.fromEnvironment(env, desk.environment), false) }
    if let command { return (try Secret.fromCommand(command), false) }
    if let kept { return (Secret(kept), false) }
    return (try await ask(question), true)
  }
}

/// What a person is asked for.
public enum ServiceQuestion: String, MessageCode {
  case token = "ask.token"
  case password = "ask.password"
  case operatorPassword = "ask.operator-password"
}

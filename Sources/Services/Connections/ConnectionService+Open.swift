import Books
import Fiscal
import Foundation
import Operators
import Transport

extension ConnectionService {
  // MARK: Opening a side

  func open(_ settings: OperatorSettings, _ secret: Secret, source: String? = nil, into opening: inout Opening)
    async throws
  {

    let transport = CurlTransport(settings.network?.transport ?? TransportSettings())
    let client = try KnownOperator.make(settings, secret, transport)
    let address = settings.url ?? KnownOperator.named(settings.kind)?.url ?? ""
    opening.connection.operator = OperatorConnection(
      settings: settings, client: client,
      source: source ?? "\(settings.kind) \(address) \(settings.organization ?? "*")")
    guard !desk.offline else {
      opening.said.append(Message(ServiceNote.openedOffline, ["name": settings.kind]))
      return
    }
    let organizations = try await client.organizations()
    opening.said.append(
      Message(
        ServiceNote.connectedOperator,
        [
          "name": client.name, "organizations": String(organizations.count),
          "names": organizations.prefix(3).map(\.name).joined(separator: ", "),
        ]))
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

  func secret(of settings: OperatorSettings, kept: String?, _ ask: Ask) async throws -> (value: Secret, typed: Bool) {
    try await secret(
      env: settings.tokenEnv, command: settings.tokenCommand, kept: kept,
      question: Message(ServiceQuestion.token, ["name": settings.kind]), ask)
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
}

import Archive
import Books
import Fiscal
import Foundation
import Operators
import Transport

/// Opens and saves connections.
public struct ConnectionService: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Asks a person for a secret; throws where there is nobody.
  public typealias Ask = @Sendable (Message) async throws -> Secret

  /// What was opened, and what there is to say of it.
  public struct Opening: Sendable {
    public var connection: Connection
    public var profile: String?
    public var said: [Message] = []
    /// What a person should know of what was opened.
    public var warnings: [Message] = []
  }

  /// The sandbox, with both its sides.
  public func demo() async throws -> Opening {
    let demo = try Demo(today: desk.today, environment: desk.environment)
    var operatorSettings = OperatorSettings(kind: "astral")
    operatorSettings.url = demo.operatorURL
    var booksSettings = BooksSettings(kind: "1c")
    booksSettings.url = demo.booksURL
    booksSettings.user = demo.user
    var opening = Opening(connection: Connection(), profile: "demo")
    opening.connection.demo = demo
    let part = try part(operatorSettings, OperatorSecrets(token: demo.key), source: "demo")
    opening.said.append(try await tried(part))
    opening.connection.operator = OperatorConnection([part])
    try await open(booksSettings, demo.password, source: "demo", into: &opening)
    opening.connection.operator?.forgetTyped()
    opening.connection.books?.typedSecret = nil
    return opening
  }

  /// A saved pair.
  public func profile(_ name: String, ask: Ask) async throws -> Opening {
    let profile = try known(name)
    let kept = try desk.profiles.credentials(of: name)
    var opening = Opening(connection: Connection(), profile: name)
    try await open(profile.allOperators, kept: kept, ask: ask, into: &opening)
    if let settings = profile.books {
      if settings.kind == "files" {
        try await openFiles(settings, into: &opening)
      } else {
        let secret = try await secret(of: settings, kept: kept.password, ask)
        try await open(settings, secret.value, into: &opening)
      }
    }
    return opening
  }

  /// The operators of a profile. That one of them fails is said and does not stop the others; that all fail is the first
  /// one's fault.
  private func open(
    _ all: [OperatorSettings], kept: ProfileStore.Credentials, ask: Ask, into opening: inout Opening
  ) async throws {
    // Before anybody is asked for its key.
    for settings in all where KnownOperator.named(settings.kind) == nil { throw operatorUnknown(settings.kind) }
    var parts: [OperatorConnection.Part] = []
    for settings in all {
      parts.append(try part(settings, try await secrets(of: settings, kept: kept.kept(of: settings), ask)))
    }
    guard !parts.isEmpty else { return }
    var faults: [Int: Fault] = [:]
    for (at, part) in parts.enumerated() {
      do { opening.said.append(try await tried(part)) } catch let fault as Fault { faults[at] = fault }
    }
    if let fault = faults[0], faults.count == parts.count { throw fault }
    opening.connection.operator = OperatorConnection(parts, failures: faults)
  }

  /// An operator beside the books that are open already, and beside the operators that are unless it is to be the only one.
  public func open(operator settings: OperatorSettings, only: Bool = false, ask: Ask) async throws -> Opening {
    var opening = Opening(connection: desk.connection, profile: nil)
    let secrets = try await secrets(of: settings, kept: OperatorCredentials(), ask)
    let part = try part(settings, secrets)
    opening.said.append(try await tried(part))
    try await journal(.operator, settings.kind, settings.url ?? KnownOperator.named(settings.kind)?.url ?? "–")
    if let open = opening.connection.operator, !only {
      opening.connection.operator = open.adding(part)
    } else {
      opening.connection.operator = OperatorConnection([part])
    }
    let all = opening.connection.operator?.parts.map(\.settings.label) ?? []
    if all.count > 1 {
      opening.said.append(
        Message(
          ServiceNote.severalOperators, ["count": String(all.count), "names": all.joined(separator: ", ")]))
    }
    return opening
  }

  /// Books beside the operator that is open already.
  public func open(books settings: BooksSettings, ask: Ask) async throws -> Opening {
    var opening = Opening(connection: desk.connection, profile: nil)
    guard settings.kind != "files" else {
      try await openFiles(settings, into: &opening)
      try await journal(.books, settings.kind, opening.connection.books?.settings.paths?.joined(separator: " ") ?? "–")
      return opening
    }
    let secret = try await secret(of: settings, kept: nil, ask)
    try await open(settings, secret.value, into: &opening)
    if secret.typed { opening.connection.books?.typedSecret = secret.value }
    try await journal(.books, settings.kind, settings.url ?? "–")
    return opening
  }

  /// Writes what is open now into the configuration file; a secret that was typed goes into the credentials.
  public func saveProfile(as name: String) async throws {
    guard !desk.connection.isEmpty else { throw Fault(ServiceFault.nothingToSave) }
    let parts = desk.connection.operator?.parts ?? []
    let profile = Profile(operators: parts.map(\.settings), books: desk.connection.books?.settings)
    var credentials = ProfileStore.Credentials(
      token: parts.count == 1 ? parts.first?.typed.token : nil, password: desk.connection.books?.typedSecret?.value)
    if parts.count > 1 {
      let typed = parts.filter { $0.typed != OperatorCredentials() }
      credentials.operators = typed.isEmpty ? nil : Dictionary(typed.map { ($0.settings.label, $0.typed) }) { $1 }
    } else {
      credentials.operatorPassword = parts.first?.typed.password
    }
    try desk.profiles.save(profile, credentials: credentials, as: name)
    try await JournalService(desk).record(.profileSaved, ["name": name])
  }

  /// Takes a profile out of the configuration file, and its secrets out of the credentials.
  public func deleteProfile(_ name: String) async throws {
    try desk.profiles.delete(name)
    try await JournalService(desk).record(.profileDeleted, ["name": name])
  }

  /// A side that was reached for the first time.
  private func journal(_ side: SideName, _ name: String, _ address: String) async throws {
    guard !desk.offline else { return }
    var address = address
    if var parts = URLComponents(string: address), parts.host != nil {
      parts.user = nil
      parts.password = nil
      parts.query = nil
      address = parts.string ?? "–"
    }
    try await JournalService(desk).recordOnce(
      .connectionMade, ["side": "@side.\(side.rawValue)", "name": name, "address": address])
  }

  private func known(_ name: String) throws -> Profile {
    let profiles = try desk.profiles.profiles()
    if let profile = profiles[name] { return profile }
    throw operatorUnknown(name)
  }

  private func operatorUnknown(_ name: String) -> Fault {
    let kinds = KnownOperator.all.map(\.kind)
    return Fault(ServiceFault.operatorUnknown, ["name": name, "known": kinds.joined(separator: ", ")])
  }
}

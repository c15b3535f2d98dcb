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
    try await open(operatorSettings, demo.key, source: "demo", into: &opening)
    try await open(booksSettings, demo.password, source: "demo", into: &opening)
    opening.connection.operator?.typedSecret = nil
    opening.connection.books?.typedSecret = nil
    return opening
  }

  /// A saved pair.
  public func profile(_ name: String, ask: Ask) async throws -> Opening {
    let profile = try known(name)
    let kept = try desk.profiles.credentials(of: name)
    var opening = Opening(connection: Connection(), profile: name)
    if let settings = profile.operator {
      // Before anybody is asked for its key.
      guard KnownOperator.named(settings.kind) != nil else { throw operatorUnknown(settings.kind) }
      let secret = try await secret(of: settings, kept: kept.token, ask)
      try await open(settings, secret.value, into: &opening)
    }
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

  /// An operator beside the books that are open already.
  public func open(operator settings: OperatorSettings, ask: Ask) async throws -> Opening {
    var opening = Opening(connection: desk.connection, profile: nil)
    let secret = try await secret(of: settings, kept: nil, ask)
    try await open(settings, secret.value, into: &opening)
    if secret.typed { opening.connection.operator?.typedSecret = secret.value }
    try await journal(.operator, settings.kind, settings.url ?? KnownOperator.named(settings.kind)?.url ?? "–")
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
    let profile = Profile(operator: desk.connection.operator?.settings, books: desk.connection.books?.settings)
    let credentials = ProfileStore.Credentials(
      token: desk.connection.operator?.typedSecret?.value, password: desk.connection.books?.typedSecret?.value)
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

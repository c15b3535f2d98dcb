import Fiscal
import Transport

/// A 1С infobase, read through its standard OData interface.
///
/// The first question to it reads `$metadata`, finds the configuration's profile where none is given, and holds the
/// profile's names against it. Names of goods and persons are asked for once in the life of a value.
public struct Infobase: Books {
  public let name: String
  let opening: InfobaseOpening

  /// Makes no connection.
  /// - Parameters:
  ///   - address: as a person has it: of the web client (`http://host/base`) or of the interface. Credentials in it
  ///     count where `user` is nil.
  ///   - configuration: the name of a built-in profile; nil finds it in `$metadata`.
  ///   - overrides: lines of the user's configuration file that replace those of the profile.
  /// - Throws: a ``Fault`` of ``BooksFault`` when the address is none or a line of the profile cannot be used.
  public init(
    _ address: String, user: String? = nil, password: String? = nil, configuration: String? = nil,
    overrides: SettingTree = .empty, transport: any Transport
  ) throws(Fault) {
    let (root, given) = try Self.root(of: address)
    let said = try SettingSection(tree: overrides, path: "").text("configuration")
    let profile = try (configuration ?? said).map { name throws(Fault) in
      try ConfigurationProfile(name, overriddenBy: overrides)
    }
    name = "\(profile?.name ?? "1c") \(root.text)"
    opening = InfobaseOpening(
      client: ODataClient(
        root: root, user: user ?? given.user, password: user == nil ? given.password : password,
        transport: transport),
      profile: profile, overrides: overrides)
  }

  public func check() async throws { try await opening.base().check() }

  public func outlets() async throws -> [Outlet] { try await opening.base().outlets() }

  public func registers() async throws -> [Register] { try await opening.base().registers() }

  public func receipts(
    of register: Register, in period: Period, progress: Progress.Report
  ) async throws -> SourceAnswer {
    try await opening.base().receipts(of: register, in: period, progress: progress)
  }

  public func goods(progress: Progress.Report) async throws -> GoodsCatalog? {
    try await opening.base().goods(progress: progress)
  }

  public func keep(_ matches: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]? {
    try await opening.base().keep(matches)
  }

  public func lacking(_ matches: [GoodsCatalog.Mapping]) async throws -> [GoodsCatalog.Mapping]? {
    try await opening.base().lacking(matches)
  }

  /// The name of the configuration's profile, given or found.
  public func configuration() async throws -> String { try await opening.base().profile.name }

  /// Every name of the profile, with its type in `$metadata` or the fact that it is missing.
  public func profileLines() async throws -> [ProfileLine] {
    let base = try await opening.base()
    return base.profile.lines(in: base.metadata)
  }

  /// The interface's root behind an infobase's address. A page of the web client in one language (`/ru_RU/`) and what
  /// stands behind the root are left out.
  static func root(of text: String) throws(Fault) -> (root: Address, given: Address) {
    guard let given = Address(text.contains("://") ? text : "http://" + text) else {
      throw Fault(BooksFault.badAddress, ["address": Self.withoutCredentials(text)])
    }
    let interface = "/odata/standard.odata"
    var parts = given.path.split(separator: "/", omittingEmptySubsequences: true)
    if let at = parts.firstIndex(of: "odata"), at + 1 < parts.count, parts[at + 1] == "standard.odata" {
      parts = Array(parts[..<at])
    } else if let last = parts.last, last.count == 5, last.dropFirst(2).first == "_" {
      parts.removeLast()
    }
    let path = parts.map { "/" + $0 }.joined() + interface
    guard let root = Address("\(given.scheme)://\(given.place)\(path)") else {
      throw Fault(BooksFault.badAddress, ["address": Self.withoutCredentials(text)])
    }
    return (root, given)
  }

  private static func withoutCredentials(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@") else { return text }
    return String(text[text.index(after: at)...])
  }
}

import Fiscal
import Foundation
import Yams

/// The configuration file and, beside it, the credentials that only their owner may read.
public struct ProfileStore: Sendable {
  public let folders: Folders
  /// What is saved or deleted is checked, and not written.
  let isTrial: Bool

  public init(folders: Folders, isTrial: Bool = false) {
    self.folders = folders
    self.isTrial = isTrial
  }

  private struct Configuration: Codable {
    var profiles: [String: Profile]?
    /// The public key of who sells licences.
    var vendorKey: String?

    enum CodingKeys: String, CodingKey {
      case profiles
      case vendorKey = "vendor_key"
    }
  }

  /// A profile's secrets.
  public struct Credentials: Codable, Hashable, Sendable {
    public var token: String?
    /// Of the books.
    public var password: String?
    /// Of the operator's login.
    public var operatorPassword: String?
    /// Of several operators, by what they are called.
    public var operators: [String: OperatorCredentials]?

    enum CodingKeys: String, CodingKey {
      case token
      case password
      case operatorPassword = "operator_password"
      case operators
    }

    public init(token: String? = nil, password: String? = nil) {
      self.token = token
      self.password = password
    }

    /// What is kept of one operator.
    func kept(of settings: OperatorSettings) -> OperatorCredentials {
      operators?[settings.label] ?? operators?[settings.kind]
        ?? OperatorCredentials(token: token, password: operatorPassword)
    }
  }

  /// All profiles by name.
  public func profiles() throws -> [String: Profile] { try configuration().profiles ?? [:] }

  public func profile(_ name: String) throws -> Profile {
    let all = try profiles()
    guard let profile = all[name] else {
      throw Fault(
        ServiceFault.profileUnknown,
        [
          "name": name, "known": all.isEmpty ? "–" : all.keys.sorted().joined(separator: ", "),
          "file": folders.configurationFile,
        ])
    }
    return profile
  }

  /// `vendor_key`: the public key of who sells licences; nil where nobody does.
  public func vendorKey() throws -> String? {
    // Asked before nearly every command, and mostly there is none.
    guard let data = FileManager.default.contents(atPath: folders.configurationFile),
      data.range(of: Data("vendor_key".utf8)) != nil
    else { return nil }
    return try configuration().vendorKey.flatMap { $0.isEmpty ? nil : $0 }
  }

  public func save(_ profile: Profile, credentials: Credentials, as name: String) throws {
    var configuration = try configuration()
    configuration.profiles = (configuration.profiles ?? [:]).merging([name: profile]) { _, new in new }
    if credentials != Credentials() {
      var all = try self.credentials()
      all[name] = credentials
      try write(try YAMLEncoder().encode(all), to: folders.credentialsFile)
    }
    try write(try encoded(configuration), to: folders.configurationFile)
  }

  public func delete(_ name: String) throws {
    _ = try profile(name)
    var configuration = try configuration()
    configuration.profiles?[name] = nil
    try write(try encoded(configuration), to: folders.configurationFile)
    var all = try credentials()
    if all.removeValue(forKey: name) != nil {
      try write(try YAMLEncoder().encode(all), to: folders.credentialsFile)
    }
  }

  public func credentials(of name: String) throws -> Credentials { try credentials()[name] ?? Credentials() }

  private func configuration() throws -> Configuration {
    let path = folders.configurationFile
    guard let configuration = try decode(Configuration.self, from: path) else { return Configuration() }
    // What is not understood would be lost when the file is written again, and a slip of the pen would go unseen.
    let kept = YAMLPaths(of: try encoded(configuration))
    if let unknown = YAMLPaths(of: FileManager.default.contents(atPath: path)).first(notIn: kept) {
      throw Fault(ServiceFault.configurationUnknown, ["file": path, "where": unknown])
    }
    return configuration
  }

  private func credentials() throws -> [String: Credentials] {
    let path = folders.credentialsFile
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & 0o077 == 0 else { throw Fault(ServiceFault.credentialsOpen, ["file": path]) }
      guard status.st_uid == geteuid() || geteuid() == 0 else {
        throw Fault(ServiceFault.credentialsOwner, ["file": path])
      }
    }
    return try decode([String: Credentials].self, from: path) ?? [:]
  }

  private func encoded(_ configuration: Configuration) throws -> String {
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.sortKeys = true
    return try encoder.encode(configuration)
  }

  /// Nil when there is no such file or it is empty.
  private func decode<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      throw Fault(ServiceFault.fileUnreadable, ["file": path])
    }
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    guard lines.contains(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else { return nil }
    do {
      return try YAMLDecoder().decode(type, from: text)
    } catch let error as DecodingError {
      // The reason only, never the text around it: the file may hold secrets.
      if case .dataCorrupted(let context) = error, let parsing = context.underlyingError {
        throw Fault(ServiceFault.configurationSyntax, ["file": path, "line": Self.line(of: parsing)])
      }
      throw Fault(ServiceFault.configurationWrong, ["file": path, "where": Self.path(of: error)])
    } catch {
      throw Fault(ServiceFault.configurationSyntax, ["file": path, "line": Self.line(of: error)])
    }
  }

  private static func path(of error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "?"
    }
    let place = context.codingPath.map(\.stringValue).joined(separator: ".")
    return place.isEmpty ? "@service.whole-file" : place
  }

  private static func line(of error: any Error) -> String {
    switch error as? YamlError {
    case .parser(_, _, let mark, _), .scanner(_, _, let mark, _): String(mark.line)
    case .duplicatedKeysInMapping(_, let context): String(context.mark.line)
    default: "?"
    }
  }

  /// Writes beside the target and renames, readable by the owner alone.
  private func write(_ text: String, to path: String) throws {
    guard !isTrial else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folders.configuration, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let beside = path + ".new"
      let written = FileManager.default.createFile(
        atPath: beside, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      guard written, rename(beside, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw Fault(ServiceFault.fileUnwritable, ["file": path])
    }
  }
}

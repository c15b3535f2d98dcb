import Foundation

/// Where cheki's files lie. With a home everything is under that one folder; otherwise the XDG folders.
public struct Folders: Sendable, Hashable {
  public let configuration: String
  public let data: String
  public let state: String

  /// - Parameters:
  ///   - home: `--home` or `CHEKI_HOME`; nil for the XDG folders.
  ///   - environment: the process's environment.
  public init(home: String?, environment: [String: String]) {
    if let home, !home.isEmpty {
      configuration = home
      data = home
      state = home
      return
    }
    let user = environment["HOME"] ?? "/"
    func folder(_ variable: String, _ usual: String) -> String {
      // The XDG specification: a relative path is to be ignored.
      if let path = environment[variable], path.hasPrefix("/") { return path + "/cheki" }
      return "\(user)/\(usual)/cheki"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  public var configurationFile: String { configuration + "/config.yaml" }
  public var credentialsFile: String { configuration + "/credentials.yaml" }
  public var archiveFile: String { data + "/archive.sqlite" }
  /// The file whose commands are run when an interactive shell starts.
  public var startFile: String { configuration + "/rc" }

  /// One history for each profile.
  public func historyFile(profile: String?) -> String {
    let name = (profile ?? "default").map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" }
    return state + "/history-\(String(name))"
  }
}

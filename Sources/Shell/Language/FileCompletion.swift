import Foundation

/// Files and folders for completion.
enum FileCompletion {
  /// Entries of the folder that the prefix names, folders with a slash behind them.
  static func candidates(for prefix: String, endings: [String]) -> [Candidate] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let start = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    let place = folder.isEmpty ? "." : folder.hasPrefix("~/") ? home + folder.dropFirst() : folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else { return [] }
    return names.sorted().compactMap { name in
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { return nil }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(place)/\(name)", isDirectory: &isFolder)
      guard isFolder.boolValue || endings.isEmpty || endings.contains(where: { name.lowercased().hasSuffix($0) }) else {
        return nil
      }
      let path = folder + name + (isFolder.boolValue ? "/" : "")
      let typed = path.hasPrefix("~/") ? "~/" + Quoting.word(String(path.dropFirst(2))) : Quoting.word(path)
      return Candidate(typed, display: path, isFinal: !isFolder.boolValue)
    }
  }
}

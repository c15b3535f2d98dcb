import Fiscal

/// All words that the shell says, by code, in Russian and in English. One file of this folder holds the words of one room.
public struct Catalogue: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// Every entry. A test refuses a code of any room that is not here, a wording with an empty text, and facts that one
  /// language takes and the other does not.
  public static let entries: [String: Wording] = {
    var all: [String: Wording] = [:]
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { for (code, wording) in part where all[code] == nil { all[code] = wording } }
    return all
  }()

  static let parts: [[String: Wording]] = [
    field, columns, findings, rendering, line, services, shell, help, views, books, transport, operators,
    reconciliation, archive, input, files, process, closing, sales, goods, licences, connecting, prompt, scripting,
    manual, seeing, guides, tutorial,
  ]
}

import Fiscal

/// Where something was told: one operator's account, one infobase, or the files of a side.
public struct Source: Hashable, Sendable, Comparable {
  public let side: SideName
  /// `astral https://… org 41077`, `1c https://…`, `files`. Holds no secret.
  public let key: String

  public init(_ side: SideName, _ key: String) {
    self.side = side
    self.key = key
  }

  /// What was imported from files.
  public static func files(_ side: SideName) -> Source { Source(side, "files") }

  /// The operator's side comes first.
  public static func < (a: Source, b: Source) -> Bool {
    a.side == b.side ? a.key < b.key : a.side == .operator
  }
}

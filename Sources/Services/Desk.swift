import Archive
import Fiscal
import Foundation

/// What all services work on: where files lie, what is connected, the archive, and what time it is. A value; the archive and
/// the connections in it are shared.
public struct Desk: Sendable {
  public let folders: Folders
  public let environment: [String: String]
  public var connection = Connection()
  /// The profile that is open, for the prompt and the history.
  public var profile: String?
  /// The registers that a licence lets a command see; nil for all of them.
  public var admitted: Set<RegistrationNumber>?
  /// Nobody is asked.
  public var offline = false
  /// Nothing that is done on it is kept: the archive is a copy that vanishes, profiles, files and the books are left as they are.
  public private(set) var isTrial = false
  private var shelf: Shelf

  public init(folders: Folders, environment: [String: String]) {
    self.folders = folders
    self.environment = environment
    shelf = Shelf(path: folders.archiveFile)
  }

  /// A desk to try something on.
  public func onTrial() -> Desk {
    var desk = self
    desk.isTrial = true
    desk.shelf = Shelf(path: folders.archiveFile, isCopy: true)
    return desk
  }

  public var profiles: ProfileStore { ProfileStore(folders: folders, isTrial: isTrial) }

  /// Opened when it is first needed.
  public var archive: Archive { get throws { try shelf.archive() } }

  /// The machine's wall clock.
  public var now: WallClock {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return WallClock(seconds: Int64(seconds) + Int64(local.tm_gmtoff))
  }

  public var today: CalendarDay { now.day }
}

/// The archive, opened once.
private final class Shelf: Sendable {
  private let path: String
  private let isCopy: Bool
  private let opened = NSLock()
  nonisolated(unsafe) private var kept: Archive?

  init(path: String, isCopy: Bool = false) {
    self.path = path
    self.isCopy = isCopy
  }

  func archive() throws -> Archive {
    try opened.withLock {
      if let kept { return kept }
      let archive = isCopy ? try Archive.copy(of: path) : try Archive(path: path)
      kept = archive
      return archive
    }
  }
}

extension Desk {
  /// Under what the archive keeps a side of this connection.
  public func source(_ side: SideName) -> Source { Source(side, connection.source(side)) }

  /// The time of the machine, seconds in UTC.
  public var instant: Int64 { Int64(time(nil)) }

  /// An instant of this machine as its wall clock, which may have been an hour off at that time of the year.
  func local(_ instant: Int64) -> WallClock {
    var seconds = time_t(instant)
    var local = tm()
    localtime_r(&seconds, &local)
    return WallClock(seconds: instant).adding(seconds: Int64(local.tm_gmtoff))
  }

  /// Whether a side is there: connected, or imported into the archive.
  func has(_ side: SideName) async throws -> Bool {
    switch side {
    case .operator where connection.operator != nil: return true
    case .books where connection.books != nil: return true
    default: return try await archive.holdsAnything(of: source(side))
    }
  }
}

import Fiscal
import GRDB

/// What was fetched, imported and decided, in one SQLite file.
///
/// Every register, shift, document and coverage row belongs to one ``Source``. What a method reported as done survives
/// a kill of the process and a power cut. Several shells may use one archive at a time: readers never wait, a writer
/// waits for another for ten seconds and gives up with `archive.busy`. All methods throw ``Fault`` with codes of
/// ``ArchiveFault``, or `CancellationError` when their task is cancelled.
public final class Archive: Sendable {
  /// Where the database lies.
  public let path: String
  let pool: DatabasePool
  private let temporaryFolder: String?

  /// Opens the archive; makes the folder (0700) and the file (0600) where they are not there, and brings an older
  /// archive to the newest schema. Reads nothing but the version.
  public convenience init(path: String) throws {
    try self.init(path: path, temporaryFolder: nil)
  }

  /// An archive of its own, which vanishes together with this object.
  public static func temporary() throws -> Archive {
    let folder = try ArchiveFile.temporaryFolder()
    return try Archive(path: folder + "/archive.sqlite", temporaryFolder: folder)
  }

  private init(path: String, temporaryFolder: String?) throws {
    self.path = path
    self.temporaryFolder = temporaryFolder
    do {
      try ArchiveFile.prepare(path)
      pool = try DatabasePool(path: path, configuration: Archive.configuration())
      try pool.writeWithoutTransaction { db in
        try Archive.makeDurable(db)
        try Schema.bringUpToDate(db, path: path)
      }
    } catch {
      throw ArchiveFault.translate(error, path: path)
    }
  }

  deinit {
    guard let temporaryFolder else { return }
    try? pool.close()
    ArchiveFile.remove(path, folder: temporaryFolder)
  }

  /// GRDB has chosen NORMAL, which may lose the last commits in a power cut. The journal that a big import leaves behind
  /// shrinks with the next commit.
  static func makeDurable(_ db: Database) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.foreignKeysEnabled = false
    // Blocks are tens of kilobytes: big pages mean fewer writes. Only a new file takes it.
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA page_size = 16384") }
    configuration.busyMode = .callback { tries in
      // A cancelled task does not wait for another shell.
      if Task.isCancelled || tries >= 1000 { return false }
      pause(milliseconds: 10)
      return true
    }
    return configuration
  }

  func read<T: Sendable>(_ body: @Sendable @escaping (Database) throws -> T) async throws -> T {
    do { return try await pool.read(body) } catch { throw ArchiveFault.translate(error, path: path) }
  }

  func write<T: Sendable>(_ body: @Sendable @escaping (Database) throws -> T) async throws -> T {
    do { return try await pool.write(body) } catch { throw ArchiveFault.translate(error, path: path) }
  }
}

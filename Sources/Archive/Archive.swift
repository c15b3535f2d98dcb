import Fiscal
import GRDB
import GRDBSQLite

/// What was fetched, imported and decided, in one SQLite file.
///
/// Every register, shift, document and coverage row belongs to one ``Source``. What a method reported as done survives
/// a kill of the process and a power cut. Several shells may use one archive at a time: readers never wait for another
/// shell, a writer waits for another for ten seconds and gives up with `archive.busy`. All methods throw ``Fault`` with codes of
/// ``ArchiveFault``, or `CancellationError` when their task is cancelled.
public final class Archive: Sendable {
  /// Where the database lies.
  public let path: String
  /// One connection: a second would read the schema again, and nobody reads here while this shell writes for long.
  let queue: DatabaseQueue
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

  init(path: String, temporaryFolder: String?) throws {
    self.path = path
    self.temporaryFolder = temporaryFolder
    do {
      try ArchiveFile.prepare(path)
      queue = try DatabaseQueue(path: path, configuration: Archive.configuration())
      try queue.writeWithoutTransaction { db in
        try Archive.makeDurable(db)
        try Schema.bringUpToDate(db, path: path)
      }
    } catch {
      throw ArchiveFault.translate(error, path: path)
    }
  }

  deinit {
    guard let temporaryFolder else { return }
    try? queue.close()
    ArchiveFile.remove(path, folder: temporaryFolder)
  }

  /// A commit survives a power cut. The journal that a big import leaves behind shrinks with the next commit.
  static func makeDurable(_ db: Database) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.foreignKeysEnabled = false
    // GRDB asks of every column of every statement what it is for, to tell observers. The archive has none.
    configuration.prepareDatabase { db in sqlite3_set_authorizer(db.sqliteConnection, nil, nil) }
    configuration.busyMode = .callback { tries in
      // A cancelled task does not wait for another shell.
      if Task.isCancelled || tries >= 1000 { return false }
      pause(milliseconds: 10)
      return true
    }
    return configuration
  }

  /// Reads one state of the archive, on the thread of whoever asks: a hop to another one costs more than most answers.
  func read<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws -> T {
    try await run(.deferred, body)
  }

  /// Writes all that the body does, or nothing.
  func write<T: Sendable>(_ body: @Sendable (Database) throws -> T) async throws -> T {
    try await run(.immediate, body)
  }

  private func run<T: Sendable>(
    _ kind: Database.TransactionKind, _ body: @Sendable (Database) throws -> T
  ) async throws -> T {
    try await withTaskCancellationHandler {
      while true {
        try Task.checkCancellation()
        do { return try runNow(kind, body) } catch {
          // The interruption of a neighbour's task can hit this one.
          let isInterrupted = (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT
          if isInterrupted, !Task.isCancelled { continue }
          throw ArchiveFault.translate(error, path: path)
        }
      }
    } onCancel: {
      queue.interrupt()
    }
  }

  private func runNow<T>(_ kind: Database.TransactionKind, _ body: (Database) throws -> T) throws -> T {
    try queue.writeWithoutTransaction { db in
      var answer: T?
      try db.inTransaction(kind) {
        answer = try body(db)
        return .commit
      }
      guard let answer else { throw CancellationError() }
      return answer
    }
  }
}

import Dispatch
import Fiscal
import GRDB
import Synchronization

/// Writes what an import hands over, on its connection's own thread, while the caller reads on.
final class ImportWorker: Sendable {
  let connection: DatabaseQueue
  /// Nil while it is worked on.
  private let writing: Mutex<ImportWriting?>
  private let journal: JournalFile
  private let failure = Mutex<(any Error)?>(nil)
  /// How much may wait to be written, so that a slow disk does not fill the memory.
  private let room = DispatchSemaphore(value: 4)

  init(_ connection: DatabaseQueue, _ writing: ImportWriting) {
    self.connection = connection
    journal = JournalFile(ofArchive: connection.path)
    self.writing = Mutex(writing)
  }

  /// Throws what went wrong with earlier work.
  func check() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Writes later; waits while too much is waiting already.
  func write(_ work: ImportWork) throws {
    try check()
    room.wait()
    connection.asyncWriteWithoutTransaction { db in
      defer { self.room.signal() }
      self.run(work, db)
    }
  }

  /// Writes now, after all that waits.
  func writeAtOnce(_ work: ImportWork, _ db: Database) throws {
    run(work, db)
    try check()
  }

  /// Ends the import in the database at hand.
  func finish(told: Int64, _ db: Database) throws -> StoreOutcome {
    try check()
    guard var writing = writing.withLock({ $0.take() }) else { throw Fault(ArchiveFault.importEnded) }
    return try writing.finish(told: told, db)
  }

  /// Leaves undone what waits.
  func stop() { failure.withLock { $0 = $0 ?? CancellationError() } }

  private func run(_ work: ImportWork, _ db: Database) {
    guard failure.withLock({ $0 == nil }), var current = writing.withLock({ $0.take() }) else { return }
    do {
      try current.write(work, db)
      journal.flushMeanwhile()
      let after = current
      writing.withLock { $0 = after }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }
}

import Fiscal
import GRDB
import Synchronization

/// An import of one file: documents come in batches, and all of them or none stay.
///
/// Idempotent: a document that is here already changes nothing, whether from the same file or another. A receipt that
/// one books' file holds twice stays twice, and the next file with it adds nothing; an operator's document with a number
/// is one however often it comes. Memory does not grow with the file.
///
/// The run has a connection of its own with one transaction open, so that readers go on. One that is dropped without
/// ``finish()`` leaves nothing behind.
public final class ImportRun: Sendable {
  private let connection: DatabaseQueue
  private let path: String
  private let source: Int64
  private let side: SideName
  private let number: Int64
  private let told: Int64
  /// Nil once the run has ended.
  private let state: Mutex<StoringState?>

  init(archive: Archive, source: Source, name: String, at: Int64, replacing: Bool) async throws {
    path = archive.path
    side = source.side
    told = at
    state = Mutex(StoringState())
    do {
      var configuration = Archive.configuration()
      configuration.allowsUnsafeTransactions = true
      configuration.label = "import"
      connection = try DatabaseQueue(path: path, configuration: configuration)
      (self.source, number) = try await connection.writeWithoutTransaction { db in
        try Archive.makeDurable(db)
        try db.execute(sql: "PRAGMA cache_size = -65536")
        try db.beginTransaction(.immediate)
        let source = try SourceRow.number(of: source, db)
        if replacing { try Self.empty(source, db) }
        try db.execute(
          sql: "INSERT INTO import (source, name, at, documents, added) VALUES (?, ?, ?, 0, 0)",
          arguments: [source, name, at])
        return (source, db.lastInsertedRowID)
      }
    } catch {
      throw ArchiveFault.translate(error, path: path)
    }
  }

  /// Takes away all documents of a source and what was made of them.
  private static func empty(_ source: Int64, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM receipt_body WHERE receipt IN (SELECT id FROM receipt WHERE source = ?)", arguments: [source])
    for table in ["receipt", "report", "shift", "shift_totals", "coverage"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [source])
    }
  }

  /// Adds documents. When it throws, the run has ended and nothing of it stays.
  public func add(_ documents: [SourceDocument]) async throws {
    try await step { db, state in try self.add(documents, db, &state) }
  }

  /// The same from code that cannot wait for a task, such as a file's reader; it blocks its thread.
  public func add(_ documents: [SourceDocument]) throws {
    try stepNow { db, state in try self.add(documents, db, &state) }
  }

  private func add(_ documents: [SourceDocument], _ db: Database, _ state: inout StoringState) throws {
    var writer = try DocumentWriter(
      db, source: source, side: side, telling: .file(run: number), state: state)
    for (at, document) in documents.enumerated() {
      if at % 1024 == 0 { try Task.checkCancellation() }
      try writer.store(document)
    }
    state = writer.state
  }

  /// Makes the import visible and durable, and says what it changed.
  @discardableResult
  public func finish() async throws -> StoreOutcome {
    let outcome = try await step { db, state in
      let frames = ShiftFrames(db: db, source: self.source, side: self.side, told: self.told, whole: nil)
      try frames.store([], asked: nil, &state)
      try state.totals.apply(to: self.source, db)
      try db.execute(
        sql: "UPDATE import SET documents = ?, added = ? WHERE id = ?",
        arguments: [state.documents, state.outcome.added, self.number])
      try db.commit()
      return state.outcome
    }
    end()
    return outcome
  }

  /// Ends the run; nothing of it stays.
  public func abandon() async {
    end()
    try? connection.close()
  }

  private func end() { state.withLock { $0 = nil } }

  private func step<T: Sendable>(_ body: @Sendable @escaping (Database, inout StoringState) throws -> T) async throws
    -> T
  {
    do {
      return try await connection.writeWithoutTransaction { db in try self.work(db, body) }
    } catch {
      throw failed(error)
    }
  }

  private func stepNow<T>(_ body: (Database, inout StoringState) throws -> T) throws -> T {
    do {
      return try connection.writeWithoutTransaction { db in try self.work(db, body) }
    } catch {
      throw failed(error)
    }
  }

  private func work<T>(_ db: Database, _ body: (Database, inout StoringState) throws -> T) throws -> T {
    // The state leaves its place while it is worked on, so that no copy of it is made.
    guard var current = state.withLock({ $0.take() }) else { throw Fault(ArchiveFault.importEnded) }
    let result = try body(db, &current)
    let after = current
    state.withLock { $0 = after }
    return result
  }

  /// Closing rolls back; a run that had ended before is closed already.
  private func failed(_ error: any Error) -> any Error {
    end()
    try? connection.close()
    return ArchiveFault.translate(error, path: path)
  }
}

import Fiscal
import GRDB
import Synchronization

/// An import of one file: documents come one by one or in batches, and all of them or none stay.
///
/// Idempotent: a document that is here already changes nothing, whether from the same file or another. A receipt that
/// one books' file holds twice stays twice, and the next file with it adds nothing; an operator's document with a number
/// is one however often it comes. Memory does not grow with the file.
///
/// The run has a connection of its own with one transaction open, so that readers go on. Documents are packed by whoever
/// fills a part; writing goes on beside it, and what fails there is thrown by the next call. One that is dropped without
/// ``finish()`` leaves nothing behind.
public final class ImportRun: Sendable {
  private let path: String
  private let worker: ImportWorker
  private let number: Int64
  private let told: Int64
  private let texts: SharedTexts
  /// Nil once the run has ended.
  private let reading: Mutex<ImportReading?>

  init(
    archive: Archive, source: Source, name: String, at: Int64, replacing: Bool, limits: ImportLimits
  ) async throws {
    path = archive.path
    told = at
    do {
      var configuration = Archive.configuration()
      configuration.allowsUnsafeTransactions = true
      configuration.label = "import"
      let connection = try DatabaseQueue(path: path, configuration: configuration)
      let (number, id, texts) = try await connection.writeWithoutTransaction { db in
        try Archive.makeDurable(db)
        try db.execute(sql: "PRAGMA cache_size = -16384")
        try db.beginTransaction(.immediate)
        let number = try SourceRow.number(of: source, db)
        if replacing { try Self.empty(number, db) }
        try db.execute(
          sql: "INSERT INTO import (source, name, at, documents, added) VALUES (?, ?, ?, 0, 0)",
          arguments: [number, name, at])
        let id = db.lastInsertedRowID
        let texts = try ImportTexts(db, most: limits.texts) { [weak connection] text, table, new in
          try connection?.writeWithoutTransaction { db in
            try ImportTexts.write(new, db)
            return try NumberedTexts.known(text, table.rawValue, db)
          }
        }
        return (number, id, texts)
      }
      self.number = id
      worker = ImportWorker(connection, ImportWriting(source: number, side: source.side, limits: limits))
      self.texts = SharedTexts(texts)
      reading = Mutex(ImportReading(self.texts, limits))
    } catch {
      throw ArchiveFault.translate(error, path: archive.path)
    }
  }

  deinit { worker.stop() }

  /// Takes away all documents of a source and what was made of them.
  private static func empty(_ source: Int64, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM block_body WHERE block IN (SELECT id FROM block WHERE source = ?)", arguments: [source])
    for table in ["block", "report", "shift", "shift_totals", "coverage"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [source])
    }
  }

  // MARK: Adding

  /// A part to be filled on any thread, and then to be added or dropped.
  public func part() -> ImportPart { ImportPart(PartTexts(texts)) }

  /// Adds what a part holds; it may block its thread. When it throws, the run has ended and nothing of it stays.
  public func add(_ part: ImportPart) throws {
    try step { reading in
      try Task.checkCancellation()
      try worker.check()
      try reading.add(part)
      if let work = reading.ready() { try worker.write(work) }
    }
    texts.give(back: part.texts.known)
  }

  /// Adds documents; it may block its thread. When it throws, the run has ended and nothing of it stays.
  public func add(_ documents: [SourceDocument]) throws {
    for few in stride(from: 0, to: max(documents.count, 1), by: 1024) {
      let part = part()
      do {
        for document in documents[few..<min(few + 1024, documents.count)] { try part.add(document) }
      } catch {
        end()
        throw ArchiveFault.translate(error, path: path)
      }
      try add(part)
    }
  }

  /// Adds a document, as above.
  public func add(_ document: SourceDocument) throws { try add([document]) }

  private func step(_ body: (inout ImportReading) throws -> Void) throws {
    do {
      try reading.withLock { reading in
        // It leaves its place while it is worked on, so that no copy of it is made.
        guard var current = reading.take() else { throw Fault(ArchiveFault.importEnded) }
        defer { reading = current }
        try body(&current)
      }
    } catch {
      end()
      throw ArchiveFault.translate(error, path: path)
    }
  }

  // MARK: The end

  /// Makes the import visible and durable, and says what it changed.
  @discardableResult
  public func finish() async throws -> StoreOutcome {
    do {
      guard var rest = reading.withLock({ $0.take() }) else { throw Fault(ArchiveFault.importEnded) }
      let work = rest.rest()
      let documents = rest.documents
      return try await worker.connection.writeWithoutTransaction { db in
        try self.worker.writeAtOnce(work, db)
        let outcome = try self.worker.finish(told: self.told, db)
        try db.execute(
          sql: "UPDATE import SET documents = ?, added = ? WHERE id = ?",
          arguments: [documents, outcome.added, self.number])
        try db.commit()
        return outcome
      }
    } catch {
      end()
      throw ArchiveFault.translate(error, path: path)
    }
  }

  /// Ends the run; nothing of it stays.
  public func abandon() async { end() }

  private func end() {
    reading.withLock { $0 = nil }
    worker.stop()
    // Closing rolls back; a run that had ended before is closed already.
    try? worker.connection.close()
  }
}

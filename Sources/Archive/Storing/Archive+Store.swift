import Fiscal
import GRDB

extension Archive {
  /// Stores what a source answered when it was asked for a register's documents in a period, all or nothing, and notes
  /// that it was asked.
  ///
  /// An operator's documents are kept for ever: one (drive, № ФД) is one document, told anew it changes nothing or adds
  /// what was not known of it; two with unlike content under one number are both kept. The books are replaced: what
  /// a complete answer of theirs does not hold any more in the period goes, what is booked twice stays twice.
  /// - Parameters:
  ///   - register: The register that was asked; its РНМ stands in where a document tells none.
  ///   - at: When it was asked, seconds in UTC.
  @discardableResult
  public func store(
    _ answer: SourceAnswer, from source: Source, of register: Register, in period: Period, at: Int64
  ) async throws -> StoreOutcome {
    try await write { db in
      let number = try SourceRow.number(of: source, db)
      var writer = try DocumentWriter(
        db, source: number, side: source.side, telling: .answer(exact: source.side == .books), asked: register,
        state: StoringState())
      var keys: Set<String> = []
      for (at, document) in answer.documents.enumerated() {
        if at % 1024 == 0 { try Task.checkCancellation() }
        // Two documents with the same key are one record.
        if let key = document.key, !keys.insert(key).inserted { continue }
        try writer.store(document)
      }
      if source.side == .books, answer.complete { try writer.removeUntold(in: period) }
      var state = writer.state
      let frames = ShiftFrames(
        db: db, source: number, side: source.side, told: at, whole: answer.complete ? period : nil)
      try frames.store(answer.shifts, asked: register, &state)
      try state.totals.apply(to: number, db)
      if let name = RegisterName.of(register) {
        let register = try state.registers.number(of: name, db)
        try CoverageRows.add(
          Coverage(period: period, asked: at, complete: answer.complete), source: number, register: register, db)
      }
      return state.outcome
    }
  }

  /// Begins an import of documents into a source. Nothing of it can be seen until ``ImportRun/finish()``; until then
  /// other writers wait.
  /// - Parameters:
  ///   - name: The file's name, for people.
  ///   - at: When, seconds in UTC.
  ///   - replacing: Whether the documents come in the place of all that the source held.
  public func beginImport(into source: Source, named name: String, at: Int64, replacing: Bool = false) async throws
    -> ImportRun
  {
    try await ImportRun(archive: self, source: source, name: name, at: at, replacing: replacing)
  }

  /// The imports so far, the latest first.
  public func imports() async throws -> [ImportRecord] {
    try await read { db in
      let sources = try SourceRow.all(db)
      var select = try Command(db, "SELECT source, name, at, documents, added FROM import ORDER BY id DESC")
      var records: [ImportRecord] = []
      while try select.next() {
        guard let source = sources[select.integer(0)] else { continue }
        records.append(
          ImportRecord(
            source: source, name: select.text(1) ?? "", at: select.integer(2), documents: Int(select.integer(3)),
            added: Int(select.integer(4))))
      }
      return records
    }
  }
}

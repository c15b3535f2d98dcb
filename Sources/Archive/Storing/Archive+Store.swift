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
      var texts = NumberedTexts(db)
      var ledger = Ledger()
      let drafts = try Archive.drafts(of: answer, register, source: number, &texts, &ledger, db)
      var merge = BlockMerge(
        db, source: number, side: source.side, telling: source.side == .books ? .exact : .filling)
      var claims = BlockClaims()
      for draft in drafts {
        try Task.checkCancellation()
        try merge.tell(draft, &claims, &ledger)
      }
      let asked = Int64(try texts.number(of: RegisterName.of(register), in: .register))
      if source.side == .books, answer.complete, asked != 0 {
        try merge.removeUntold(of: asked, in: period, claims, &ledger)
      }
      try merge.write(&claims)
      let frames = ShiftFrames(
        db: db, source: number, side: source.side, told: at, whole: answer.complete ? period : nil)
      try frames.store(answer.shifts, asked: register, ledger, &texts)
      if asked != 0 {
        try CoverageRows.add(
          Coverage(period: period, asked: at, complete: answer.complete), source: number, register: asked, db)
      }
      return ledger.outcome
    }
  }

  /// Stores an answer's reports, and packs its receipts by the blocks they belong to.
  private static func drafts(
    of answer: SourceAnswer, _ register: Register, source: Int64, _ texts: inout NumberedTexts, _ ledger: inout Ledger,
    _ db: Database
  ) throws -> [Draft] {
    let reports = try ReportRows(db, source: source)
    let asked = RegisterName.of(register)
    var drafts = Drafts()
    var keys: Set<String> = []
    for (at, document) in answer.documents.enumerated() {
      if at % 1024 == 0 { try Task.checkCancellation() }
      // Two documents with the same key are one record.
      if let key = document.key, !keys.insert(key).inserted { continue }
      switch document.content {
      case .receipt(let receipt):
        try document.withOriginal { original in
          // Texts are compressed when they are written.
          _ = try drafts.add(receipt, key: document.key, original: original, asked: asked, &texts)
        }
      case .report(let report):
        try reports.store(
          report, asked: register, key: document.key, original: document.original, &texts, &ledger)
      }
    }
    return drafts.takeAll()
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
    try await beginImport(into: source, named: name, at: at, replacing: replacing, limits: ImportLimits())
  }

  func beginImport(
    into source: Source, named name: String, at: Int64, replacing: Bool = false, limits: ImportLimits
  ) async throws -> ImportRun {
    try await ImportRun(archive: self, source: source, name: name, at: at, replacing: replacing, limits: limits)
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

extension SourceDocument {
  /// The bytes of the source's own text.
  func withOriginal<T>(_ body: (UnsafeRawBufferPointer?) throws -> T) rethrows -> T {
    guard var original else { return try body(nil) }
    return try original.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
  }
}

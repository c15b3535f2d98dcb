import Fiscal
import GRDB

extension Archive {
  /// Keeps a document with the receipts behind it, in the place of what was kept of it before.
  public func keep(_ document: SalesDocument, receipts: [DocumentID]) async throws {
    try await write { db in
      let source = try SourceRow.number(of: document.source, db)
      var old = try Command(db, "SELECT id FROM sales_document WHERE source = ? AND key = ?")
      old.bind(source)
      old.bind(document.key)
      let known = try old.next() ? old.integer(0) : nil
      old.reset()
      if let known {
        for sql in ["DELETE FROM sales_receipt WHERE document = ?", "DELETE FROM sales_document WHERE id = ?"] {
          var delete = try Command(db, sql)
          delete.bind(known)
          try delete.run()
        }
      }
      var insert = try Command(
        db,
        """
        INSERT INTO sales_document (source, key, number, register, drive, shift, total, file, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      insert.bind(source)
      insert.bind(document.key)
      insert.bind(document.number)
      insert.bind(document.register?.text)
      insert.bind(document.shift.drive.text)
      insert.bind(Int64(document.shift.number))
      insert.bind(document.total.count)
      insert.bind(document.file)
      insert.bind(document.at)
      try insert.run()
      let id = db.lastInsertedRowID
      var receipt = try Command(db, "INSERT OR IGNORE INTO sales_receipt (document, drive, number) VALUES (?, ?, ?)")
      for one in receipts {
        receipt.bind(id)
        receipt.bind(one.drive.text)
        receipt.bind(Int64(one.document))
        try receipt.run()
      }
    }
  }

  /// The documents of these books whose key or number is the text, newest first.
  public func salesDocuments(called text: String, of source: Source) async throws -> [SalesDocument] {
    // SQLite's own lower() knows Latin letters only; numbers of documents have Cyrillic ones too.
    try await salesDocuments(of: source).filter {
      $0.key == text.lowercased() || $0.number.lowercased() == text.lowercased()
    }
  }

  /// The documents of these books, newest first.
  /// - Parameter shift: those of this shift alone.
  public func salesDocuments(of source: Source, shift: ShiftID? = nil) async throws -> [SalesDocument] {
    try await read { db in
      guard let number = try SourceRow.known(source, db) else { return [] }
      var select = try Command(
        db,
        """
        SELECT key, number, register, drive, shift, total, file, at FROM sales_document
        WHERE source = ?1 AND (?2 IS NULL OR drive = ?2 AND shift = ?3) ORDER BY id DESC
        """)
      select.bind(number)
      select.bind(shift?.drive.text)
      select.bind(shift.map { Int64($0.number) })
      var documents: [SalesDocument] = []
      while try select.next() {
        guard let drive = select.text(3).flatMap({ DriveNumber($0) }), let shift = select.narrow(4, as: UInt32.self)
        else { continue }
        documents.append(
          SalesDocument(
            source: source, key: select.text(0) ?? "", number: select.text(1) ?? "",
            register: select.text(2).flatMap { RegistrationNumber($0) }, shift: ShiftID(drive: drive, number: shift),
            total: Kopecks(select.integer(5)), file: select.text(6), at: select.integer(7)))
      }
      return documents
    }
  }

  /// The receipts behind a document, in ascending order.
  public func receipts(behind document: SalesDocument) async throws -> [DocumentID] {
    try await read { db in
      guard let number = try SourceRow.known(document.source, db) else { return [] }
      var select = try Command(
        db,
        """
        SELECT r.drive, r.number FROM sales_receipt AS r JOIN sales_document AS d ON d.id = r.document
        WHERE d.source = ? AND d.key = ? ORDER BY r.drive, r.number
        """)
      select.bind(number)
      select.bind(document.key)
      var receipts: [DocumentID] = []
      while try select.next() {
        guard let drive = select.text(0).flatMap({ DriveNumber($0) }), let number = select.narrow(1, as: UInt32.self)
        else { continue }
        receipts.append(DocumentID(drive: drive, document: number))
      }
      return receipts
    }
  }
}

import Fiscal

/// Books into which reports on sales can be written.
public protocol ReportBooks: Books {
  /// Finds everything that the report refers to, and the reports that are there already. Writes nothing.
  /// - Parameter known: the key of the document that the archive remembers having written for this shift.
  func prepare(_ report: SalesReport, known: String?) async throws -> PreparedReport

  /// Writes it, unposted, reads it back and compares; posts it where that is asked for and nothing differs.
  ///
  /// Looks for the shift's report once more before, and where 1С's answer did not come, behind: there is one document
  /// at most, however it ends.
  /// - Parameter replace: whether a report that was not written by us may be changed.
  func write(_ prepared: PreparedReport, known: String?, post: Bool, replace: Bool) async throws -> WrittenReport

  /// The release of the configuration; nil where the books do not tell.
  func release() async throws -> Release?

  /// The least release into which sales are loaded.
  func leastRelease() async throws -> Release?

  /// What the configuration does not hold.
  func lacks() async throws -> [Message]
}

extension Infobase: ReportBooks {
  public func prepare(_ report: SalesReport, known: String?) async throws -> PreparedReport {
    try await opening.base().prepare(report, known: known)
  }

  public func write(
    _ prepared: PreparedReport, known: String?, post: Bool, replace: Bool
  ) async throws -> WrittenReport {
    try await opening.base().write(prepared, known: known, post: post, replace: replace)
  }

  public func release() async throws -> Release? { try await opening.base().release() }

  public func leastRelease() async throws -> Release? { try await opening.base().profile.release?.least }

  public func lacks() async throws -> [Message] {
    try await opening.base().profile.lacks.compactMap { BooksNote(rawValue: "books.lacks-\($0)") }.map { Message($0) }
  }
}

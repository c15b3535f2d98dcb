import Archive
import Files
import Fiscal

/// Brings files of receipts into the archive.
public struct ImportService: Sendable {
  let desk: Desk
  let progress: Progress.Report

  public init(_ desk: Desk, progress: @escaping Progress.Report = { _ in }) {
    self.desk = desk
    self.progress = progress
  }

  /// What one file gave.
  public struct Result: Sendable {
    public var file: String
    public var receipts: Int
    public var added: Int
    public var rejects: [Reject]
    /// How many receipts have each remark, and the first few of them.
    public var warnings: [String: Int]
    public var firstWarnings: [Reject]
  }

  /// Reads a file into a side. Nothing of it is kept when a row cannot be read, unless rejects are to be left out.
  public func read(_ path: String, into side: SideName, leavingOut: Bool, rejected: (Reject) -> Void = { _ in })
    async throws -> Result
  {
    var rejects: [Reject] = []
    var documents: [SourceDocument] = []
    let summary = try ReceiptFile.open(path, side: side).readDocuments(
      rejected: {
        rejects.append($0)
      }, progress: progress, deliver: { documents += $0 })
    for reject in rejects { rejected(reject) }
    var result = Result(
      file: path, receipts: summary.receipts, added: 0, rejects: rejects, warnings: summary.warnings,
      firstWarnings: summary.firstWarnings)
    guard rejects.isEmpty || leavingOut else { return result }
    let run = try await desk.archive.beginImport(into: desk.source(side), named: path, at: desk.instant)
    do {
      try await run.add(documents)
      result.added = try await run.finish().added
    } catch {
      await run.abandon()
      throw error
    }
    return result
  }

  /// Files that are the books of a connection.
  /// - Returns: how many receipts they hold.
  func readBooks(_ paths: [String], into source: String) async throws -> Int {
    var reading = self
    reading = ImportService(desk.with(books: source), progress: progress)
    var receipts = 0
    for path in paths {
      let result = try await reading.read(path, into: .books, leavingOut: false)
      if let first = result.rejects.first { throw Self.refusal(result, first) }
      receipts += result.receipts
    }
    return receipts
  }

  /// Why a file was not taken.
  public static func refusal(_ result: Result, _ first: Reject) -> Fault {
    let own = [
      "file": result.file, "count": String(result.rejects.count), "line": String(first.line),
      "reason": "@\(first.reason.code)",
    ]
    return Fault(ServiceFault.importRejected, first.reason.facts.merging(own) { _, own in own })
  }
}

extension Desk {
  /// The desk with files as its books, under a source of their own.
  func with(books source: String) -> Desk {
    var desk = self
    desk.connection.books = BooksConnection(settings: BooksSettings(kind: "files"), client: nil, source: source)
    return desk
  }
}

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
  public func read(_ path: String, into side: SideName, leavingOut: Bool) async throws -> Result {
    var (result, documents) = try documents(path, of: side)
    guard result.rejects.isEmpty || leavingOut else { return result }
    result.added = try await keep(documents, of: path, in: desk.source(side), replacing: false)
    return result
  }

  /// Files that are the books of a connection: what they hold comes in the place of what they held before. All of them are
  /// read before any of it is kept.
  /// - Returns: how many receipts they hold.
  func readBooks(_ paths: [String], into source: String) async throws -> Int {
    var files: [(path: String, documents: [SourceDocument])] = []
    var receipts = 0
    for path in paths {
      let (result, documents) = try documents(path, of: .books)
      if let first = result.rejects.first { throw Self.refusal(result, first) }
      receipts += result.receipts
      files.append((path, documents))
    }
    for (at, file) in files.enumerated() {
      _ = try await keep(file.documents, of: file.path, in: Source(.books, source), replacing: at == 0)
    }
    return receipts
  }

  private func documents(_ path: String, of side: SideName) throws -> (Result, [SourceDocument]) {
    var rejects: [Reject] = []
    var documents: [SourceDocument] = []
    let summary = try ReceiptFile.open(path, side: side).readDocuments(
      rejected: { rejects.append($0) }, progress: progress, deliver: { documents += $0 })
    let result = Result(
      file: path, receipts: summary.receipts, added: 0, rejects: rejects, warnings: summary.warnings,
      firstWarnings: summary.firstWarnings)
    return (result, documents)
  }

  /// - Returns: how many of the documents were new.
  private func keep(_ documents: [SourceDocument], of path: String, in source: Source, replacing: Bool) async throws
    -> Int
  {
    let run = try await desk.archive.beginImport(into: source, named: path, at: desk.instant, replacing: replacing)
    do {
      try await run.add(documents)
      return try await run.finish().added
    } catch {
      await run.abandon()
      throw error
    }
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

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
    try await read(path, into: desk.source(side), leavingOut: leavingOut, replacing: false)
  }

  /// Files that are the books of a connection: what they hold comes in the place of what they held before. All of them are
  /// looked through before any of it is kept.
  /// - Returns: how many receipts they hold.
  func readBooks(_ paths: [String], into source: String) async throws -> Int {
    for path in paths {
      let result = try look(through: path, of: .books) { _, _ in }
      if let first = result.rejects.first { throw Self.refusal(result, first) }
    }
    var receipts = 0
    for (at, path) in paths.enumerated() {
      let result = try await read(path, into: Source(.books, source), leavingOut: false, replacing: at == 0)
      // It was changed since it was looked through.
      if let first = result.rejects.first { throw Self.refusal(result, first) }
      receipts += result.receipts
    }
    return receipts
  }

  /// A document at a time goes from the file into the archive, so that memory does not grow with the file.
  private func read(_ path: String, into source: Source, leavingOut: Bool, replacing: Bool) async throws -> Result {
    let run = try await desk.archive.beginImport(into: source, named: path, at: desk.instant, replacing: replacing)
    do {
      var result = try look(through: path, of: source.side) { document, rejects in
        // A file that will not be kept is only looked through to its end.
        guard leavingOut || rejects == 0 else { return }
        if case .receipt(let receipt) = document.content {
          try run.add(receipt, key: document.key, original: document.original)
        } else {
          try run.add(document.kept)
        }
      }
      guard result.rejects.isEmpty || leavingOut else {
        await run.abandon()
        return result
      }
      result.added = try await run.finish().added
      return result
    } catch {
      await run.abandon()
      throw error
    }
  }

  /// - Parameter deliver: takes a document, and how many rows were refused so far.
  private func look(
    through path: String, of side: SideName, deliver: (ReadDocument, _ rejects: Int) throws -> Void
  ) throws -> Result {
    var rejects: [Reject] = []
    let summary = try ReceiptFile.open(path, side: side).readDocuments(
      rejected: { rejects.append($0) }, progress: progress, deliver: { try deliver($0, rejects.count) })
    return Result(
      file: path, receipts: summary.receipts, added: 0, rejects: rejects, warnings: summary.warnings,
      firstWarnings: summary.firstWarnings)
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

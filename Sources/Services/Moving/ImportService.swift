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
      let result = try look(through: path)
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

  /// A part at a time goes from the file into the archive, so that memory does not grow with the file.
  private func read(_ path: String, into source: Source, leavingOut: Bool, replacing: Bool) async throws -> Result {
    let run = try await desk.archive.beginImport(into: source, named: path, at: desk.instant, replacing: replacing)
    do {
      var rejects: [Reject] = []
      let summary = try ReceiptFile.open(path, side: source.side).readParts(
        rejected: { rejects.append($0) }, progress: progress, begin: { ImportedPart(run.part()) },
        // A file that will not be kept is only looked through to its end.
        deliver: { if leavingOut || rejects.isEmpty { try run.add($0.part) } })
      var result = Result(path, summary, rejects)
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

  private func look(through path: String) throws -> Result {
    var rejects: [Reject] = []
    let summary = try ReceiptFile.open(path, side: .books).readDocuments(
      rejected: { rejects.append($0) }, progress: progress, deliver: { _ in })
    return Result(path, summary, rejects)
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

extension ImportService.Result {
  init(_ path: String, _ summary: ReadSummary, _ rejects: [Reject]) {
    self.init(
      file: path, receipts: summary.receipts, added: 0, rejects: rejects, warnings: summary.warnings,
      firstWarnings: summary.firstWarnings)
  }
}

/// Packs a part of a file for the archive while it is read.
private final class ImportedPart: DocumentPart {
  let part: ImportPart

  init(_ part: ImportPart) { self.part = part }

  func take(_ receipt: Receipt, key: String?, original: UnsafeRawBufferPointer?) throws {
    try part.add(receipt, key: key, original: original)
  }

  func take(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) {
    part.add(report, key: key, original: original.map { String(decoding: $0, as: UTF8.self) })
  }
}

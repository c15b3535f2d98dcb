import Archive
import Fiscal

/// Brings files of receipts into the archive.
public struct ImportService: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  func readBooks(_ paths: [String], into source: String) async throws -> Int { 0 }
}

import Files
import Fiscal
import Reconciliation

/// Sets two files against each other, without connection or archive.
public struct CompareService: Sendable {
  let progress: Progress.Report

  public init(progress: @escaping Progress.Report) { self.progress = progress }

  public struct Result: Sendable {
    public var reconciliation: Reconciliation
    public var rejects: [Reject]
    public var rows: [SideName: Int]
  }

  /// - Parameter tolerance: times that differ by no more seconds are the same.
  public func compare(operatorFile: String, booksFile: String, tolerance: Int64?) async throws -> Result {
    var rejects: [Reject] = []
    let received = try ReceiptFile.open(operatorFile, side: .operator)
      .readTable(rejected: { rejects.append($0) }, progress: progress)
    let booked = try ReceiptFile.open(booksFile, side: .books)
      .readTable(rejected: { rejects.append($0) }, progress: progress)
    let options = tolerance.map { Reconciliation.Options(tolerance: $0) } ?? Reconciliation.Options()
    let reconciliation = await reconcileInParallel(
      operator: Side(receipts: received.table, reports: received.reports),
      books: Side(receipts: booked.table, reports: booked.reports), scope: .everything, options: options)
    return Result(
      reconciliation: reconciliation, rejects: rejects,
      rows: [.operator: received.table.count, .books: booked.table.count])
  }
}

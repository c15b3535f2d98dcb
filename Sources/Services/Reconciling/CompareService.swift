import Files
import Fiscal
import Reconciliation
import Synchronization

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
    // Both at once: on two processors that is half the time.
    let isAlone = Atomic<Bool>(false)
    async let booked = Self.read(booksFile, .books) { [progress] told in
      if isAlone.load(ordering: .relaxed) { progress(told) }
    }
    let received = try await Self.read(operatorFile, .operator, progress)
    isAlone.store(true, ordering: .relaxed)
    let books = try await booked
    let options = tolerance.map { Reconciliation.Options(tolerance: $0) } ?? Reconciliation.Options()
    let reconciliation = try await reconcileInParallel(
      operator: Self.side(received.reading), books: Self.side(books.reading), scope: .everything, options: options)
    return Result(
      reconciliation: reconciliation, rejects: received.rejects + books.rejects,
      rows: [.operator: received.reading.table.count, .books: books.reading.table.count])
  }

  private static func read(_ path: String, _ side: SideName, _ progress: @escaping Progress.Report) async throws -> (
    reading: TableReading, rejects: [Reject]
  ) {
    var rejects: [Reject] = []
    let reading = try ReceiptFile.open(path, side: side).readTable(
      rejected: { rejects.append($0) }, progress: progress)
    return (reading, rejects)
  }

  private static func side(_ reading: TableReading) -> Side {
    Side(receipts: reading.table, shifts: ReportFrames.frames(reading.reports), reports: reading.reports)
  }

  /// Why the two files differ; where the operator's has lines, with what they tell.
  public func explanation(of result: Result, operatorFile: String) throws -> Explanation {
    var explanation = try ReconciliationService.explanation(of: result.reconciliation)
    let file = try ReceiptFile.open(operatorFile, side: .operator)
    guard file.form?.content == .json || file.form?.content == .jsonLines else { return explanation }
    var receipts: [Receipt] = []
    let keep: (ReadDocument) -> Void = { document in
      guard case .receipt(let receipt) = document.content, OldRate.isIn(receipt) else { return }
      var named = receipt
      named.items = []
      receipts.append(named)
    }
    _ = try file.readDocuments(rejected: { _ in }, progress: progress, deliver: keep)
    explanation.add(oldRates: receipts)
    return explanation
  }
}

import Fiscal

/// Fetches several registers, some at a time: the operators keep their own rates, so that one that is slow does not hold
/// up the others.
public struct PullRound: Sendable {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// What came of one register.
  public struct Outcome: Sendable {
    public var record: RegisterRecord
    public var result: Result<PullService.Brought, Fault>
  }

  /// So many registers of one operator at a time.
  private static let atOnce = 4

  /// In the order of the records. A register that fails stops none of the others.
  /// - Throws: `CancellationError`.
  public func pull(
    _ records: [RegisterRecord], _ period: Period, refresh: Bool, progress: @escaping Progress.Report
  ) async throws -> [Outcome] {
    // One register tells its documents, several are counted.
    let isAlone = records.count == 1
    let own: Progress.Report = { if isAlone { progress($0) } }
    let width = Self.atOnce * max(1, desk.connection.operator?.parts.count ?? 1)
    let what = Message(ServiceNote.pullingAll)
    var outcomes: [Int: Outcome] = [:]
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var next = 0
      while next < min(width, records.count) {
        let (at, record) = (next, records[next])
        group.addTask { (at, try await self.fetch(record, period, refresh, own)) }
        next += 1
      }
      while let (place, outcome) = try await group.next() {
        outcomes[place] = outcome
        if records.count > 1 { progress(Progress(what, done: outcomes.count, total: records.count)) }
        guard next < records.count else { continue }
        let (at, record) = (next, records[next])
        group.addTask { (at, try await self.fetch(record, period, refresh, own)) }
        next += 1
      }
    }
    try Task.checkCancellation()
    return records.indices.compactMap { outcomes[$0] }
  }

  private func fetch(
    _ record: RegisterRecord, _ period: Period, _ refresh: Bool, _ progress: @escaping Progress.Report
  ) async throws -> Outcome {
    do {
      let brought = try await PullService(desk).ensure(record, period, refresh: refresh, progress: progress)
      return Outcome(record: record, result: .success(brought))
    } catch let fault as Fault {
      return Outcome(record: record, result: .failure(fault))
    }
  }
}

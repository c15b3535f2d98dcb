import Fiscal

/// Sets what the operator received against what was booked.
///
/// Pure and deterministic: the same rows give the same findings, whatever their order. First rows pair by the fiscal key
/// (drive, document number); for the rest the candidates of every weaker key are gathered, and the pair that agrees in
/// the most facts is taken, each row once.
/// - Parameters:
///   - received: what the operator holds; nil where there is no operator.
///   - booked: what the books hold; nil where there are none. With one side there are totals and no findings.
///   - scope: what was asked; the sides may hold more.
public func reconcile(
  operator received: Side?, books booked: Side?, scope: Scope = .everything,
  options: Reconciliation.Options = Reconciliation.Options()
) -> Reconciliation {
  let work = ReconciliationWork(operator: received, books: booked, scope: scope, options: options)
  return work.finish([work.part(0, of: 1)])
}

/// The same on several cores, and the same answer: the parts are put together in their order.
/// - Throws: `CancellationError` when the task is cancelled.
public func reconcileInParallel(
  operator received: Side?, books booked: Side?, scope: Scope = .everything,
  options: Reconciliation.Options = Reconciliation.Options()
) async throws -> Reconciliation {
  let work = ReconciliationWork(operator: received, books: booked, scope: scope, options: options)
  try Task.checkCancellation()
  let parts = work.partCount
  let collectors = await withTaskGroup(of: (Int, Collector).self) { tasks in
    for part in 0..<parts { tasks.addTask { (part, work.part(part, of: parts)) } }
    var done: [Int: Collector] = [:]
    for await (part, collector) in tasks { done[part] = collector }
    return done.sorted { $0.key < $1.key }.map(\.value)
  }
  try Task.checkCancellation()
  return work.finish(collectors)
}

import Fiscal

/// Which receipts can make a difference of totals, where the other side has totals only.
public struct Guess: Sendable, Hashable {
  public var cause: Cause
  /// Rows of the table, the first few sets that add up; each set ascending.
  public var solutions: [[Int]]
  /// How many such sets there are of the least size that has any.
  public var count: Int
  /// False where there were too many receipts, or solutions, to try all sets of up to ``SubsetSum/most``.
  public var exhaustive: Bool
}

/// The few receipts of one side that can explain why the totals differ.
/// - Parameter gap: the other side's net total minus this side's.
/// - Returns: one guess for each thing that can be: receipts that the other side lacks, has twice, or has with the
///   reverse sign. Empty where no few receipts add up. All of it is possible, none of it proven.
public func guesses(at gap: Kopecks, among receipts: ReceiptTable, side: SideName) -> [Guess] {
  guard gap != .zero else { return [] }
  let nets = (0..<receipts.count).map { receipts.sign($0).net(receipts.total($0)) }
  let lacking: Cause = side == .operator ? .notBooked : .unsentOrLost
  let twice: Cause = side == .operator ? .bookedTwice : .receivedTwice
  var tries: [(Cause, Kopecks)] = [(lacking, -gap), (twice, gap)]
  if gap.count % 2 == 0 { tries.append((.reversed, Kopecks(-(gap.count / 2)))) }
  return tries.compactMap { cause, target in
    let sum = SubsetSum(of: nets, target: target)
    guard sum.count > 0 else { return nil }
    return Guess(cause: cause, solutions: sum.solutions, count: sum.count, exhaustive: sum.exhaustive)
  }
}

import Fiscal

/// Which receipts can make a difference of totals, where the other side has totals only. All of it is possible, none of
/// it proven.
public struct Guess: Sendable, Hashable {
  /// What the side with totals only may have done with them: lacks them, has them twice, has them with the reverse sign,
  /// has them paid the other way.
  public var cause: Cause
  /// The first few sets that add up; each of them by time.
  public var solutions: [[NamedReceipt]]
  /// How many such sets there are of the least size that has any.
  public var count: Int
  /// False where there were too many receipts, or solutions, to try all sets of up to ``SubsetSum/most``.
  public var exhaustive: Bool
}

/// Looks for the few receipts of a shift that explain what the other side's totals of it differ by.
struct Guessing {
  private let figures: ShiftFigures
  private let side: SideName
  private let rows: [ReceiptRow]
  /// So many steps may be spent.
  private let budget: Int

  /// - Parameter side: the one that has totals only.
  /// - Parameter rows: the other one's receipts.
  init(_ figures: ShiftFigures, of side: SideName, rows: [ReceiptRow], budget: Int) {
    self.figures = figures
    self.side = side
    self.rows = rows.sorted {
      ($0.datetime.seconds, $0.document, $0.number, $0.total.count) < (
        $1.datetime.seconds, $1.document, $1.number, $1.total.count
      )
    }
    self.budget = budget
  }

  /// What the search costs, in steps.
  static func cost(_ receipts: Int) -> Int { receipts > SubsetSum.mostForThree ? receipts : receipts * receipts * 2 }

  /// One guess for each thing that can be.
  func guesses(at gap: ShiftFigures) -> [Guess] {
    guard !gap.isZero else { return [] }
    let lacking: Cause = side == .books ? .notBooked : .unsentOrLost
    let twice: Cause = side == .books ? .bookedTwice : .receivedTwice
    let own = rows.map { figures.of($0.sign, $0.total, $0.payments).key }
    let reversed = zip(rows, own).map { row, key in
      let reverse = figures.of(row.sign.reverse, row.total, row.payments).key
      // Where the reverse sign is not told, nothing speaks for it.
      return reverse == 0 ? 0 : reverse &- key
    }
    let swapped = zip(rows, own).map { row, key in
      figures.of(row.sign, row.total, row.payments.swapped).key &- key
    }
    let tries: [(Cause, [UInt64])] = [
      (lacking, own.map { 0 &- $0 }), (twice, own), (.reversed, reversed), (.swappedPayments, swapped),
    ]
    return tries.compactMap { cause, keys in
      let sum = SubsetSum(of: keys, target: gap.key, most: Self.cost(rows.count) <= budget ? SubsetSum.most : 2)
      guard sum.count > 0 else { return nil }
      return Guess(
        cause: cause, solutions: sum.solutions.map { $0.map { NamedReceipt(rows[$0]) } }, count: sum.count,
        exhaustive: sum.exhaustive)
    }
  }
}

extension Sign {
  /// A sale's return, and the reverse.
  fileprivate var reverse: Sign {
    switch self {
    case .sale: .return
    case .return: .sale
    case .expense: .expenseReturn
    case .expenseReturn: .expense
    }
  }
}

extension Payments {
  /// Cash as electronic and the reverse.
  fileprivate var swapped: Payments {
    Payments(cash: electronic, electronic: cash, prepaid: prepaid, postpaid: postpaid, provision: provision)
  }
}

/// A discrepancy to be put into a shift on purpose.
struct Plant: Sendable {
  enum Variant: CaseIterable, Sendable {
    case missingInBooks, missingInOperator, duplicateInBooks, duplicateInOperator
    case signDiffers, sumDiffers, paymentDiffers, shiftDiffers, timeDiffers, cashierDiffers
    case ambiguous, gap
    /// Where the books do not know the document's number.
    case unnumberedTime, unnumberedCashier, unnumberedPayment, unnumberedMissing, unnumberedDuplicate
    /// Several facts at once.
    case sumAndPayment, nearlyAll
    /// The drive still holds the document. These stand in a register's newest shift only.
    case unsent

    /// Those that stand anywhere, in turn.
    static let inTurn = allCases.filter { $0 != .unsent }
  }

  var variant: Variant
  /// The receipt's number in the shift; of a gap, the receipt before it.
  var number: Int
  /// How often the turn came round before: it varies the receipt.
  var turn: Int

  /// How many numbers a gap takes.
  var size: Int { 1 + turn % 3 }

  /// The receipts that it takes.
  var numbers: ClosedRange<Int> { number...(variant == .ambiguous ? number + 2 : number) }

  /// Receipts of which nothing else in their shift has the sum.
  var isLikenessAlone: Bool {
    switch variant {
    case .ambiguous, .unnumberedTime, .unnumberedCashier, .unnumberedPayment, .unnumberedDuplicate: true
    default: false
    }
  }
}

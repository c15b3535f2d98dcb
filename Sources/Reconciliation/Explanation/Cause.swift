import Fiscal

/// Why something differs, as far as the evidence goes.
public enum Cause: String, MessageCode, Hashable {
  case bookedTwice = "cause.booked-twice"
  case receivedTwice = "cause.received-twice"
  /// The drive still holds the document: a side says so.
  case unsent = "cause.unsent"
  /// The register made a document, for its number is taken, and the operator does not have it.
  case unsentOrLost = "cause.unsent-or-lost"
  /// No number was taken: the register never made a document of it.
  case neverFiscalised = "cause.never-fiscalised"
  case notBooked = "cause.not-booked"
  /// A whole register or day is not there: what was exported or fetched is incomplete.
  case incompleteOperator = "cause.incomplete-operator"
  case incompleteBooks = "cause.incomplete-books"
  /// A side tells what a shift adds up to and does not give its receipts.
  case operatorTotalsOnly = "cause.operator-totals-only"
  case booksTotalsOnly = "cause.books-totals-only"
  /// What such totals differ by from the other side's receipts.
  case totalsGap = "cause.totals-gap"
  /// A return booked as a sale or the reverse.
  case reversed = "cause.reversed"
  case otherSign = "cause.other-sign"
  /// НДС 20 % where 22 % is due: a register with an old program.
  case oldRate = "cause.old-rate"
  /// Less than a ruble.
  case kopecks = "cause.kopecks"
  case otherSum = "cause.other-sum"
  /// What was paid one way is booked the other way, wholly.
  case swappedPayments = "cause.swapped-payments"
  case otherPayments = "cause.other-payments"
  case otherShift = "cause.other-shift"
  /// The same shift of time in many receipts of a register.
  case wrongClock = "cause.wrong-clock"
  case wrongZone = "cause.wrong-zone"
  case otherTime = "cause.other-time"
  case otherCashier = "cause.other-cashier"
  /// The operator's own totals of a shift are not those of the receipts that it gives.
  case operatorDisagrees = "cause.operator-disagrees"
  case undecided = "cause.undecided"

  /// What to do about it: an entry of the catalogue with this code.
  public var next: Message { Message(NextStep(self)) }
}

/// What to do next, one for every cause.
public struct NextStep: MessageCode {
  public let rawValue: String

  public init?(rawValue: String) {
    guard let cause = Cause(rawValue: rawValue.replacing("next.", with: "cause.")) else { return nil }
    self.init(cause)
  }

  init(_ cause: Cause) { rawValue = cause.rawValue.replacing("cause.", with: "next.") }

  public static var allCases: [NextStep] { Cause.allCases.map(NextStep.init) }
}

/// How sure the cause is.
public enum Certainty: String, MessageCode, Hashable, Comparable {
  case proven = "certainty.proven"
  case likely = "certainty.likely"
  case possible = "certainty.possible"

  public static func < (a: Certainty, b: Certainty) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// What speaks for a cause.
public enum Evidence: String, MessageCode {
  /// Facts: `count` (receipts).
  case sameDocument = "evidence.same-document"
  case sameNumber = "evidence.same-number"
  case alike = "evidence.alike"
  case unsentTold = "evidence.unsent-told"
  /// The books know № ФД, and the operator has later ones of the drive.
  case numberSkipped = "evidence.number-skipped"
  /// The books know № ФД, and the operator has none as late.
  case numberAfterLast = "evidence.number-after-last"
  /// Facts: `count` (numbers), `ranges`: numbers of the shift that neither side holds.
  case hole = "evidence.hole"
  case noHole = "evidence.no-hole"
  case twiceTheSum = "evidence.twice-the-sum"
  /// Facts: `count`, `seconds`, `register`.
  case constantShift = "evidence.constant-shift"
  /// Facts: `register`, `count` (receipts), `from`, `to`.
  case nothingThere = "evidence.nothing-there"
  /// Facts: `count` (shifts), `sum`: what the side with totals only tells of them.
  case totalsTold = "evidence.totals-told"
  /// What is told is what the other side's receipts add up to.
  case totalsAgree = "evidence.totals-agree"
  /// Facts: `most` (receipts): no set of so many adds up to the gap.
  case noFewReceipts = "evidence.no-few-receipts"
  /// Facts: `shifts`: in so many further shifts no receipts were looked for.
  case notTried = "evidence.not-tried"
  /// Facts: `count` (receipts): the sums are to each other as 120 to 122.
  case rateRatio = "evidence.rate-ratio"
  /// Facts: `count` (receipts): lines of a sale at 20 % or 20/120.
  case rateInLines = "evidence.rate-in-lines"
  /// The part's cells say which payment became which.
  case paidOtherwise = "evidence.paid-otherwise"
}

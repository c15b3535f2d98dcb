import Fiscal

/// What loading of sales refuses.
public enum SalesFault: String, MessageCode {
  /// The books are no infobase into which sales are written. Fact `books`.
  case booksCannot = "sales.books-cannot"
  /// `release`, `least`
  case releaseOld = "sales.release-old"
  /// `shift`
  case shiftOpen = "sales.shift-open"
  /// No receipts of the operator's in the shift. Fact `shift`
  case nothingSold = "sales.nothing-sold"
  /// No closed shift in the period. Facts `from`, `to`
  case noShifts = "sales.no-shifts"
  /// Something stands in the way. Facts `shift`, `count`, `first` (a message in words)
  case notReady = "sales.not-ready"
  /// Posting is asked for, and a person has to fill something first. Facts `shift`, `count`
  case notPostable = "sales.not-postable"
  /// 1С silently kept something otherwise. Facts `number`, `attributes`
  case fieldsIgnored = "sales.fields-ignored"
  /// Several shifts. Facts `failed`, `count`
  case someFailed = "sales.some-failed"
  /// `text`: not a version of EnterpriseData from 1.17 on.
  case formatUnknown = "sales.format-unknown"
  /// No document of that key or number was written. Fact `document`
  case documentUnknown = "sales.document-unknown"
}

/// What is doubtful in sales that are to be loaded, and what came of it.
public enum SalesNote: String, MessageCode {
  // What stands in the way of writing.
  /// `goods`, `sum`
  case goodsUnmatched = "sales.problem.goods-unmatched"
  /// `goods`, `candidates`
  case goodsAmbiguous = "sales.problem.goods-ambiguous"
  /// `goods`
  case goodsLost = "sales.problem.goods-lost"
  /// `goods`, `document`
  case vatUnknown = "sales.problem.vat-unknown"
  /// `document`, `lines`, `total`
  case linesDiffer = "sales.problem.lines-differ"
  /// `document`, `payments`, `total`
  case paymentsDiffer = "sales.problem.payments-differ"
  /// `goods`, `document`
  case lineUnreadable = "sales.problem.line-unreadable"
  /// The lines' VAT is not what the receipts tell. Facts `document`, `told`, `counted`
  case vatDiffers = "sales.problem.vat-differs"

  // What has to be looked at.
  /// Receipts that are no sales: expenses. Facts `count`, `sum`
  case expensesLeftOut = "sales.note.expenses-left-out"
  /// `count`: rates that are the items' usual ones, as the operator tells none.
  case usualRates = "sales.note.usual-rates"
  /// `count`: returns whose sale is not in the shift.
  case salesUnknown = "sales.note.sales-unknown"
  /// `count`, `first`: numbers that nobody holds.
  case gaps = "sales.note.gaps"
  /// The shift's closing report tells other sums. Facts `told`, `counted`
  case reportDiffers = "sales.note.report-differs"
  /// The shift is open: more will come. Fact `shift`
  case open = "sales.note.open"
  /// The format has no place for a payment. Facts `payment`, `sum`
  case paymentUntold = "sales.note.payment-untold"
  /// `count`, `first`
  case unitsAssumed = "sales.note.units-assumed"
  /// A report of the shift stands in the books. Facts `number`, `total`, `state`
  case reportThere = "sales.note.report-there"
  case reportNotThere = "sales.note.report-not-there"

  // What was done.
  /// `shift`, `number`, `total`
  case created = "said.sales-created"
  case changed = "said.sales-changed"
  case present = "said.sales-present"
  /// `number`
  case posted = "said.sales-posted"
  /// `file`, `count`
  case written = "said.sales-written"
  /// Nothing was written: `shift`
  case dry = "said.sales-dry"
  /// `shift`: what it is at.
  case writing = "progress.sales"
}

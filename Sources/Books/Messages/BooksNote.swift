import Fiscal

/// What a person should know of an answer of 1С.
public enum BooksNote: String, MessageCode {
  // Of what is being done.
  /// Receipts of `register` are being read.
  case readingReceipts = "books.reading-receipts"
  /// The catalog of goods is being read.
  case readingGoods = "books.reading-goods"

  // Notes of an answer.
  /// The register of fiscal operations is not included: receipts come from documents alone. Fact `object`.
  case documentsAlone = "books.documents-alone"
  /// Punched documents without a fiscal operation. Facts `count`, `first`.
  case withoutOperation = "books.without-operation"
  /// Objects that would tell more if they were included. Fact `objects`.
  case notIncluded = "books.not-included"
  /// Fiscal operations whose document is marked for deletion. Facts `count`, `first`.
  case deletedDocuments = "books.deleted-documents"
  /// Fiscal operations whose document is not there any more. Facts `count`, `first`.
  case lostDocuments = "books.lost-documents"
  /// Records that cannot be read. Facts `count`, `first`, `object`.
  case unreadableRecords = "books.unreadable-records"
  /// Records of which neither they nor their document tell the register. Fact `count`.
  case unassignedRecords = "books.unassigned-records"
  /// Shift documents whose drive nobody names. Fact `count`.
  case shiftsWithoutDrive = "books.shifts-without-drive"
  /// The server refuses to filter by date. Fact `object`.
  case newestFirst = "books.newest-first"
  /// Fewer records came than were counted. Facts `object`, `expected`, `came`.
  case shortAnswer = "books.short-answer"
  /// Numbers of receipts begin anew with each shift. Facts `count`, `setting`.
  case numbersRestart = "books.numbers-restart"
  /// The link from a document to its operation cannot be asked for. Facts `object`, `text`.
  case linkRefused = "books.link-refused"

  // Doubts about one receipt.
  /// Its document is marked for deletion. Fact `document`.
  case documentDeleted = "books.document-deleted"
  /// Its document is not posted. Fact `document`.
  case documentUnposted = "books.document-unposted"
  /// Its document is not there any more.
  case documentLost = "books.document-lost"
  /// The payments do not add up to the total. Facts `total`, `payments`.
  case paymentsDiffer = "books.payments-differ"
  /// A kind of payment that the profile does not name, taken for non-cash. Fact `kind`.
  case paymentUnknown = "books.payment-unknown"
  /// A payment that lowers the total, as bonuses do. Facts `kind`, `sum`.
  case paidByDiscount = "books.paid-by-discount"
  /// A number that is none. Facts `attribute`, `value`.
  case badNumber = "books.bad-number"

  // What stands in the way of writing a report.
  /// Fact `inn`.
  case organizationUnknown = "books.organization-unknown"
  /// Facts `object`, `register`, `candidates`.
  case outletUnknown = "books.outlet-unknown"
  /// Fact `rate`.
  case rateUnknown = "books.rate-unknown"
  /// An item that was matched is not in the books any more. Fact `name`.
  case goodsMissing = "books.goods-missing"

  // What stands in the way of posting it.
  /// Fact `attributes`.
  case requiredMissing = "books.required-missing"
  /// The report has no place for a payment. Facts `payment`, `sum`.
  case paymentUnplaced = "books.payment-unplaced"
  /// Facts `number`, `text`.
  case notPosted = "books.not-posted"

  // What is told of a report.
  /// Fact `shift`.
  case shiftUnknown = "books.shift-unknown"
  /// Facts `attributes`, `document`.
  case valuesCopied = "books.values-copied"
  /// Fact `attributes`.
  case valuesUsual = "books.values-usual"
  /// Fact `number`.
  case reportAlike = "books.report-alike"
  /// Fact `object`.
  case foundAfterFailure = "books.found-after-failure"

  /// Facts `release`, `least`.
  case releaseOld = "books.release-old"

  // What configurations do not hold.
  case lacksRegisterRegistration = "books.lacks-register-registration"
  case lacksReportWithoutShiftNumber = "books.lacks-report-without-shift-number"
  case lacksReceiptWithoutShiftNumber = "books.lacks-receipt-without-shift-number"
  case lacksNoRegisters = "books.lacks-no-registers"
  case lacksReceiptsOfOperationsAlone = "books.lacks-receipts-of-operations-alone"
  case lacksReportWithoutShift = "books.lacks-report-without-shift"
}

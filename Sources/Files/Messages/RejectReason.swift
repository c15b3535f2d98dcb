import Fiscal

/// Why a row or a document is refused while the rest of its file is read.
public enum RejectReason: String, MessageCode {
  /// `field`: a field that every receipt has is empty.
  case missing = "files.reject.missing"
  /// `field`, `value`: neither a sum in rubles nor empty.
  case badSum = "files.reject.bad-sum"
  /// `field`, `value`: a fiscal document has no negative sums.
  case negativeSum = "files.reject.negative-sum"
  /// `field`, `value`, `most`: more than the six bytes of a fiscal sum.
  case absurdSum = "files.reject.absurd-sum"
  /// `field`, `value`: a sum in kopecks has no fraction; it is in rubles, it seems.
  case fraction = "files.reject.fraction"
  /// `total`, `payments`: the five payments do not add up to the total.
  case paymentsNotTotal = "files.reject.payments-not-total"
  /// `value`: no such sign.
  case badSign = "files.reject.bad-sign"
  /// `value`: no such date, or one that no register can show.
  case badDate = "files.reject.bad-date"
  /// `field`, `value`: not a number from 1 to 4294967295.
  case badNumber = "files.reject.bad-number"
  /// `value`: the drive's number is not 16 digits.
  case badDrive = "files.reject.bad-drive"
  /// `value`: the registration number is not 16 digits.
  case badRegister = "files.reject.bad-register"
  /// `field`, `value`: a number of 16 digits that went through a spreadsheet's 15.
  case damagedNumber = "files.reject.damaged-number"
  /// `value`: more than four bytes.
  case badFiscalSign = "files.reject.bad-fiscal-sign"
  /// `fields`: the text ends in the middle of the row, behind so many fields.
  case cutOff = "files.reject.cut-off"
  /// A zero byte in the row.
  case zeroByte = "files.reject.zero-byte"
  /// A text that is not UTF-8 in a file that is.
  case badText = "files.reject.bad-text"
  /// `key`: twice in one object.
  case duplicateKey = "files.reject.duplicate-key"
  /// No receipt in it and no report.
  case notReceipt = "files.reject.not-receipt"
  /// `column`, `reason`: a line of JSON Lines that is not JSON.
  case badLine = "files.reject.bad-line"
}

import Fiscal

/// What is doubtful in a receipt that was read all the same (fiscal-format checks of ИНН, РНМ and arithmetic).
public enum Doubt: String, MessageCode {
  /// `inn`: wrong length or check digit.
  case badTaxNumber = "files.doubt.bad-inn"
  /// `register`: not 16 digits; left out.
  case badRegister = "files.doubt.bad-register"
  /// `register`: the last six digits are above 065535, which no CRC-16 gives.
  case impossibleRegister = "files.doubt.impossible-register"
  /// `register`, `inn`, `serial`: the last six digits are not the check sum of the rest.
  case registerCheck = "files.doubt.register-check"
  /// `field`, `value`, `read`: shorter than 16 digits; the zeros that a spreadsheet drops were put back.
  case zerosRestored = "files.doubt.zeros-restored"
  /// `items`, `total`: the lines do not make the total.
  case itemsNotTotal = "files.doubt.items-not-total"
  /// `item`, `quantity`, `price`, `sum`: a line whose sum is not price × quantity.
  case lineNotPrice = "files.doubt.line-not-price"
  /// `total`, `payments`: the payments do not make the total, and the document has only two of the five.
  case paymentsIncomplete = "files.doubt.payments-incomplete"
  /// `datetime`: outside 2016…2099.
  case oddDate = "files.doubt.odd-date"
  /// `datetime`: written as an instant (with `Z`), taken as the register's clock.
  case zonedTime = "files.doubt.zoned-time"
}

/// What is told of reading while it goes on.
public enum FilesNote: String, MessageCode {
  /// `file`: bytes of it that were read.
  case reading = "files.reading"
}

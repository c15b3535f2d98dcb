import Fiscal
import JSON

/// Reads Z-reports: приход and its return by all forms of payment, расход by its sum alone.
enum OFDRuShifts {
  static func shift(_ json: JSONValue, _ clock: OperatorClock) -> ToldShift? {
    guard let number = DocumentReader.number(json["ShiftNumber"]),
      let drive = json["FnNumber"]?.text.flatMap(DocumentReader.drive)
    else { return nil }
    var shift = ToldShift(
      id: ShiftID(drive: drive, number: number),
      register: json["KktRegNumber"]?.text.flatMap(DocumentReader.registration),
      opened: clock.time(json["Open_DocDateTime"]), closed: clock.time(json["Close_DocDateTime"]))
    // An open shift comes without `Close_*`.
    shift.isOpen = shift.closed == nil
    shift.openingDocument = DocumentReader.number(json["Open_DocNumber"])
    shift.closingDocument = DocumentReader.number(json["Close_DocNumber"])
    shift.documents = json["ShiftDocsCount"]?.integer.flatMap { Int(exactly: $0) }
    if shift.closed != nil {
      shift.stated = [
        .sale: sums(json, "Income", ""), .return: sums(json, "RefundIncome", "Refund"),
        .expense: sums(json, "Expense", nil), .expenseReturn: sums(json, "RefundExpense", nil),
      ].filter { !$0.value.isEmpty }
    }
    return shift
  }

  /// - Parameter rest: how the three other forms of payment begin, where they are told.
  private static func sums(_ json: JSONValue, _ sign: String, _ rest: String?) -> StatedSums {
    let unit = MoneyUnit.kopecks
    var sums = StatedSums(
      receipts: json[sign + "Count"]?.integer.flatMap { Int(exactly: $0) }, total: unit.sum(json[sign + "Summ"]))
    sums.payments[.cash] = unit.sum(json[sign + "CashSumm"])
    sums.payments[.electronic] = unit.sum(json[sign + "ECashSumm"])
    if let rest {
      sums.payments[.prepaid] = unit.sum(json[rest + "AdvanceSumm"])
      sums.payments[.postpaid] = unit.sum(json[rest + "CreditSumm"])
      sums.payments[.provision] = unit.sum(json[rest + "ExchangeSumm"])
    }
    return sums
  }
}

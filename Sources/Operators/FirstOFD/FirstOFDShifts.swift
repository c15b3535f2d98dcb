import Fiscal
import JSON

/// Reads `kkmShifts[]`: rubles, all five forms of payment in its counters.
enum FirstOFDShifts {
  /// `buyesCounters` is so spelled.
  private static let signs: [(names: [String], sign: Sign)] = [
    (["sellsCounters"], .sale), (["sellReturnsCounters"], .return), (["buyesCounters", "buysCounters"], .expense),
    (["buyReturnsCounters"], .expenseReturn),
  ]

  static func shift(_ json: JSONValue, asked: Period, clock: OperatorClock) -> ToldShift? {
    guard let number = DocumentReader.number(json["shiftNumber"]),
      let drive = json["fsNumber"]?.text.flatMap(DocumentReader.drive)
    else { return nil }
    let opened = clock.time(json["dateTimeOpen"])
    let closed = clock.time(json["dateTimeClose"])
    var shift = ToldShift(
      id: ShiftID(drive: drive, number: number),
      register: json["kkmRegId"]?.text.flatMap(DocumentReader.registration), opened: opened, closed: closed)
    shift.isOpen = ToldShift.isOpen(
      opened: opened, closed: closed, asked: asked, now: FirstOFDOperator.latestNow)
    if let counters = json["shiftCounters"] {
      shift.stated = Dictionary(
        uniqueKeysWithValues: signs.compactMap { names, sign in counters[names].map { (sign, sums($0)) } })
    }
    return shift
  }

  private static func sums(_ json: JSONValue) -> StatedSums {
    let unit = MoneyUnit.rubles
    var sums = StatedSums(
      receipts: json["quantity"]?.integer.flatMap { Int(exactly: $0) }, total: unit.sum(json["resultSum"]))
    let names: [(Payment, String)] = [
      (.cash, "cashSum"), (.electronic, "ecashSum"), (.prepaid, "prepaymentSum"), (.postpaid, "postpaymentSum"),
      (.provision, "counterSubmissionSum"),
    ]
    for (payment, name) in names { sums.payments[payment] = unit.sum(json[name]) }
    return sums
  }
}

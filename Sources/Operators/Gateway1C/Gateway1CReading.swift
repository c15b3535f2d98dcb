import Fiscal
import JSON

/// Reads what the gateway tells. `fiscalNumber` of a receipt may be № ФД or ФПД: it is taken for neither, and a receipt is
/// known by its number in the shift.
struct Gateway1CReading: Sendable {
  private let register: Register
  private let drive: DriveNumber
  private let money: MoneyUnit
  private let clock: OperatorClock
  private let reader: DocumentReader

  init(register: Register, drive: DriveNumber, terms: OperatorTerms) {
    self.register = register
    self.drive = drive
    money = terms.units ?? .rubles
    clock = terms.clock
    var names = FieldNames()
    names.datetime = ["receiptDate"]
    names.register = ["kktRegNumber"]
    names.drive = ["kktFnNumber"]
    names.number = ["numberInShift"]
    names.document = []
    names.fiscalSign = []
    names.sign = ["operationTypeId"]
    names.total = []
    names.cash = ["cash"]
    names.electronic = ["electronic"]
    names.prepaid = ["prepaid"]
    names.postpaid = ["credit"]
    names.provision = []
    names.taxation = ["taxationTypeId"]
    names.item.sum = ["summ"]
    names.item.code = ["productCode"]
    reader = DocumentReader(names: names, money: money, clock: clock)
  }

  func shift(_ json: JSONValue) -> ToldShift? {
    guard let number = DocumentReader.number(json["shiftNumber"]) else { return nil }
    let (opened, closed) = (clock.time(json["openDate"]), clock.time(json["closeDate"]))
    return ToldShift(
      id: ShiftID(drive: drive, number: number), register: register.registration, opened: opened, closed: closed,
      isOpen: closed == nil ? nil : false)
  }

  /// Its turnover: totals by sign; the forms of payment are told over all signs together, which says nothing of one.
  func whole(_ shift: ToldShift, _ json: JSONValue) -> ToldShift {
    var shift = shift
    let names: [(String, Sign)] = [
      ("income", .sale), ("refundIncome", .return), ("expense", .expense), ("refundExpense", .expenseReturn),
    ]
    shift.stated = Dictionary(
      uniqueKeysWithValues: names.compactMap { name, sign in
        money.sum(json[name]).map { (sign, StatedSums(total: $0)) }
      })
    return shift
  }

  func receipt(_ json: JSONValue, _ shift: ToldShift) -> DocumentRecord {
    // The address says which drive and shift it is of, and not the receipt.
    let own = [
      JSONMember("kktFnNumber", .string(drive.text)), JSONMember("shiftNumber", .number(String(shift.id.number))),
      JSONMember("kktRegNumber", register.registration.map { .string($0.text) } ?? .null),
    ]
    let whole = JSONValue.object((json.members ?? []) + own)
    let form: DocumentForm = json["isCorrection"]?.bool == true ? .correction : .receipt
    return reader.read(whole, form: form, original: json)
  }
}

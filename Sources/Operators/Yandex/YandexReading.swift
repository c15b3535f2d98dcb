import Fiscal
import JSON

/// Reads rows of the aggregations: rubles as doubles.
struct YandexReading: Sendable {
  private let clock: OperatorClock
  private let reader: DocumentReader

  init(clock: OperatorClock) {
    self.clock = clock
    var names = FieldNames()
    names.datetime = ["real_date"]
    names.register = ["rn"]
    names.drive = ["fn"]
    names.shift = ["shift"]
    names.number = ["number"]
    names.document = ["doc_number"]
    names.sign = ["operation"]
    reader = DocumentReader(names: names, money: .rubles, clock: clock)
  }

  func document(_ json: JSONValue) -> DocumentRecord {
    let word = json["code_name"]?.text ?? "–"
    return reader.read(json, form: DocumentForm.allCases.first { $0.rootKey == word }, word: word)
  }

  private static let signs: [(name: String, sign: Sign)] = [
    ("income", .sale), ("income_return", .return), ("outcome", .expense), ("outcome_return", .expenseReturn),
  ]

  func shift(_ json: JSONValue, _ asked: Period) -> ToldShift? {
    guard let number = DocumentReader.number(json["shift"]), let drive = json["fn"]?.text.flatMap(DocumentReader.drive)
    else { return nil }
    let (opened, closed) = (clock.time(json["open"]), clock.time(json["close"]))
    var shift = ToldShift(
      id: ShiftID(drive: drive, number: number), register: json["rn"]?.text.flatMap(DocumentReader.registration),
      opened: opened, closed: closed)
    shift.isOpen = ToldShift.isOpen(opened: opened, closed: closed, asked: asked, now: YandexOperator.latestNow)
    shift.stated = Dictionary(
      uniqueKeysWithValues: Self.signs.compactMap { name, sign in json[name].map { (sign, sums($0)) } })
    return shift
  }

  private func sums(_ json: JSONValue) -> StatedSums {
    let unit = MoneyUnit.rubles
    var sums = StatedSums(
      receipts: json["total_count"]?.integer.flatMap { Int(exactly: $0) }, total: unit.sum(json["total_sum"]))
    let names: [(Payment, String)] = [
      (.cash, "cashTotal_sum"), (.electronic, "ecashTotal_sum"), (.prepaid, "prepaid_sum"),
      (.postpaid, "credit_sum"), (.provision, "provision_sum"),
    ]
    for (payment, name) in names { sums.payments[payment] = unit.sum(json[name]) }
    return sums
  }
}

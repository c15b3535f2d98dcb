import Fiscal
import JSON

/// The shifts of a register by `statistics/cash-receipt/by-shifts`.
struct KonturShifts {
  let adapter: KonturOperator
  let register: Register

  private static let signs: [(name: String, sign: Sign)] = [
    ("sell", .sale), ("returnSell", .return), ("buy", .expense), ("returnBuy", .expenseReturn),
  ]

  /// - Parameter records: documents that came: the list of shifts does not name drives.
  func all(_ asked: Period, beside records: [DocumentRecord]) async throws -> [ToldShift] {
    let path = adapter.path(of: register) + "/statistics/cash-receipt/by-shifts"
    let query: OperatorLine.Query = [("from", asked.from.day.description), ("to", asked.to.day.description)]
    let answer = try await adapter.line.get(path, query)
    // Days are asked for whole.
    let whole = Period(from: asked.from.day, to: asked.to.day)
    return try adapter.line.list(answer, "shifts", path).compactMap { shift($0, whole, records) }
  }

  private func shift(_ json: JSONValue, _ asked: Period, _ records: [DocumentRecord]) -> ToldShift? {
    let clock = adapter.terms.clock
    guard let number = DocumentReader.number(json["shiftNumber"]) else { return nil }
    let opened = clock.time(json["shiftOpen"])
    let closed = clock.time(json["shiftClose"])
    guard let drive = drive(number, opened, closed, records) else { return nil }
    var shift = ToldShift(
      id: ShiftID(drive: drive, number: number), register: register.registration, opened: opened, closed: closed)
    shift.isOpen = ToldShift.isOpen(
      opened: opened, closed: closed, asked: asked, now: KonturOperator.latestNow)
    // A shift that crosses the edge of what was asked comes with a part of its sums, and without the time outside.
    if opened != nil, closed != nil {
      shift.stated = Dictionary(
        uniqueKeysWithValues: Self.signs.compactMap { name, sign in json[name].map { (sign, sums($0)) } })
    }
    return shift
  }

  private func sums(_ json: JSONValue) -> StatedSums {
    let unit = MoneyUnit.kopecks
    var sums = StatedSums(
      receipts: json["count"]?.integer.flatMap { Int(exactly: $0) }, total: unit.sum(json["total"]))
    sums.payments[.cash] = unit.sum(json["cashTotal"])
    sums.payments[.electronic] = unit.sum(json["cashlessTotal"])
    return sums
  }

  /// The drive that documents of a shift of that number and time are of; the register's where none came.
  private func drive(_ number: UInt32, _ opened: WallClock?, _ closed: WallClock?, _ records: [DocumentRecord])
    -> DriveNumber?
  {
    let own = records.filter { record in
      guard record.shift == number, record.drive != nil, let time = record.datetime else { return false }
      return opened.map { $0 <= time } ?? true && closed.map { time <= $0 } ?? true
    }
    return own.first?.drive ?? records.first { $0.shift == number && $0.drive != nil }?.drive ?? register.drive
  }
}

import Fiscal
import JSON

/// The Z-reports. In what unit their sums are is not documented: it is settled by the receipts of the shifts, which are in
/// kopecks, and where those fit neither unit the sums are left out.
struct PlatformaShifts {
  private(set) var all: [ToldShift] = []
  /// Whether there are sums and their unit is not known.
  private(set) var isUnsettled = false

  private static let signs: [(prefix: String, sign: Sign)] = [
    ("income", .sale), ("refundIncome", .return), ("expense", .expense), ("refundExpense", .expenseReturn),
  ]

  init(_ reports: [JSONValue], beside records: [DocumentRecord], unit told: MoneyUnit?, clock: OperatorClock) {
    let frames = reports.compactMap { json in Self.frame(json, clock).map { (json, $0) } }
    let unit = told ?? Self.unit(frames, records)
    isUnsettled = unit == nil && frames.contains { Self.hasSums($0.0) }
    all = frames.map { json, frame in
      var shift = frame
      shift.stated = Self.stated(json, unit)
      return shift
    }
  }

  private static func frame(_ json: JSONValue, _ clock: OperatorClock) -> ToldShift? {
    guard let number = DocumentReader.number(json["shiftNumber"]),
      let drive = json["kktFN"]?.text.flatMap(DocumentReader.drive)
    else { return nil }
    let closed = clock.time(json["shiftCloseDate"])
    return ToldShift(
      id: ShiftID(drive: drive, number: number),
      register: json["kktRegNumber"]?.text.flatMap(DocumentReader.registration),
      opened: clock.time(json["shiftOpenDate"]), closed: closed, isOpen: closed == nil ? nil : false)
  }

  /// Nil as unit leaves counts alone.
  private static func stated(_ json: JSONValue, _ unit: MoneyUnit?) -> [Sign: StatedSums] {
    var all: [Sign: StatedSums] = [:]
    for (prefix, sign) in signs {
      var sums = StatedSums(receipts: json[prefix + "Count"]?.integer.flatMap { Int(exactly: $0) })
      if let unit {
        sums.total = unit.sum(json[prefix + "Summ"])
        sums.payments[.cash] = unit.sum(json[prefix + "CashSumm"])
        // The sample has `incomeElectoSumm` for приход.
        sums.payments[.electronic] = unit.sum(json[[prefix + "ElectroSumm", prefix + "ElectoSumm"]])
        sums.payments[.prepaid] = unit.sum(json[prefix + "PrepaidSumm"])
        sums.payments[.postpaid] = unit.sum(json[prefix + "CreditSumm"])
        sums.payments[.provision] = unit.sum(json[prefix + "ProvisionSumm"])
      }
      if !sums.isEmpty { all[sign] = sums }
    }
    return all
  }

  private static func hasSums(_ json: JSONValue) -> Bool {
    signs.contains { prefix, _ in
      guard let sum = MoneyUnit.rubles.sum(json[prefix + "Summ"]) else { return false }
      return sum != .zero
    }
  }

  /// The unit in which more shifts are what their receipts add up to; a fraction can only be rubles.
  private static func unit(_ frames: [(JSONValue, ToldShift)], _ records: [DocumentRecord]) -> MoneyUnit? {
    var came: [ShiftID: [Sign: Kopecks]] = [:]
    for record in records {
      guard case .receipt(let receipt) = record.content, let id = receipt.shiftID else { continue }
      came[id, default: [:]][receipt.sign, default: .zero] += receipt.total
    }
    var fits: [MoneyUnit: Int] = [:]
    for (json, frame) in frames where hasSums(json) {
      let inKopecks = stated(json, .kopecks)
      if signs.contains(where: { json[$0.prefix + "Summ"] != nil && inKopecks[$0.sign]?.total == nil }) {
        return .rubles
      }
      for unit in MoneyUnit.allCases {
        let sums = stated(json, unit)
        let isFit = Sign.allCases.allSatisfy { sums[$0]?.total ?? .zero == came[frame.id]?[$0] ?? .zero }
        if isFit { fits[unit, default: 0] += 1 }
      }
    }
    let (kopecks, rubles) = (fits[.kopecks] ?? 0, fits[.rubles] ?? 0)
    return kopecks == rubles ? nil : kopecks > rubles ? .kopecks : .rubles
  }
}

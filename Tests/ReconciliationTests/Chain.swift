import Fiscal
import Reconciliation

/// A small chain of shops with discrepancies planted in its books, and what must be found.
struct Chain {
  struct Settings {
    var rate = 0.1
    /// Share of the books' rows without № ФД.
    var withoutDocument = 0.0
    /// The same for the operator's rows, as in some cabinets' exports.
    var operatorWithoutDocument = 0.0
    /// The books know no numbers in the shift.
    var withoutNumbers = false
    var booksKnowDrive = true
    var booksKnowRegister = true
    var operatorKnowsRegister = true
    /// A handful of prices, so that many receipts look alike.
    var fewPrices = false
    var shortNames = false
  }

  var received: [Receipt] = []
  var booked: [Receipt] = []
  /// What must be found: see ``Finding/key``.
  var planted: [String] = []
  var shifts: [ShiftID] = []

  private var chance: Chance
  private let settings: Settings
  private var unique: Int64 = 0

  private static let cashiers = ["Иванова Анна Петровна", "Петров Сергей Викторович", "Сидорова Елена Николаевна"]
  private static let short = ["Иванова А.П.", "Петров С. В.", "Сидорова Е.Н."]

  init(seed: UInt64, _ settings: Settings) {
    chance = Chance(seed: seed)
    self.settings = settings
    for register in 1...chance.number(1...3) { addRegister(register) }
    received.shuffle(using: &chance)
    booked.shuffle(using: &chance)
  }

  private mutating func addRegister(_ register: Int) {
    let registration = RegistrationNumber("00000000200000\(10 + register)")
    var day = 20_000 + chance.number(0...3)
    for number in 1...chance.number(1...3) {
      let drive = DriveNumber("99604404000\(10 + register)\(100 + number)")
      guard let registration, let drive else { return }
      var shift = UInt32(chance.number(1...2))
      var document = UInt32(chance.number(1_000...2_000) * number)
      for _ in 1...chance.number(2...4) {
        // Some shifts run over midnight; the next drive's first shift begins on the day of the last one's end.
        let opened = Int64(day) * 86_400 + Int64(chance.number(8...19) * 3_600)
        shifts.append(ShiftID(drive: drive, number: shift))
        document = addShift(registration, drive, shift, document, opened)
        shift += 1
        day += 1
      }
    }
  }

  private mutating func addShift(
    _ register: RegistrationNumber, _ drive: DriveNumber, _ shift: UInt32, _ opening: UInt32, _ opened: Int64
  ) -> UInt32 {
    var document = opening
    var time = opened
    for number in 1...UInt32(chance.number(5...40)) {
      document += 1
      time += Int64(chance.number(40...700))
      let cashier = chance.number(0...2)
      let total = Kopecks(
        settings.fewPrices ? Int64(chance.number(1...4)) * 50_00 : Int64(chance.number(100...5_000_000)))
      let payment = chance.pick(Payment.allCases)
      let receipt = Receipt(
        datetime: WallClock(seconds: time), register: settings.operatorKnowsRegister ? register : nil, drive: drive,
        shift: shift, number: number, document: document, kind: chance.happens(0.05) ? .correction : .receipt,
        sign: chance.happens(0.85) ? .sale : chance.pick(Sign.allCases), total: total,
        payments: Payments(total, by: payment), cashier: Self.cashiers[cashier])
      var booking = receipt
      booking.kind = .receipt
      booking.register = settings.booksKnowRegister ? register : nil
      if !settings.booksKnowDrive { booking.drive = nil }
      if chance.happens(settings.withoutDocument) { booking.document = nil }
      if settings.withoutNumbers { booking.number = nil }
      if settings.shortNames { booking.cashier = Self.short[cashier] }
      var told = receipt
      if chance.happens(settings.operatorWithoutDocument) { told.document = nil }
      plant(told, booking)
    }
    return document + 1
  }

  /// A sum that no other receipt has.
  private mutating func uniqueTotal() -> Kopecks {
    unique += 1
    return Kopecks(100_000_000 + unique * 7)
  }

  private mutating func plant(_ receipt: Receipt, _ booking: Receipt) {
    let kinds: [FindingKind] =
      (booking.document == nil || receipt.document == nil) && booking.number == nil
      ? [.missingInBooks, .missingInOperator, .duplicateInBooks, .paymentDiffers, .timeDiffers, .cashierDiffers]
      : FindingKind.allCases.filter { ![.ambiguous, .gapInDocuments, .totalsDiffer].contains($0) }
    let kind = chance.happens(settings.rate) ? chance.pick(kinds) : nil
    var (receipt, booking) = (receipt, booking)
    switch kind {
    case .missingInBooks:
      receipt.setTotal(uniqueTotal())
      received.append(receipt)
      expect(.missingInBooks, receipt, nil)
      return
    case .missingInOperator:
      booked.append(booking)
      expect(.missingInOperator, nil, booking)
      return
    case .duplicateInBooks:
      var copy = booking
      if chance.happens(0.5) { copy.datetime = copy.datetime.adding(seconds: Int64(chance.number(1...25))) }
      booked.append(copy)
      expect(.duplicateInBooks, receipt, copy)
    case .duplicateInOperator:
      // Another document under the same number; without a number, the same once more.
      var other = receipt
      if receipt.document != nil { other.setTotal(uniqueTotal()) }
      received.append(other)
      expect(.duplicateInOperator, other, nil)
    case .signDiffers: booking.sign = chance.pick(Sign.allCases.filter { $0 != receipt.sign })
    case .sumDiffers: booking.setTotal(booking.total + Kopecks(Int64(chance.number(1...5_000))))
    case .paymentDiffers:
      let other = chance.pick(Payment.allCases.filter { booking.payments[$0] == .zero })
      booking.payments = Payments(booking.total, by: other)
    case .shiftDiffers: booking.shift = (booking.shift ?? 0) + 1
    case .timeDiffers:
      let seconds = Int64(chance.number(31...1_500))
      booking.datetime = booking.datetime.adding(seconds: chance.happens(0.5) ? seconds : -seconds)
    case .cashierDiffers: booking.cashier = "Кузнецов Д.А."
    case .ambiguous, .gapInDocuments, .totalsDiffer, nil: break
    }
    received.append(receipt)
    if receipt.document != nil && chance.happens(0.02) { received.append(receipt) }
    booked.append(booking)
    if let kind, kind != .duplicateInBooks, kind != .duplicateInOperator { expect(kind, receipt, booking) }
  }

  private mutating func expect(_ kind: FindingKind, _ receipt: Receipt?, _ booking: Receipt?) {
    guard let named = receipt ?? booking else { return }
    let ours = kind == .duplicateInBooks ? nil : receipt.map { $0.sign.net($0.total) }
    let theirs = booking.map { $0.sign.net($0.total) }
    planted.append(
      Finding.key(kind, named.shift, named.number, named.datetime, (theirs ?? .zero) - (ours ?? .zero)))
  }

  var operatorSide: Side { Side(receipts: ReceiptTable(received)) }
  var booksSide: Side { Side(receipts: ReceiptTable(booked)) }
}

extension Receipt {
  /// Another total, by the same payment.
  fileprivate mutating func setTotal(_ sum: Kopecks) {
    let payment = Payment.allCases.first { payments[$0] != .zero } ?? .cash
    total = sum
    payments = Payments(sum, by: payment)
  }
}

extension Finding {
  static func key(
    _ kind: FindingKind, _ shift: UInt32?, _ number: UInt32?, _ datetime: WallClock?, _ difference: Kopecks
  ) -> String {
    let place = "\(shift.map(String.init) ?? "-")/\(number.map(String.init) ?? "-")"
    return "\(kind.rawValue) \(place) \(datetime?.description ?? "-") \(difference)"
  }

  var key: String { Self.key(kind, shift, number, datetime, difference) }

  /// All that a finding says, the rows apart.
  var content: String {
    let sums = [operatorSum, booksSum].map { $0?.rubles ?? "-" }.joined(separator: " ")
    let cells = cells.filled.map { "\($0.sign.name) \($0.payment.name) \($0.sum)" }.joined(separator: ", ")
    return
      "\(key) \(register ?? "-") \(drive ?? "-") \(document ?? 0) \(sums) \(booksShift ?? 0) \(rule?.rawValue ?? "-") \(detail) [\(cells)]"
  }
}

/// Many receipts in columns: some 45 bytes a receipt, so that a month of a chain fits in memory.
///
/// Lines and warnings are not in it; ``ReceiptRow/origin`` leads back to where they are.
public struct ReceiptTable: Sendable {
  public var registers = NameTable()
  public var drives = NameTable()
  public var cashiers = NameTable()

  private var clocks: [UInt32] = []
  private var registerNumbers: [UInt32] = []
  private var driveNumbers: [UInt32] = []
  private var shifts: [UInt32] = []
  private var numbers: [UInt32] = []
  private var documents: [UInt32] = []
  /// Sign in the low three bits, the kind's code above them.
  private var marks: [UInt16] = []
  private var totals: [Int64] = []
  /// One payment for the whole total: −1 − its raw value. Otherwise the place in `mixes`.
  private var mixNumbers: [Int32] = []
  private var mixes: [Payments] = []
  private var cashierNumbers: [UInt32] = []
  private var origins: [UInt32] = []

  public init() {}

  public init(_ receipts: some Sequence<Receipt>) {
    for (at, receipt) in receipts.enumerated() { append(receipt, origin: UInt32(truncatingIfNeeded: at)) }
  }

  public var count: Int { clocks.count }
  public var isEmpty: Bool { clocks.isEmpty }

  public mutating func reserveCapacity(_ rows: Int) {
    clocks.reserveCapacity(rows)
    registerNumbers.reserveCapacity(rows)
    driveNumbers.reserveCapacity(rows)
    shifts.reserveCapacity(rows)
    numbers.reserveCapacity(rows)
    documents.reserveCapacity(rows)
    marks.reserveCapacity(rows)
    totals.reserveCapacity(rows)
    mixNumbers.reserveCapacity(rows)
    cashierNumbers.reserveCapacity(rows)
    origins.reserveCapacity(rows)
  }

  /// Adds a row whose texts were numbered by this table's own name tables. Its time is kept to the second between
  /// 1970 and 2106.
  public mutating func append(_ row: ReceiptRow) {
    clocks.append(UInt32(clamping: row.datetime.seconds))
    registerNumbers.append(row.register)
    driveNumbers.append(row.drive)
    shifts.append(row.shift)
    numbers.append(row.number)
    documents.append(row.document)
    marks.append(UInt16(row.sign.rawValue) | UInt16(row.kind.rawValue) << 3)
    totals.append(row.total.count)
    mixNumbers.append(mixNumber(of: row.payments, total: row.total))
    cashierNumbers.append(row.cashier)
    origins.append(row.origin)
  }

  public mutating func append(_ receipt: Receipt, origin: UInt32) {
    append(
      ReceiptRow(
        datetime: receipt.datetime, register: registers.number(of: receipt.register?.text ?? ""),
        drive: drives.number(of: receipt.drive?.text ?? ""), shift: receipt.shift ?? 0, number: receipt.number ?? 0,
        document: receipt.document ?? 0, sign: receipt.sign, kind: receipt.kind, total: receipt.total,
        payments: receipt.payments, cashier: cashiers.number(of: receipt.cashier ?? ""), origin: origin))
  }

  private mutating func mixNumber(of payments: Payments, total: Kopecks) -> Int32 {
    for payment in Payment.allCases where payments[payment] == total && payments == Payments(total, by: payment) {
      return -1 - Int32(payment.rawValue)
    }
    mixes.append(payments)
    return Int32(mixes.count - 1)
  }

  // MARK: Columns

  public func datetime(_ row: Int) -> WallClock { WallClock(seconds: Int64(clocks[row])) }
  public func register(_ row: Int) -> UInt32 { registerNumbers[row] }
  public func drive(_ row: Int) -> UInt32 { driveNumbers[row] }
  public func shift(_ row: Int) -> UInt32 { shifts[row] }
  public func number(_ row: Int) -> UInt32 { numbers[row] }
  public func document(_ row: Int) -> UInt32 { documents[row] }
  public func sign(_ row: Int) -> Sign { Sign(rawValue: Int(marks[row] & 7)) ?? .sale }
  public func kind(_ row: Int) -> ReceiptKind { ReceiptKind(rawValue: UInt8(marks[row] >> 3)) ?? .receipt }
  public func total(_ row: Int) -> Kopecks { Kopecks(totals[row]) }
  public func cashier(_ row: Int) -> UInt32 { cashierNumbers[row] }
  public func origin(_ row: Int) -> UInt32 { origins[row] }

  public func payments(_ row: Int) -> Payments {
    let mix = mixNumbers[row]
    if mix >= 0 { return mixes[Int(mix)] }
    return Payments(Kopecks(totals[row]), by: Payment(rawValue: Int(-1 - mix)) ?? .cash)
  }

  /// The payment by which the whole total is paid; nil where there are several, or none that adds up to it.
  public func solePayment(_ row: Int) -> Payment? {
    let mix = mixNumbers[row]
    return mix >= 0 ? nil : Payment(rawValue: Int(-1 - mix))
  }

  public subscript(row: Int) -> ReceiptRow {
    ReceiptRow(
      datetime: datetime(row), register: register(row), drive: drive(row), shift: shift(row), number: number(row),
      document: document(row), sign: sign(row), kind: kind(row), total: total(row), payments: payments(row),
      cashier: cashier(row), origin: origin(row))
  }

  /// The row as a receipt, without lines.
  public func receipt(_ row: Int) -> Receipt {
    Receipt(
      datetime: datetime(row), register: RegistrationNumber(registers[register(row)]),
      drive: DriveNumber(drives[drive(row)]), shift: shift(row).known, number: number(row).known,
      document: document(row).known, kind: kind(row), sign: sign(row), total: total(row), payments: payments(row),
      cashier: cashier(row) == 0 ? nil : cashiers[cashier(row)])
  }
}

extension UInt32 {
  /// Nil for 0, which stands for a number that is not known.
  fileprivate var known: UInt32? { self == 0 ? nil : self }
}

/// Many receipts, each in 48 bytes, so that a month of a chain fits in memory.
///
/// Lines and warnings are not in it; ``ReceiptRow/origin`` leads back to where they are. A row lies in one place: who
/// walks register by register over a file that runs by time reads a line of the cache for a receipt, not a dozen. Whoever
/// knows how many rows come says so (``reserveCapacity(_:)``), or the table is copied as it grows.
public struct ReceiptTable: Sendable {
  public var registers = NameTable()
  public var drives = NameTable()
  public var cashiers = NameTable()

  @usableFromInline var rows: [PackedRow] = []
  @usableFromInline var mixes: [Payments] = []

  /// A row as it is kept.
  @usableFromInline struct PackedRow: Sendable {
    @usableFromInline var total: Int64
    @usableFromInline var clock: UInt32
    @usableFromInline var register: UInt32
    @usableFromInline var drive: UInt32
    @usableFromInline var shift: UInt32
    @usableFromInline var number: UInt32
    @usableFromInline var document: UInt32
    @usableFromInline var cashier: UInt32
    @usableFromInline var origin: UInt32
    /// One payment for the whole total: −1 − its raw value. Otherwise the place in `mixes`.
    @usableFromInline var mix: Int32
    /// Sign in the low three bits, the kind's code above them.
    @usableFromInline var marks: UInt16
  }

  public init() {}

  public init(_ receipts: some Sequence<Receipt>) {
    for (at, receipt) in receipts.enumerated() { append(receipt, origin: UInt32(truncatingIfNeeded: at)) }
  }

  @inlinable public var count: Int { rows.count }
  public var isEmpty: Bool { rows.isEmpty }

  public mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

  /// Adds a row whose texts were numbered by this table's own name tables. Its time is kept to the second between
  /// 1970 and 2106.
  public mutating func append(_ row: ReceiptRow) {
    rows.append(
      PackedRow(
        total: row.total.count, clock: UInt32(clamping: row.datetime.seconds), register: row.register, drive: row.drive,
        shift: row.shift, number: row.number, document: row.document, cashier: row.cashier, origin: row.origin,
        mix: mixNumber(of: row.payments, total: row.total),
        marks: UInt16(row.sign.rawValue) | UInt16(row.kind.rawValue) << 3))
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

  // MARK: Columns, inlined into whoever walks over millions of rows

  @inlinable public func datetime(_ row: Int) -> WallClock { WallClock(seconds: Int64(rows[row].clock)) }
  @inlinable public func register(_ row: Int) -> UInt32 { rows[row].register }
  @inlinable public func drive(_ row: Int) -> UInt32 { rows[row].drive }
  @inlinable public func shift(_ row: Int) -> UInt32 { rows[row].shift }
  @inlinable public func number(_ row: Int) -> UInt32 { rows[row].number }
  @inlinable public func document(_ row: Int) -> UInt32 { rows[row].document }
  @inlinable public func sign(_ row: Int) -> Sign { Sign(rawValue: Int(rows[row].marks & 7)) ?? .sale }
  @inlinable public func total(_ row: Int) -> Kopecks { Kopecks(rows[row].total) }
  @inlinable public func cashier(_ row: Int) -> UInt32 { rows[row].cashier }
  @inlinable public func origin(_ row: Int) -> UInt32 { rows[row].origin }

  public func kind(_ row: Int) -> ReceiptKind {
    ReceiptKind(rawValue: UInt8(truncatingIfNeeded: rows[row].marks >> 3)) ?? .receipt
  }

  public func payments(_ row: Int) -> Payments {
    let mix = rows[row].mix
    if mix >= 0 { return mixes[Int(mix)] }
    return Payments(Kopecks(rows[row].total), by: Payment(rawValue: Int(-1 - mix)) ?? .cash)
  }

  /// The payment by which the whole total is paid; nil where there are several, or none that adds up to it.
  @inlinable public func solePayment(_ row: Int) -> Payment? {
    let mix = rows[row].mix
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

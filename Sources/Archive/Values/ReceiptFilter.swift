import Fiscal

/// Which receipts are asked for. What is nil or empty does not restrict; everything said must hold.
public struct ReceiptFilter: Sendable {
  public var side: SideName?
  public var sources: [Source]
  public var registers: [RegistrationNumber]
  public var drives: [DriveNumber]
  /// With a drive or a register this names a shift; alone it is that number in every drive.
  public var shift: UInt32?
  public var period: Period?
  public var signs: Set<Sign>
  /// Receipts paid by it, at least in part.
  public var payment: Payment?
  /// Any of these spellings, exactly.
  public var cashiers: [String]
  /// Both ends included.
  public var sums: ClosedRange<Kopecks>?
  /// Номер чека за смену.
  public var number: UInt32?
  /// № ФД.
  public var document: UInt32?
  /// Rows by their keys in the archive, as a table's origins carry them.
  public var rows: [UInt32]?
  public var order: Order
  /// The first so many in this order.
  public var limit: Int?

  /// How receipts follow one another; ties by drive, № ФД, number in the shift and the archive's row.
  public enum Order: Sendable {
    case time
    case newestFirst
    /// By drive and № ФД.
    case document
    /// As they lie: the cheapest.
    case none
  }

  public init(
    side: SideName? = nil, sources: [Source] = [], registers: [RegistrationNumber] = [], drives: [DriveNumber] = [],
    shift: UInt32? = nil, period: Period? = nil, signs: Set<Sign> = [], payment: Payment? = nil,
    cashiers: [String] = [], sums: ClosedRange<Kopecks>? = nil, number: UInt32? = nil, document: UInt32? = nil,
    rows: [UInt32]? = nil, order: Order = .time, limit: Int? = nil
  ) {
    self.side = side
    self.sources = sources
    self.registers = registers
    self.drives = drives
    self.shift = shift
    self.period = period
    self.signs = signs
    self.payment = payment
    self.cashiers = cashiers
    self.sums = sums
    self.number = number
    self.document = document
    self.rows = rows
    self.order = order
    self.limit = limit
  }
}

/// A row of a ``ReceiptTable``: a receipt without its lines, texts by their numbers in the table's name tables.
/// 0 stands for what is not known (numbers of shifts, receipts and documents begin at 1).
public struct ReceiptRow: Hashable, Sendable {
  public var datetime: WallClock
  public var register: UInt32
  public var drive: UInt32
  public var shift: UInt32
  public var number: UInt32
  public var document: UInt32
  public var sign: Sign
  public var kind: ReceiptKind
  public var total: Kopecks
  public var payments: Payments
  public var cashier: UInt32
  /// The line of the file (the header is 1) or the row's key in the archive.
  public var origin: UInt32

  public init(
    datetime: WallClock, register: UInt32, drive: UInt32, shift: UInt32, number: UInt32, document: UInt32, sign: Sign,
    kind: ReceiptKind, total: Kopecks, payments: Payments, cashier: UInt32, origin: UInt32
  ) {
    self.datetime = datetime
    self.register = register
    self.drive = drive
    self.shift = shift
    self.number = number
    self.document = document
    self.sign = sign
    self.kind = kind
    self.total = total
    self.payments = payments
    self.cashier = cashier
    self.origin = origin
  }
}

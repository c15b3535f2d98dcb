import Fiscal

/// A receipt as an explanation names it.
public struct NamedReceipt: Sendable, Hashable {
  public var document: UInt32?
  public var number: UInt32?
  public var datetime: WallClock
  public var sign: Sign
  public var total: Kopecks

  init(_ row: ReceiptRow) {
    document = row.document.known
    number = row.number.known
    datetime = row.datetime
    sign = row.sign
    total = row.total
  }

  init(_ receipt: Receipt) {
    document = receipt.document
    number = receipt.number
    datetime = receipt.datetime
    sign = receipt.sign
    total = receipt.total
  }
}

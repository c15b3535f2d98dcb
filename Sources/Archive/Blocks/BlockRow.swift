import Fiscal

/// The figures of a receipt: what is summed, compared, filtered and sorted. 0 stands for a number that is not known.
struct BlockRow: Equatable, Sendable {
  var datetime: WallClock
  var document: UInt32
  var number: UInt32
  /// The cashier's number in the table `cashier_name`.
  var cashier: UInt32
  var sign: Sign
  var kind: ReceiptKind
  var total: Kopecks
  var payments: Payments

  init(_ receipt: Receipt, cashier: UInt32) {
    datetime = receipt.datetime
    document = receipt.document ?? 0
    number = receipt.number ?? 0
    self.cashier = cashier
    sign = receipt.sign
    kind = receipt.kind
    total = receipt.total
    payments = receipt.payments
  }

  init(
    datetime: WallClock, document: UInt32, number: UInt32, cashier: UInt32, sign: Sign, kind: ReceiptKind,
    total: Kopecks, payments: Payments
  ) {
    self.datetime = datetime
    self.document = document
    self.number = number
    self.cashier = cashier
    self.sign = sign
    self.kind = kind
    self.total = total
    self.payments = payments
  }

  /// How rows follow one another in a block.
  static func precedes(_ a: BlockRow, _ b: BlockRow) -> Bool {
    if a.document != b.document { return a.document < b.document }
    if a.datetime != b.datetime { return a.datetime < b.datetime }
    return a.number < b.number
  }
}

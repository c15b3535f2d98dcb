import Fiscal

/// The figures of a block as bytes: a byte of marks a row, then what differs from the row before: six or
/// seven bytes for a receipt after its neighbour.
enum BlockRows {
  private static let format: UInt8 = 1
  /// Document and number are the ones after the row before, the cashier is the same.
  private static let next: UInt8 = 0x80
  /// Instead of the one payment that takes the whole total.
  private static let mixed: UInt8 = 5

  static func pack(_ rows: some Collection<BlockRow>) -> [UInt8] {
    var packer = Packer()
    packer.append(byte: format)
    packer.append(UInt64(rows.count))
    var (datetime, document, number, cashier): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    for row in rows {
      let follows =
        Int64(row.document) == document + 1 && Int64(row.number) == number + 1 && Int64(row.cashier) == cashier
      let payment = sole(row)
      packer.append(byte: marks(row, payment) | (follows ? next : 0))
      packer.append(signed: row.datetime.seconds &- datetime)
      if !follows {
        packer.append(signed: Int64(row.document) - document)
        packer.append(signed: Int64(row.number) - number)
        packer.append(signed: Int64(row.cashier) - cashier)
      }
      packer.append(signed: row.total.count)
      if payment == nil { for payment in Payment.allCases { packer.append(signed: row.payments[payment].count) } }
      datetime = row.datetime.seconds
      (document, number, cashier) = (Int64(row.document), Int64(row.number), Int64(row.cashier))
    }
    return packer.bytes
  }

  static func unpack(_ bytes: [UInt8]) throws -> [BlockRow] {
    var unpacker = Unpacker(bytes)
    guard try unpacker.byte() == format else { throw Damage(what: "format of a block") }
    let count = try unpacker.count()
    guard count <= RowKey.places else { throw Damage(what: "size of a block") }
    var rows: [BlockRow] = []
    rows.reserveCapacity(count)
    var (datetime, document, number, cashier): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    for _ in 0..<count {
      let marks = try unpacker.byte()
      datetime &+= try unpacker.signed()
      if marks & next != 0 {
        document &+= 1
        number &+= 1
      } else {
        document &+= try unpacker.signed()
        number &+= try unpacker.signed()
        cashier &+= try unpacker.signed()
      }
      guard let document = UInt32(exactly: document), let number = UInt32(exactly: number),
        let cashier = UInt32(exactly: cashier), let sign = Sign(rawValue: Int(marks & 3) + 1)
      else { throw Damage(what: "row of a block") }
      let total = Kopecks(try unpacker.signed())
      rows.append(
        BlockRow(
          datetime: WallClock(seconds: datetime), document: document, number: number, cashier: cashier, sign: sign,
          kind: kind(marks), total: total, payments: try payments(marks, total, &unpacker)))
    }
    guard unpacker.isAtEnd else { throw Damage(what: "end of a block") }
    return rows
  }

  private static func marks(_ row: BlockRow, _ payment: Payment?) -> UInt8 {
    let kind: UInt8 =
      switch row.kind {
      case .receipt: 0
      case .bso: 1
      case .correction: 2
      case .bsoCorrection: 3
      }
    let paid = payment.map { UInt8(truncatingIfNeeded: $0.rawValue) } ?? mixed
    return UInt8(truncatingIfNeeded: row.sign.rawValue - 1) | kind << 2 | paid << 4
  }

  private static func kind(_ marks: UInt8) -> ReceiptKind {
    switch marks >> 2 & 3 {
    case 0: .receipt
    case 1: .bso
    case 2: .correction
    default: .bsoCorrection
    }
  }

  /// The payment that takes the whole total, where there is one and the others are nothing.
  private static func sole(_ row: BlockRow) -> Payment? {
    let paid = row.payments
    if paid.cash == row.total { return paid == Payments(row.total, by: .cash) ? .cash : nil }
    if paid.electronic == row.total { return paid == Payments(row.total, by: .electronic) ? .electronic : nil }
    return Payment.allCases.first { paid == Payments(row.total, by: $0) }
  }

  private static func payments(_ marks: UInt8, _ total: Kopecks, _ unpacker: inout Unpacker) throws -> Payments {
    let paid = marks >> 4 & 7
    if paid == mixed {
      return Payments(
        cash: Kopecks(try unpacker.signed()), electronic: Kopecks(try unpacker.signed()),
        prepaid: Kopecks(try unpacker.signed()), postpaid: Kopecks(try unpacker.signed()),
        provision: Kopecks(try unpacker.signed()))
    }
    guard let payment = Payment(rawValue: Int(paid)) else { throw Damage(what: "payment in a block") }
    return Payments(total, by: payment)
  }
}

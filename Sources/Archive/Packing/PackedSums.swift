import Fiscal

/// The totals of a block as bytes, a part for each sign that has receipts: the payments that occur are marked in a byte, times
/// are the first and how much later the last was.
enum PackedSums {
  static func pack(_ totals: some Sequence<SignSums>) -> [UInt8] {
    var packer = Packer()
    for sums in totals {
      packer.append(byte: UInt8(truncatingIfNeeded: sums.sign.rawValue))
      packer.append(UInt64(sums.receipts.magnitude))
      packer.append(signed: sums.total.count)
      var marks: UInt8 = 0
      for (at, payment) in Payment.allCases.enumerated() where isUsed(payment, sums) { marks |= 1 << at }
      packer.append(byte: marks)
      for payment in Payment.allCases where isUsed(payment, sums) {
        packer.append(signed: sums.payments[payment].count)
        packer.append(UInt64(sums.counts[payment].magnitude))
      }
      packer.append(signed: sums.first.seconds)
      packer.append(signed: sums.last.seconds &- sums.first.seconds)
    }
    return packer.bytes
  }

  static func unpack(_ bytes: [UInt8]) throws -> [SignSums] {
    var unpacker = Unpacker(bytes)
    var totals: [SignSums] = []
    while !unpacker.isAtEnd { totals.append(try sums(&unpacker)) }
    return totals
  }

  private static func sums(_ unpacker: inout Unpacker) throws -> SignSums {
    guard let sign = Sign(rawValue: Int(try unpacker.byte())) else { throw Damage(what: "sign of shift totals") }
    let receipts = try number(&unpacker)
    let total = Kopecks(try unpacker.signed())
    let marks = try unpacker.byte()
    var payments = Payments.zero
    var counts = PaymentCounts()
    for (at, payment) in Payment.allCases.enumerated() where marks & 1 << at != 0 {
      payments[payment] = Kopecks(try unpacker.signed())
      counts[payment] = try number(&unpacker)
    }
    let first = try unpacker.signed()
    return SignSums(
      sign: sign, receipts: receipts, total: total, payments: payments, counts: counts,
      first: WallClock(seconds: first), last: WallClock(seconds: first &+ (try unpacker.signed())))
  }

  private static func number(_ unpacker: inout Unpacker) throws -> Int {
    guard let number = Int(exactly: try unpacker.number()) else { throw Damage(what: "count of shift totals") }
    return number
  }

  private static func isUsed(_ payment: Payment, _ sums: SignSums) -> Bool {
    sums.payments[payment] != .zero || sums.counts[payment] != 0
  }
}

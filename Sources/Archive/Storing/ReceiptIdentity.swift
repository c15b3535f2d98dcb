import Fiscal

/// What never changes in a receipt, however a source tells it: the digest that the archive's unique index carries.
///
/// With a document number the number, the time, the sign and the sums make it one document; shift, number in the
/// shift, register and fiscal sign are compared only where both tellings know them, since a table of a cabinet may lack
/// what the document has. Without a document number the shift and the number in it must be the same, too.
enum ReceiptIdentity {
  static func digest(_ receipt: Receipt) -> Int64 {
    var digest = Digest()
    digest.mix(receipt.datetime.seconds)
    digest.mix(Int64(receipt.sign.rawValue))
    digest.mix(receipt.total.count)
    let payments = receipt.payments
    digest.mix(payments.cash.count)
    digest.mix(payments.electronic.count)
    digest.mix(payments.prepaid.count)
    digest.mix(payments.postpaid.count)
    digest.mix(payments.provision.count)
    if receipt.document == nil {
      digest.mix(Int64(receipt.shift ?? 0))
      digest.mix(Int64(receipt.number ?? 0))
    }
    return digest.value
  }

  /// Whether two tellings with the same drive, document number and digest are of one document.
  static func isSame(_ a: Receipt, _ b: Receipt) -> Bool {
    guard a.datetime == b.datetime, a.sign == b.sign, a.total == b.total, a.payments == b.payments else { return false }
    if a.document == nil, a.shift != b.shift || a.number != b.number { return false }
    return agree(a.shift, b.shift) && agree(a.number, b.number) && agree(a.register, b.register)
      && agree(a.fiscalSign, b.fiscalSign)
  }

  private static func agree<T: Equatable>(_ a: T?, _ b: T?) -> Bool { a == nil || b == nil || a == b }

  /// A digest that is the same in every process and version; it is kept in the file.
  private struct Digest {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The finalizer of SplitMix64 over the running state.
    mutating func mix(_ value: Int64) {
      var z = (state ^ UInt64(bitPattern: value)) &+ 0x9E37_79B9_7F4A_7C15
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      state = z ^ (z >> 31)
    }

    var value: Int64 { Int64(bitPattern: state) }
  }
}

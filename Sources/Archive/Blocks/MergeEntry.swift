import Fiscal

/// A receipt while blocks are merged.
struct MergeEntry {
  var key: BlockKey
  var row: BlockRow
  var body: ArraySlice<UInt8>
  var original: OriginalText?
  /// The block that it was read from; nil for one that was not in the archive.
  var block: Int64?
  /// Whether it stands for a document of the answer or file at hand already.
  var isClaimed: Bool
  var isGone = false

  /// What two tellings of one document have in common at least.
  struct Likeness: Hashable {
    var drive: Int64
    var document: UInt32
    var datetime: Int64
    var total: Int64
  }

  var likeness: Likeness {
    Likeness(drive: key.drive, document: row.document, datetime: row.datetime.seconds, total: row.total.count)
  }
}

extension MergeEntry {
  /// Whether two tellings with the same likeness are of one document.
  ///
  /// With a document number that number, the time, the sign and the sums make it one document; shift, number in the
  /// shift, register and fiscal sign are compared only where both tellings know them, since a table of a cabinet may
  /// lack what the document has. Without a document number the shift and the number in it must be the same, too.
  /// - Parameter named: Gives 0 for a register that has no РНМ.
  func isSame(as other: MergeEntry, named: (Int64) throws -> Int64) throws -> Bool {
    guard row.sign == other.row.sign, row.payments == other.row.payments else { return false }
    if row.document == 0, key.shift != other.key.shift || row.number != other.row.number { return false }
    guard Self.agree(key.shift, other.key.shift), Self.agree(Int64(row.number), Int64(other.row.number)) else {
      return false
    }
    if key.register != other.key.register {
      guard Self.agree(try named(key.register), try named(other.key.register)) else { return false }
    }
    if body.elementsEqual(other.body) { return true }
    guard let own = try ReceiptBody.fiscalSign(of: body), let its = try ReceiptBody.fiscalSign(of: other.body) else {
      return true
    }
    return own == its
  }

  private static func agree(_ a: Int64, _ b: Int64) -> Bool { a == 0 || b == 0 || a == b }

  /// This telling, with what an earlier one knew beyond it: a table of a cabinet must not take the lines away that the
  /// document brought.
  func filled(from earlier: MergeEntry, named: (Int64) throws -> Int64) throws -> MergeEntry {
    var filled = self
    let shift = key.shift == 0 ? earlier.key.shift : key.shift
    let isBetter = try named(key.register) != 0 || (key.register != 0 && named(earlier.key.register) == 0)
    let register = isBetter ? key.register : earlier.key.register
    filled.key = BlockKey(drive: key.drive, shift: shift, register: register, at: row.datetime)
    if row.number == 0 { filled.row.number = earlier.row.number }
    if row.cashier == 0 { filled.row.cashier = earlier.row.cashier }
    // A table without a column for the kind calls everything a receipt.
    if row.kind == .receipt { filled.row.kind = earlier.row.kind }
    var body = try ReceiptBody(body)
    body.fill(from: try ReceiptBody(earlier.body))
    filled.body = body.packed()[...]
    filled.original = original ?? earlier.original
    return filled
  }

  /// This telling in the place of an earlier one, whose key and text stay where this one has none.
  func replacing(_ earlier: MergeEntry) throws -> MergeEntry {
    var replacing = self
    var body = try ReceiptBody(body)
    if body.key == nil { body.key = try ReceiptBody(earlier.body).key }
    replacing.body = body.packed()[...]
    replacing.original = original ?? earlier.original
    return replacing
  }
}

extension ReceiptBody {
  fileprivate mutating func fill(from earlier: ReceiptBody) {
    fiscalSign = fiscalSign ?? earlier.fiscalSign
    key = key ?? earlier.key
    inn = inn ?? earlier.inn
    taxation = taxation ?? earlier.taxation
    correction = correction ?? earlier.correction
    if lines == nil, earlier.lines != nil {
      lines = earlier.lines
      warnings = warnings ?? earlier.warnings
    }
  }
}

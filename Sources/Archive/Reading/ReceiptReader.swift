import Fiscal
import GRDB

/// Reads rows of the table `receipt` as receipts.
struct ReceiptReader {
  static let columns = """
    receipt.id, receipt.source, receipt.register, receipt.drive, receipt.shift, receipt.number, receipt.document, \
    receipt.datetime, receipt.kind, receipt.sign, receipt.total, receipt.cash, receipt.electronic, receipt.prepaid, \
    receipt.postpaid, receipt.provision, receipt.cashier, receipt.import, receipt.fiscal_sign, receipt.inn, \
    receipt.taxation, receipt.correction_kind, receipt.correction_day, receipt.correction_number, receipt.warnings
    """

  /// What stands beside a receipt; a query that reads it joins `receipt_body`.
  static let bodyColumns = "receipt_body.key, receipt_body.lines, receipt_body.original"

  private var registers = TextsByNumber("register_name")
  private var drives = TextsByNumber("drive_name")
  private var cashiers = TextsByNumber("cashier_name")
  private var names = TextsByNumber("item_name")

  /// The receipt of the row at hand, without lines.
  mutating func receipt(_ row: Command, _ db: Database) throws -> Receipt {
    guard let kind = ReceiptKind(rawValue: UInt8(truncatingIfNeeded: row.integer(8))),
      let sign = Sign(rawValue: Int(row.integer(9)))
    else { throw Damage(what: "receipt \(row.integer(0))") }
    return Receipt(
      datetime: WallClock(seconds: row.integer(7)),
      register: try registers.text(row.integer(2), db).flatMap { RegistrationNumber($0) },
      drive: try drives.text(row.integer(3), db).flatMap { DriveNumber($0) },
      shift: ReceiptReader.known(row.integer(4)), number: ReceiptReader.known(row.integer(5)),
      document: ReceiptReader.known(row.integer(6)), fiscalSign: row.narrow(18).map { FiscalSign($0) }, kind: kind,
      sign: sign, total: Kopecks(row.integer(10)), payments: ReceiptReader.payments(row, from: 11),
      cashier: try cashiers.text(row.integer(16), db), inn: row.text(19).flatMap { TaxNumber($0) },
      taxation: row.narrow(20), correction: ReceiptReader.correction(row),
      warnings: try PackedWarnings.unpack(row.bytes(24)))
  }

  /// The lines from the column `lines`.
  mutating func lines(_ bytes: [UInt8]?, _ db: Database) throws -> [ReceiptItem] {
    try PackedLines.unpack(bytes) { try names.text($0, db) ?? "" }
  }

  /// Five sums from this column on.
  static func payments(_ row: Command, from column: Int32) -> Payments {
    Payments(
      cash: Kopecks(row.integer(column)), electronic: Kopecks(row.integer(column + 1)),
      prepaid: Kopecks(row.integer(column + 2)), postpaid: Kopecks(row.integer(column + 3)),
      provision: Kopecks(row.integer(column + 4)))
  }

  /// Nil for 0, which stands for what is not known.
  static func known(_ value: Int64) -> UInt32? { value == 0 ? nil : UInt32(exactly: value) }

  private static func correction(_ row: Command) -> Correction? {
    let correction = Correction(
      kind: row.narrow(21).flatMap(Correction.Kind.init(rawValue:)),
      date: row.narrow(22).map(CalendarDay.init(number:)),
      number: row.text(23))
    return correction == Correction() ? nil : correction
  }
}

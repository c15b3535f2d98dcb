import Fiscal

/// Puts receipts into a ``ReceiptTable``, without making texts of what was seen before.
struct TableSink: ReceiptSink {
  var table = ReceiptTable()
  var reports: [ReportDocument] = []

  private var registers = ByteNumbers()
  private var drives = ByteNumbers()
  private var cashiers = ByteNumbers()

  var wantsDetails: Bool { false }

  mutating func expect(_ receipts: Int) { table.reserveCapacity(receipts) }

  mutating func add(_ receipt: borrowing RawReceipt, _ details: @autoclosure () -> ReceiptDetails) -> Message? {
    // 16 ASCII digits: the parsers have seen to that.
    let register =
      registers.known(receipt.register)
      ?? registers.add(
        receipt.register, as: table.registers.number(of: String(decoding: receipt.register, as: UTF8.self)))
    let drive =
      drives.known(receipt.drive)
      ?? drives.add(receipt.drive, as: table.drives.number(of: String(decoding: receipt.drive, as: UTF8.self)))
    var cashier = cashiers.known(receipt.cashier)
    if cashier == nil, let name = CashierName.text(receipt.cashier, receipt.cashierScript) {
      cashier = cashiers.add(receipt.cashier, as: table.cashiers.number(of: name))
    }
    guard let cashier else { return Message(RejectReason.badText) }
    table.append(
      ReceiptRow(
        datetime: receipt.datetime, register: register, drive: drive, shift: receipt.shift, number: receipt.number,
        document: receipt.document, sign: receipt.sign, kind: receipt.kind, total: receipt.total,
        payments: receipt.payments, cashier: cashier, origin: UInt32(clamping: receipt.line)))
    return nil
  }

  mutating func add(_ report: ReportDocument, key: String?, original: UnsafeRawBufferPointer?) {
    reports.append(report)
  }
}

/// A cashier's name out of a file.
enum CashierName {
  /// Trimmed, inner spaces folded, the export's apostrophe taken away; empty for none, nil when it is not a text.
  static func text(_ bytes: UnsafeRawBufferPointer, _ script: Script) -> String? {
    guard let text = script.text(bytes) else { return nil }
    return FormulaGuard.unguarded(text).foldedName ?? ""
  }
}
